// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/interrupt.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Result<int> move(Context &context, const QString &from, const QString &to)
{
    const auto repository = context.repository();
    if (!repository)
        return std::unexpected(repository.error());
    context.prepareForProcesses();
    const auto renamed = [&] {
        const Uninterrupted guard;
        return repository->move(from, to);
    }();
    if (!renamed)
        return std::unexpected(renamed.error());
    for (const QString &warning : renamed->warnings)
        Context::warn(warning);
    if (context.quiet())
        return 0;
    for (const auto &[oldName, newName] : renamed->names)
        context.print(u"%1 -> %2\n"_s.arg(printable(oldName), printable(newName)));
    return 0;
}

} // namespace

Action addMove(CLI::App &app)
{
    const auto from = std::make_shared<std::string>();
    const auto to = std::make_shared<std::string>();
    app.add_option("OLD", *from, "Name of a run, or of a group of runs")->required()->option_text(" ");
    app.add_option("NEW", *to, "What it is to be called")->required()->option_text(" ");
    app.footer("Its files, session and pinned commit move with it; a run that is running goes on.\n\n"
               "Examples:\n  runs move baseline baseline-adam\n  runs move ppo archive/ppo");
    return [from, to](Context &context) { return move(context, fromUtf8(*from), fromUtf8(*to)); };
}

} // namespace runs
