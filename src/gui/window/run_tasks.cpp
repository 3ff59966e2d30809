// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/run_tasks.h"

#include "gui/tasks/latest.h"

namespace runs {

RunTasks::RunTasks(RunRepository repository, QObject *parent) : QObject(parent), m_repository(std::move(repository)) {}

void RunTasks::launch(const LaunchRequest &request)
{
    const auto launch = [repository = m_repository, request]() mutable {
        return repository.planLaunch(request).and_then([&](const LaunchPlan &plan) { return repository.launch(plan); });
    };
    perform(this, launch, [this, request](const Result<Launched> &outcome) {
        if (outcome)
            Q_EMIT launched(*outcome);
        else
            Q_EMIT launchRefused(request, outcome.error());
    });
}

void RunTasks::remove(const QStringList &names)
{
    const auto remove = [repository = m_repository, names] {
        return repository.remove(names).transform([](const Removed &removed) { return removed.warnings; });
    };
    perform(this, remove, [this, names](const Result<QStringList> &outcome) {
        if (outcome)
            Q_EMIT removed(names, *outcome);
        else
            Q_EMIT removalFailed(names, outcome.error());
    });
}

} // namespace runs
