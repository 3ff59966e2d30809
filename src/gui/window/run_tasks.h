// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_repository.h"

#include <QObject>

namespace runs {

/// Starts and removes runs on other threads, and tells how that went.
class RunTasks : public QObject
{
    Q_OBJECT

public:
    explicit RunTasks(RunRepository repository, QObject *parent = nullptr);

    const RunRepository &repository() const { return m_repository; }

    void launch(const LaunchRequest &request);
    void remove(const QStringList &names);

Q_SIGNALS:
    void launched(const runs::Launched &run);
    void launchRefused(const runs::LaunchRequest &request, const runs::Error &error);
    void removed(const QStringList &names, const QStringList &warnings);
    void removalFailed(const QStringList &names, const runs::Error &error);

private:
    RunRepository m_repository;
};

} // namespace runs
