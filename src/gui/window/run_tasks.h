// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_repository.h"

#include <QObject>

namespace runs {

/// Starts and stops runs on other threads, and tells how that went.
class RunTasks : public QObject
{
    Q_OBJECT

public:
    explicit RunTasks(RunRepository repository, QObject *parent = nullptr);

    const RunRepository &repository() const { return m_repository; }

    void launch(const LaunchRequest &request);

    /// Asks active runs to end; after `grace` seconds they are killed.
    void stop(const QStringList &names, int grace);

Q_SIGNALS:
    void launched(const runs::Launched &run, const runs::LaunchRequest &request);
    void launchRefused(const runs::LaunchRequest &request, const runs::Error &error);
    void stopped(const QStringList &names);
    void stopFailed(const QStringList &names, const runs::Error &error);

private:
    RunRepository m_repository;
};

} // namespace runs
