// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/run_subjects.h"

#include "core/base/at_once.h"
#include "core/base/timestamp.h"
#include "core/metrics/run_metrics.h"
#include "core/repository/metric_digest.h"
#include "core/run/tags.h"
#include "core/verification/verification_file.h"

#include <algorithm>
#include <cmath>

namespace runs {
namespace {

MetricExtremes extremesOf(const ScalarSeries &series)
{
    MetricExtremes extremes{.summary = summaryOf(series)};
    const auto stepOf = [&](double value) {
        for (const ScalarPoint &point : series.points()) {
            if (point.value == value)
                return point.step;
        }
        return qint64(0);
    };
    extremes.minStep = stepOf(extremes.summary.min);
    extremes.maxStep = stepOf(extremes.summary.max);
    return extremes;
}

/// How many subjects are worth the start of a thread.
size_t fewSubjects(const FieldNeeds &needs)
{
    return needs.metrics ? 1 : 100;
}

/// Names, each once.
class Names
{
public:
    explicit Names(QStringList &names) : m_names(names) {}

    /// `plain`: what all spellings of the name have in common.
    void add(const QString &name, const QString &plain)
    {
        if (m_known.contains(plain))
            return;
        m_known += plain;
        m_names += name;
    }
    void add(const QString &name) { add(name, name); }

private:
    QStringList &m_names;
    QSet<QString> m_known;
};

} // namespace

QString RunSubject::name()
{
    return m_runs.m_runs.name(m_index);
}

Result<const Run *> RunSubject::entry()
{
    if (!m_entry)
        m_entry = m_runs.m_runs.run(m_index);
    return m_entry->has_value() ? Result<const Run *>(&**m_entry) : std::unexpected(m_entry->error());
}

RunStatus RunSubject::status()
{
    if (!m_status)
        m_status = m_runs.m_statuses.status(name());
    return *m_status;
}

std::optional<Verdict> RunSubject::verdict()
{
    if (!m_verdict) {
        const auto read = isRelativePath(name()) ? readVerification(m_runs.m_files.recordPath(name()))
                                                 : failure(ErrorCode::NotFound, {});
        m_verdict.emplace(read ? std::optional(read->verdict) : std::nullopt);
    }
    return *m_verdict;
}

qint64 RunSubject::now()
{
    return m_runs.m_now;
}

std::optional<double> RunSubject::metric(const QString &tag, Aggregate aggregate)
{
    const auto found = metrics().constFind(tag);
    return found == metrics().constEnd() ? std::nullopt : std::optional(aggregateOf(found->summary, aggregate));
}

const QMap<QString, MetricExtremes> &RunSubject::metrics()
{
    if (!m_metrics) {
        m_metrics.emplace();
        const RunMetrics read = readRunMetrics(m_runs.m_sources.of(name()));
        for (const auto &[tag, series] : read.series.asKeyValueRange())
            m_metrics->insert(tag, extremesOf(series));
        m_problems = read.problems;
    }
    return *m_metrics;
}

RunSubjects::RunSubjects(const RunRepository &repository, const RunList &runs)
    : m_runs(runs)
    , m_now(currentMicroseconds())
    , m_statuses(repository.statuses())
    , m_files(repository.files())
    , m_sources(repository, runs.names())
{}

RunSubject &RunSubjects::of(qsizetype index)
{
    return m_subjects.try_emplace(index, *this, index).first->second;
}

std::vector<RunSubject *> RunSubjects::of(const std::vector<qsizetype> &indices)
{
    std::vector<RunSubject *> subjects;
    for (const qsizetype index : indices)
        subjects.push_back(&of(index));
    return subjects;
}

Result<std::vector<qsizetype>> RunSubjects::matching(const std::vector<qsizetype> &indices, const Query &query)
{
    std::vector<Result<bool>> results(indices.size());
    const auto subjects = of(indices);
    forEachAtOnce(subjects.size(), fewSubjects(query.needs()),
                  [&](size_t i) { results[i] = query.matches(*subjects[i]); });
    std::vector<qsizetype> matching;
    for (size_t i = 0; i < indices.size(); ++i) {
        if (!results[i])
            return std::unexpected(results[i].error());
        if (*results[i])
            matching.push_back(indices[i]);
    }
    return matching;
}

void RunSubjects::read(const std::vector<qsizetype> &indices, const FieldNeeds &needs)
{
    const auto subjects = of(indices);
    forEachAtOnce(subjects.size(), fewSubjects(needs), [&](size_t i) {
        RunSubject &subject = *subjects[i];
        if (needs.entry)
            (void)subject.parameters();
        if (needs.status)
            (void)subject.status();
        if (needs.verdict)
            (void)subject.verdict();
        if (needs.metrics)
            (void)subject.metrics();
    });
}

std::vector<std::pair<QString, QString>> RunSubjects::takeMetricProblems()
{
    std::vector<std::pair<QString, QString>> problems;
    for (auto &[index, subject] : m_subjects) {
        for (const QString &problem : std::exchange(subject.m_problems, {}))
            problems.emplace_back(subject.name(), problem);
    }
    return problems;
}

QueryVocabulary RunSubjects::vocabulary(std::vector<qsizetype> indices, bool withMetrics,
                                        std::optional<std::chrono::milliseconds> patience)
{
    const auto start = std::chrono::steady_clock::now();
    QueryVocabulary words;
    Names keys(words.keys);
    Names tags(words.tags);
    Names arguments(words.arguments);
    Names variables(words.variables);
    Names metrics(words.metrics);
    std::ranges::sort(indices, std::greater());
    for (const qsizetype index : indices) {
        if (patience && std::chrono::steady_clock::now() - start > *patience)
            break;
        RunSubject &subject = of(index);
        if (const auto entry = subject.entry()) {
            for (const auto &[key, value] : (*entry)->fields)
                keys.add(key);
            for (const QString &tag : tagsOf(**entry))
                tags.add(tag);
            for (const Parameter &parameter : **subject.parameters())
                (parameter.kind == Parameter::Kind::Variable ? variables : arguments)
                    .add(parameter.name, plainParameterName(parameter.name));
        }
        for (const QString &tag : withMetrics ? subject.metricTags() : QStringList())
            metrics.add(tag);
    }
    return words;
}

} // namespace runs
