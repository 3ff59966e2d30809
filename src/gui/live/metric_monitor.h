// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/metrics_follower.h"
#include "core/repository/run_repository.h"
#include "gui/models/field_values.h"
#include "gui/tasks/latest.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <map>
#include <stop_token>

namespace runs {

/// Knows what became of the metrics of all runs of a project, when somebody wants to know: reads them on other threads,
/// the newest runs first, and keeps a digest of each. Active runs are followed, every two seconds; what has ended is
/// read once more.
class MetricMonitor : public QObject
{
    Q_OBJECT

public:
    explicit MetricMonitor(const RunRepository &repository, QObject *parent = nullptr);
    ~MetricMonitor() override;

    void setRuns(std::shared_ptr<const RunSet> runs);
    void setStatuses(const std::optional<StatusMap> &statuses);

    /// Whether anybody looks at metrics; nothing is read before.
    void setWanted(bool isWanted);

    /// Reads all anew.
    void refresh();

    const MetricMap &metrics() const { return m_metrics; }

    /// How many runs have not been read, of those that there are.
    qsizetype pendingCount() const { return m_stale.size() + m_pending.size(); }

Q_SIGNALS:
    void changed();

private:
    struct Reading; ///< what one reading of many runs has found so far
    using Followers = std::map<QString, std::unique_ptr<MetricsFollower>>;

    void look();
    void take();
    void follow();

    const RunRepository m_repository;
    std::shared_ptr<const RunSet> m_runs;
    QSet<QString> m_active;
    QSet<QString> m_stale;   ///< to be read
    QSet<QString> m_pending; ///< being read
    MetricMap m_metrics;
    bool m_isWanted = false;
    std::shared_ptr<Reading> m_reading;
    std::shared_ptr<Followers> m_followers; ///< of active runs; with the question while that is asked
    std::stop_source m_stop;                ///< of all that is asked since somebody wants to know
    QTimer m_progress;                      ///< while many runs are read
    QTimer m_clock;                         ///< while runs are active
    Latest m_question;
    Latest m_activeQuestion;
};

} // namespace runs
