// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/listing.h"
#include "core/base/text.h"
#include "core/tmux/session_name.h"

#include <CLI/CLI.hpp>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Becomes `tmux`; returns on an error alone.
Error becomeTmux(const QStringList &arguments)
{
    std::vector<QByteArray> words{"tmux"};
    for (const QString &argument : arguments)
        words.push_back(argument.toUtf8());
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    ::execvp("tmux", pointers.data());
    return systemError(SystemAction::Run, u"tmux"_s, errno);
}

Result<int> attach(Context &context, const QString &name)
{
    const auto repository = context.repository();
    if (!repository)
        return std::unexpected(repository.error());
    const auto run = readRun(*repository, name);
    if (!run)
        return std::unexpected(run.error());
    if (!::isatty(STDIN_FILENO))
        return failure(ErrorCode::Refused, u"The standard input is no terminal, so there is nothing to attach."_s);
    context.prepareForProcesses();
    const auto sessions = repository->sessions({name});
    if (!sessions)
        return std::unexpected(sessions.error());
    if (sessions->isEmpty()) {
        return failure(ErrorCode::NotFound,
                       u"The run %1 has no tmux session. %2 See its output with `runs logs %3`."_s.arg(
                           quoted(name), statusSentence(repository->statuses().status(name)), shellQuoted(name)));
    }
    const TmuxSession &session = sessions->first();
    if (qEnvironmentVariableIsSet("TMUX"))
        return std::unexpected(becomeTmux({u"switch-client"_s, u"-t"_s, session.id}));
    return std::unexpected(becomeTmux(attachArguments(session)));
}

} // namespace

Action addAttach(CLI::App &app)
{
    const auto name = std::make_shared<std::string>();
    app.add_option("NAME", *name, "Name of the run")->required()->option_text(" ");
    app.footer("The keys C-b d detach again; the run goes on.\n\nExample:\n  runs attach ppo/seed-3");
    return [name](Context &context) { return attach(context, fromUtf8(*name)); };
}

} // namespace runs
