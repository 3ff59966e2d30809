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

    /// The names of all metrics that were ever seen.
    const QSet<QString> &tags() const { return m_tags; }

    /// How many runs are still to be read, while somebody wants to know.
    qsizetype pendingCount() const { return m_stale.size() + m_pending.size(); }

Q_SIGNALS:
    void changed();

private:
    struct Reading; ///< what one reading of many runs has found so far
    using Followers = std::map<QString, std::unique_ptr<MetricsFollower>>;

    void adoptRuns();
    void keep(const QString &name, std::shared_ptr<const RunDigest> digest);
    void look();
    void take();
    void follow();

    const RunRepository m_repository;
    std::shared_ptr<const RunSet> m_latest; ///< as they are now
    std::shared_ptr<const RunSet> m_runs;   ///< that the rest is about: nothing is done before somebody wants to know
    QSet<QString> m_active;
    QSet<QString> m_stale;   ///< to be read
    QSet<QString> m_pending; ///< being read
    MetricMap m_metrics;
    QSet<QString> m_tags;
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
