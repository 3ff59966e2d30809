// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/disk_use.h"
#include "gui/models/run_states.h"
#include "gui/tasks/latest.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace runs {

/// Knows what the files of runs take on the disk, which it measures on other threads: those that somebody is looking at
/// first, then all others in one walk through the folders. Only what is wanted is measured. What is known is measured
/// again when the run has changed, and every half minute while it is active.
class SizeMonitor : public QObject
{
    Q_OBJECT

public:
    explicit SizeMonitor(QString runsDirectory, QObject *parent = nullptr);
    ~SizeMonitor() override;

    /// The runs that there are now. Those whose entries are others than before are measured anew.
    void setRuns(std::shared_ptr<const RunSet> runs);

    /// Their statuses have changed; `active`: those that write files now.
    void setActive(const QStringList &changed, const QSet<QString> &active);

    /// Whether the sizes of all runs are wanted.
    void setWanted(bool areWanted);

    /// Runs that somebody is looking at: they come first, whether the others are wanted or not.
    void setInSight(const QStringList &names);

    /// Measures everything anew that is wanted.
    void refresh();

    const QHash<QString, RunDiskUse> &sizes() const { return m_sizes; }

    /// All of them, as the table takes them.
    SizeMap totals() const;

    /// How often active runs are measured.
    void setInterval(std::chrono::milliseconds interval) { m_clock.setInterval(interval); }

Q_SIGNALS:
    /// Sizes are known now, or are others.
    void changed();

private:
    /// What has been measured, and the runs that there were then.
    struct Measured
    {
        std::shared_ptr<const RunSet> runs;
        QHash<QString, RunDiskUse> sizes;
    };

    void tick();
    void lookAtSight();
    void lookAtRest();
    void forgetChanged(const RunSet &before);
    void take(const Measured &measured);
    bool isStale(const QString &name) const { return !m_current.contains(name) || m_pending.contains(name); }

    QString m_runsDirectory;
    std::shared_ptr<const RunSet> m_runs;
    QHash<QString, RunDiskUse> m_sizes;
    QSet<QString> m_current; ///< measured, or just being measured, and not changed since; all others have to be
    QSet<QString> m_pending; ///< of these, what the walk through all will tell of
    QSet<QString> m_active;
    QStringList m_inSight;
    bool m_areWanted = false;
    QTimer m_clock;
    QTimer m_sightTimer; ///< once for all that scrolling moves
    Latest m_sightQuestion;
    Latest m_restQuestion;
    std::stop_source m_stop;     ///< of everything
    std::stop_source m_stopRest; ///< of the walk through all
};

} // namespace runs
