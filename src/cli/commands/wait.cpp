// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/selection.h"
#include "cli/waiting.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Result<int> wait(Context &context, const Selection &selection)
{
    const auto repository = context.repository();
    if (!repository)
        return std::unexpected(repository.error());
    const auto names = selectedNames(*repository, selection);
    if (!names)
        return std::unexpected(names.error());
    bool allFinished = true;
    const auto waited = awaitEnds(*repository, *names, [&](const QString &name, const RunStatus &status) {
        allFinished = allFinished && kindOf(status) == StatusKind::Finished;
        if (!context.quiet())
            context.print(u"%1: %2\n"_s.arg(printable(name), statusSentence(status)));
        return context.flush();
    });
    return waited.transform([&] { return allFinished ? 0 : 1; });
}

} // namespace

Action addWait(CLI::App &app)
{
    const auto selection = std::make_shared<Selection>();
    addPatternArgument(app, *selection)->required();
    addWhereOption(app, *selection);
    app.footer("Exits with 1 when one of them did not finish with exit code 0.\n\n"
               "Example:\n  runs wait 'sweep/.*' && runs table --pattern 'sweep/.*'");
    return [selection](Context &context) { return wait(context, *selection); };
}

} // namespace runs
