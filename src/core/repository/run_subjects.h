// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/metric_summary.h"
#include "core/query/query.h"
#include "core/query/query_completion.h"
#include "core/repository/metric_sources.h"

#include <QMap>

#include <chrono>
#include <map>

namespace runs {

/// What a metric comes to, and where it was at its ends.
struct MetricExtremes
{
    MetricSummary summary;
    qint64 minStep = 0; ///< the first step with the smallest value; 0 when there is none
    qint64 maxStep = 0;
};

class RunSubjects;

/// A run of a project as expressions and columns look at it. Different objects may be used by different threads.
class RunSubject : public QuerySubject
{
public:
    RunSubject(RunSubjects &runs, qsizetype index) : m_runs(runs), m_index(index) {}

    qsizetype index() const { return m_index; }

    QString name() override;
    Result<const Run *> entry() override;
    RunStatus status() override;
    std::optional<Verdict> verdict() override;
    std::optional<double> metric(const QString &tag, Aggregate aggregate) override;
    QStringList metricTags() override { return metrics().keys(); }
    qint64 now() override;

    /// All metrics by their tags, read when they are asked for the first time. What cannot be read is not there.
    const QMap<QString, MetricExtremes> &metrics();

private:
    friend class RunSubjects;
    RunSubjects &m_runs;
    qsizetype m_index;
    std::optional<Result<Run>> m_entry;
    std::optional<RunStatus> m_status;
    std::optional<std::optional<Verdict>> m_verdict;
    std::optional<QMap<QString, MetricExtremes>> m_metrics;
    QStringList m_problems;
};

/// The runs of a project, for expressions and columns: what was read of one is kept. Cheap to make; it must not be
/// moved, and neither the repository nor the document changed, as long as its subjects are used.
class RunSubjects
{
public:
    RunSubjects(const RunRepository &repository, const RunList &runs);
    Q_DISABLE_COPY_MOVE(RunSubjects)

    /// The run with this number. Not for several threads at once.
    RunSubject &of(qsizetype index);

    /// The runs, of these, for which the expression holds, in their order. Errors: as Query::matches(), of the first
    /// run that has one.
    Result<std::vector<qsizetype>> matching(const std::vector<qsizetype> &indices, const Query &query);

    /// Reads, with all processors, what is needed of these runs.
    void read(const std::vector<qsizetype> &indices, const FieldNeeds &needs);

    /// The names that these runs have, of metrics only when they are needed; the last runs first, and as they spell
    /// them when a parameter has several spellings. After `patience` the rest is left out.
    QueryVocabulary vocabulary(std::vector<qsizetype> indices, bool withMetrics,
                               std::optional<std::chrono::milliseconds> patience = {});

    /// What could not be read of the metrics that were looked at since this was asked last: names of runs,
    /// and sentences.
    std::vector<std::pair<QString, QString>> takeMetricProblems();

    const RunList &runs() const { return m_runs; }

private:
    friend class RunSubject;
    std::vector<RunSubject *> of(const std::vector<qsizetype> &indices);

    const RunList &m_runs;
    qint64 m_now;
    RunStatuses m_statuses;
    RunFiles m_files;
    MetricSources m_sources;
    std::map<qsizetype, RunSubject> m_subjects;
};

} // namespace runs
