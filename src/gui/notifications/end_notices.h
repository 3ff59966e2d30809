// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/run_status.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

namespace runs {

/// A run and how it ended.
struct EndedRun
{
    QString name;
    RunStatus status;
};

/// What is told to somebody who looks at another window.
struct DesktopNotice
{
    QString title;
    QString body; ///< plain text, one or more lines
    QString run;  ///< which is shown when the notice is clicked

    bool operator==(const DesktopNotice &) const = default;
};

/// "ppo/seed-3 failed", with exit and duration; of several runs how many finished and how many did not, and the first
/// of their names, those that did not finish first. `runs` is not empty.
DesktopNotice endNotice(const QList<EndedRun> &ended);

/// Makes one notice of runs that end together.
class EndNotices : public QObject
{
    Q_OBJECT

public:
    explicit EndNotices(QObject *parent = nullptr);

    void add(const EndedRun &run);

    /// Whether there is something that will be told.
    bool isGathering() const { return m_gathering.isActive(); }

Q_SIGNALS:
    void ready(const runs::DesktopNotice &notice);

private:
    QList<EndedRun> m_runs;
    QTimer m_gathering;
};

} // namespace runs
