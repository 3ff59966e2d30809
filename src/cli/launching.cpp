// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/launching.h"

#include "cli/context.h"
#include "cli/interrupt.h"
#include "core/base/text.h"
#include "core/tmux/session_name.h"

using namespace Qt::StringLiterals;

namespace runs {
namespace {

void report(Context &context, const Launched &launched)
{
    if (context.quiet())
        return;
    const bool inside = qEnvironmentVariableIsSet("TMUX");
    context.print(u"Command sent to session:\n%1\n"_s.arg(launched.sentCommand));
    context.print(u"List active:\ntmux list-session\n"_s);
    context.print(u"Attach:\n%1\n"_s.arg(attachCommand(launched.session, inside)));
}

} // namespace

Result<Launched> launchRun(Context &context, const LaunchRequest &request, RunRepository &repository)
{
    context.prepareForProcesses();
    const auto plan = repository.planLaunch(request);
    if (!plan)
        return std::unexpected(plan.error());
    auto launched = [&] {
        const Uninterrupted guard;
        return repository.launch(*plan);
    }();
    if (!launched)
        return std::unexpected(launched.error());
    for (const QString &warning : launched->warnings)
        Context::warn(warning);
    if (launched->run.name != request.name) {
        Context::note(u"There is a run %1 already, so this one is recorded as %2."_s.arg(quoted(request.name),
                                                                                         quoted(launched->run.name)));
    }
    report(context, *launched);
    return launched;
}

} // namespace runs
