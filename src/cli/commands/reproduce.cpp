// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/csv.h"
#include "cli/launching.h"
#include "cli/listing.h"
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
    std::string newName;
    std::string format = "text";
};

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
    return launchRun(context, *request, *repository);
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
    addFormatOption(app, options->format)->excludes(again);
    app.footer("Examples:\n  runs reproduce baseline\n  runs reproduce baseline --run --as baseline-2");
    return [options, description](Context &context) { return reproduce(context, *options, description->count() > 0); };
}

} // namespace runs
