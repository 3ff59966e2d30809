// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/launching.h"
#include "cli/listing.h"
#include "cli/verifying.h"
#include "cli/waiting.h"
#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/repository/repetition.h"
#include "core/repository/reproduction.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    std::string name;
    std::string description;
    std::string virtualenvPath;
    bool overwrite = false;
    bool run = false;
    bool verify = false;
    Tolerance tolerance;
    std::string newName;
    std::string format = "text";
};

/// Whether there is something to compare with. A reference that has not ended will have its metrics later.
Result<> checkReference(const RunRepository &repository, const Run &run, const LaunchRequest &request)
{
    if (request.overwrite && request.name == run.name) {
        return failure(
            ErrorCode::InvalidArgument,
            u"--overwrite would remove the run that is to be compared; give the new one a name with --as."_s);
    }
    const auto runs = readIndex(repository);
    if (!runs)
        return std::unexpected(runs.error());
    if (canBeReference(repository, runs->names(), run.name))
        return {};
    return failure(
        ErrorCode::NotFound,
        u"The run %1 has no metrics, so there is nothing to compare with; `runs metrics %2` tells where they were "
        "looked for. Nothing was started."_s.arg(quoted(run.name), shellQuoted(run.name)));
}

/// Waits for the end of the new run, compares it, and records the verdict. Returns the exit code.
Result<int> verifyAgain(Context &context, const RunRepository &repository, const QString &reference,
                        const QString &repeated, const Tolerance &tolerance)
{
    if (!context.quiet()) {
        Context::note(u"Waiting for the end of %1. Ctrl-C ends the waiting, not the run; `runs verify %2` compares it "
                      "later."_s.arg(quoted(repeated), shellQuoted(repeated)));
    }
    auto done = context.flush();
    if (done)
        done =
            awaitEnds(repository, {repeated, reference}, [](const QString &, const RunStatus &) { return Result<>(); });
    const auto runs = done ? readRuns(repository) : std::unexpected(done.error());
    const auto a = runs ? findRun(*runs, reference) : std::unexpected(runs.error());
    const auto b = a ? findRun(*runs, repeated) : a;
    if (!b)
        return std::unexpected(b.error());
    const RunComparison comparison = compareWithReference(repository, runs->names(), *a, *b, tolerance);
    printComparison(context, comparison, "text");
    return recordVerification(repository, comparison).transform([&] {
        return exitCodeOf(comparison.verification.verdict);
    });
}

/// Runs it again, in a working tree of its own at the recorded commit.
Result<int> runAgain(Context &context, const Options &options, const Run &run,
                     const std::optional<QString> &description)
{
    auto repository = context.repository();
    if (!repository)
        return std::unexpected(repository.error());
    auto request = repetition(*repository, run);
    if (!request)
        return std::unexpected(request.error());
    if (!options.newName.empty())
        request->name = fromUtf8(options.newName);
    if (!options.virtualenvPath.empty())
        request->virtualenvPath = fromUtf8(options.virtualenvPath);
    if (description)
        request->description = *description;
    request->overwrite = options.overwrite;
    if (options.verify) {
        if (const auto checked = checkReference(*repository, run, *request); !checked)
            return std::unexpected(checked.error());
    }
    const auto launched = launchRun(context, *request, *repository);
    if (!launched)
        return std::unexpected(launched.error());
    return options.verify ? verifyAgain(context, *repository, run.name, launched->run.name, options.tolerance) : 0;
}

Result<int> reproduce(Context &context, const Options &options, bool hasDescription)
{
    const auto run = readRun(context, fromUtf8(options.name));
    if (!run)
        return std::unexpected(run.error());
    const auto given = hasDescription ? std::optional(fromUtf8(options.description)) : std::nullopt;
    if (options.run)
        return runAgain(context, options, *run, given);
    const auto found = reproduction(*run, {given, fromUtf8(options.virtualenvPath), options.overwrite});
    if (!found)
        return std::unexpected(found.error());
    const auto &[command, commit, description, commands] = *found;
    if (commit.isEmpty()) {
        Context::warn(
            u"the run %1 has no commit recorded: which code it ran from is not known."_s.arg(quoted(run->name)));
    }
    if (options.format == "text") {
        context.print(reproductionText(*found));
        return 0;
    }
    if (options.format == "csv") {
        context.print(csvRecord({u"name"_s, u"commit"_s, u"command"_s, u"description"_s, u"commands"_s})
                      + csvRecord({run->name, commit, command, description, commands.join(u'\n')}));
        return 0;
    }
    Sequence lines;
    for (const QString &line : commands)
        lines.push_back({line});
    context.print(structured({Mapping{{u"name"_s, {run->name}},
                                      {u"commit"_s, {commit}},
                                      {u"command"_s, {command}},
                                      {u"description"_s, {description}},
                                      {u"commands"_s, {lines}}}},
                             options.format));
    return 0;
}

} // namespace

Action addReproduce(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("NAME", options->name, "Name of the run")->required()->option_text(" ");
    auto *description =
        app.add_option("--description", options->description, "Description in place of the recorded one")
            ->option_text("TEXT");
    app.add_option("--virtualenv-path", options->virtualenvPath, "Virtualenv to activate first")->option_text("DIR");
    app.add_flag("--overwrite", options->overwrite, "Remove the recorded run of that name, with its files, first");
    auto *again =
        app.add_flag("--run", options->run, "Run it again, in a working tree of its own at the recorded commit");
    app.add_option("--as", options->newName, "Name of the new run (default: the same, with the time appended)")
        ->option_text("NEW")
        ->needs(again);
    auto *verify = app.add_flag("--verify", options->verify,
                                "Wait for the end of the new run, compare its metrics and record the verdict")
                       ->needs(again);
    for (CLI::Option *option : addToleranceOptions(app, options->tolerance))
        option->needs(verify);
    addFormatOption(app, options->format)->excludes(again);
    app.footer(std::string("With --verify: ") + verdictHelp
               + "\n\nExamples:\n  runs reproduce baseline\n  runs reproduce baseline --run --as baseline-2\n"
                 "  runs reproduce baseline --run --verify --relative 1e-6");
    return [options, description](Context &context) { return reproduce(context, *options, description->count() > 0); };
}

} // namespace runs
