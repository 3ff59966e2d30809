// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/run_tasks.h"

#include "gui/tasks/latest.h"

#include <csignal>

namespace runs {

RunTasks::RunTasks(RunRepository repository, QObject *parent) : QObject(parent), m_repository(std::move(repository)) {}

void RunTasks::launch(const LaunchRequest &request)
{
    const auto launch = [repository = m_repository, request]() mutable {
        return repository.planLaunch(request).and_then([&](const LaunchPlan &plan) { return repository.launch(plan); });
    };
    perform(this, launch, [this, request](const Result<Launched> &outcome) {
        if (outcome)
            Q_EMIT launched(*outcome, request);
        else
            Q_EMIT launchRefused(request, outcome.error());
    });
}

void RunTasks::stop(const QStringList &names, int grace)
{
    const auto stop = [repository = m_repository, names, grace] {
        return repository.stop(names, {SIGTERM, std::chrono::seconds(grace)});
    };
    perform(this, stop, [this, names](const Result<QStringList> &outcome) {
        if (outcome)
            Q_EMIT stopped(*outcome);
        else
            Q_EMIT stopFailed(names, outcome.error());
    });
}

} // namespace runs
