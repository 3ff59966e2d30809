// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/listing.h"
#include "cli/verifying.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    std::string a;
    std::optional<std::string> b;
    Tolerance tolerance;
    std::string format = "text";
};

struct Pair
{
    Run reference;
    Run repeated;
};

/// The runs that are meant: of one name the run that it reproduces, and itself.
Result<Pair> pairOf(const RunList &runs, const QString &a, const std::optional<QString> &b)
{
    const bool isAlone = !b;
    auto repeated = findRun(runs, b.value_or(a));
    if (!repeated)
        return std::unexpected(repeated.error());
    const QString original = repeated->text(key::reproduces);
    if (isAlone && original.isEmpty()) {
        return failure(
            ErrorCode::NotFound,
            u"The run %1 does not say which run it reproduces; name that one first, as in `runs verify REFERENCE %2`."_s
                .arg(quoted(repeated->name), shellQuoted(repeated->name)));
    }
    if (isAlone && original == repeated->name) {
        return failure(ErrorCode::NotFound,
                       u"The run %1 has taken the place of the one that it reproduces, so there is nothing left to "
                       "compare it with."_s.arg(quoted(original)));
    }
    if (isAlone && !runs.find(original)) {
        return failure(
            ErrorCode::NotFound,
            u"The run %1 reproduces %2, and there is no run of that name any more. If it has another name now, name "
            "it first, as in `runs verify REFERENCE %3`."_s.arg(quoted(repeated->name), quoted(original),
                                                                shellQuoted(repeated->name)));
    }
    auto reference = findRun(runs, isAlone ? original : a);
    if (!reference)
        return std::unexpected(reference.error());
    if (reference->name == repeated->name)
        return failure(ErrorCode::InvalidArgument, u"Both are the run %1; name two."_s.arg(quoted(reference->name)));
    return Pair{std::move(*reference), std::move(*repeated)};
}

Result<int> verify(Context &context, const Options &options)
{
    const auto repository = context.repository();
    const auto runs = repository ? readRuns(*repository) : std::unexpected(repository.error());
    const auto pair = runs ? pairOf(*runs, fromUtf8(options.a),
                                    options.b.transform([](const std::string &name) { return fromUtf8(name); }))
                           : std::unexpected(runs.error());
    if (!pair)
        return std::unexpected(pair.error());
    const RunComparison comparison =
        compareWithReference(*repository, runs->names(), pair->reference, pair->repeated, options.tolerance);
    printComparison(context, comparison, options.format);
    if (comparison.isOfRepetition) {
        if (const auto recorded = recordVerification(*repository, comparison); !recorded)
            Context::warn(recorded.error().message); // who may only read is answered all the same
    }
    return exitCodeOf(comparison.verification.verdict);
}

} // namespace

Action addVerify(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("A", options->a,
                   "Name of the reference; without B, of a repetition, which is compared with what it reproduces")
        ->required()
        ->option_text(" ");
    app.add_option("B", options->b, "Name of the run that is compared with it")->option_text(" ");
    addToleranceOptions(app, options->tolerance);
    addFormatOption(app, options->format);
    app.footer(std::string("Compares the metrics of two runs step by step. ") + verdictHelp
               + "\n\nExamples:\n  runs verify baseline baseline-2 --relative 1e-5\n  runs verify baseline-2");
    return [options](Context &context) { return verify(context, *options); };
}

} // namespace runs
