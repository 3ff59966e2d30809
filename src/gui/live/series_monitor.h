// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/metrics_follower.h"
#include "core/repository/metric_sources.h"
#include "gui/tasks/latest.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace runs {

/// Knows the metrics of the runs that somebody is looking at, which it reads on another thread: those that were chosen
/// last first, active ones again every second, and others when their status has changed. What was read of a few runs
/// that nobody looks at any more is kept, so that they are there at once when somebody does.
class SeriesMonitor : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostKept = 20; ///< runs that nobody looks at

    explicit SeriesMonitor(RunRepository repository, QObject *parent = nullptr);
    ~SeriesMonitor() override;

    /// The names of all runs of the database.
    void setRecorded(const QStringList &names);

    /// The runs to read. Those that were not among them before are read first.
    void setRuns(const QStringList &names);

    /// The statuses of these runs have changed; `active`: those that write now.
    void setActive(const QStringList &changed, const QSet<QString> &active);

    /// Whether anybody looks at all; at first nobody does.
    void setWatched(bool isWatched);

    /// Looks at all files again.
    void refresh();

    /// What is known of a run; null: it has not been read yet.
    const RunMetrics *metrics(const QString &name) const;

    /// Whether runs are still to be read for the first time.
    bool isReading() const;

    /// How often active runs are read.
    void setInterval(std::chrono::milliseconds interval) { m_clock.setInterval(interval); }

Q_SIGNALS:
    /// The metrics of these runs are known now, or are others.
    void changed(const QStringList &names);

private:
    struct Followed
    {
        std::shared_ptr<MetricsFollower> follower; ///< for the thread that reads
        std::optional<RunMetrics> metrics;
        bool isCurrent = false; ///< has been read, or is just being read, since anything was known to change
    };
    struct Answer
    {
        QString name;
        std::optional<RunMetrics> metrics; ///< none: they are as before
    };
    using Question = std::vector<std::pair<QString, std::shared_ptr<MetricsFollower>>>;
    struct Answers
    {
        std::vector<Answer> read;
        QStringList left; ///< that there was no time for
    };

    static Answers read(const Question &question, const std::stop_token &stop);
    void tick();
    void look();
    void take(Answers answers);
    void forgetOld();
    void stop();

    RunRepository m_repository;
    std::optional<MetricSources> m_sources;
    QHash<QString, Followed> m_followed;
    QStringList m_names;  ///< to be read, in this order
    QStringList m_recent; ///< all that are followed; those that somebody looked at last come first
    QSet<QString> m_active;
    bool m_isWatched = false;
    QTimer m_clock;
    Latest m_question;
    std::stop_source m_stop;
};

} // namespace runs
