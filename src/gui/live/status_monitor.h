// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/models/run_states.h"
#include "gui/tasks/latest.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace runs {

/// Knows what became of all runs of a project, by their records, which it reads on another thread: of active runs every
/// second, of runs whose status may still become known every ten seconds, and whenever something has changed and a
/// second later. A run that has ended is not read again unless its entry is written otherwise: its record is final.
class StatusMonitor : public QObject
{
    Q_OBJECT

public:
    /// `recordsDirectory`: need not exist.
    explicit StatusMonitor(QString recordsDirectory, QObject *parent = nullptr);

    /// The runs that there are now.
    void setRuns(std::shared_ptr<const RunSet> runs);

    /// Looks now, when something is known to have changed.
    void refresh();

    /// As they were last seen; none as long as nobody has looked.
    const std::optional<StatusMap> &statuses() const { return m_statuses; }

Q_SIGNALS:
    /// The statuses of these runs are others, or are known now.
    void changed(const QStringList &names);

    /// A run that was seen active has ended since.
    void ended(const QString &name, const runs::RunStatus &status);

    /// After each look, whether or not anything has changed.
    void looked();

private:
    void tick();
    void look(bool isThorough);
    void take(std::shared_ptr<const RunSet> runs, const StatusMap &statuses);
    void tellEnd(const QString &name, const StatusMap &statuses);

    QString m_recordsDirectory;
    std::shared_ptr<const RunSet> m_runs;
    std::shared_ptr<const RunSet> m_read; ///< those of m_statuses
    std::optional<StatusMap> m_statuses;
    qsizetype m_activeCount = 0;
    QSet<QString> m_seenActive; ///< whose end has not been told
    QTimer m_clock;
    int m_ticks = 0;
    bool m_lookAgain = false;
    Latest m_question;
};

} // namespace runs
