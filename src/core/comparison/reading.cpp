// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/comparison/reading.h"

#include "core/base/timestamp.h"
#include "core/git/worktree.h"
#include "core/metrics/many_metrics.h"
#include "core/repository/metric_sources.h"
#include "core/verification/verification_file.h"

#include <algorithm>

namespace runs {
namespace {

/// What is known of a run without its metrics, environment and code.
RunSnapshot::Contents contentsOf(Run entry, const RunStatuses &statuses, const RunFiles &files)
{
    RunSnapshot::Contents contents{.entry = std::move(entry), .now = currentMicroseconds()};
    const QString &name = contents.entry.name;
    contents.status = statuses.status(name);
    if (const auto verification =
            isRelativePath(name) ? readVerification(files.recordPath(name)) : failure(ErrorCode::NotFound, {}))
        contents.verdict = verification->verdict;
    return contents;
}

std::vector<RunSnapshot::Contents> entriesOf(const RunRepository &repository, const RunList &runs,
                                             const QStringList &names, const std::stop_token &stop)
{
    const RunStatuses statuses = repository.statuses();
    QHash<QString, qsizetype> indices;
    for (qsizetype index = 0; index < runs.size(); ++index)
        indices.insert(runs.name(index), index);
    std::vector<RunSnapshot::Contents> found;
    for (const QString &name : names) {
        const auto index = indices.constFind(name);
        if (stop.stop_requested() || index == indices.constEnd())
            continue;
        auto entry = runs.run(*index);
        found.push_back(contentsOf(entry ? *entry : Run{name, {}}, statuses, repository.files()));
        if (!entry)
            found.back().problems += entry.error().message;
    }
    return found;
}

void readDetails(RunSnapshot::Contents &run, const RunRepository &repository)
{
    if (auto environment = readEnvironment(repository.files().recordPath(run.entry.name)))
        run.environment = std::move(*environment);
    else if (environment.error().code != ErrorCode::NotFound)
        run.problems += environment.error().message;
    if (const QString commit = run.entry.text(key::commit); !commit.isEmpty())
        run.commitSubject = commitSubject(repository.project().directory, commit).value_or(QString());
}

} // namespace

RunSnapshots readSnapshots(const RunRepository &repository, const RunList &runs, const QStringList &names,
                           qsizetype detailed, const ReadingProgress &progress, const std::stop_token &stop)
{
    std::vector<RunSnapshot::Contents> found = entriesOf(repository, runs, names, stop);
    const MetricSources sources(repository, runs.names());
    std::vector<MetricSource> places;
    for (const RunSnapshot::Contents &run : found)
        places.push_back(sources.of(run.entry.name));
    qsizetype read = 0;
    const auto take = [&](size_t index, RunMetrics &&metrics) {
        for (const auto &[tag, series] : metrics.series.asKeyValueRange())
            found[index].metrics.insert(tag, summaryOf(series));
        found[index].problems += metrics.problems;
        ++read;
        if (progress)
            progress(read);
    };
    readManyMetrics(places, take, stop);
    for (size_t i = 0; i < found.size() && qsizetype(i) < detailed && !stop.stop_requested(); ++i)
        readDetails(found[i], repository);
    RunSnapshots compared;
    if (stop.stop_requested())
        return compared;
    for (RunSnapshot::Contents &run : found)
        compared.push_back(std::make_shared<RunSnapshot>(std::move(run)));
    return compared;
}

} // namespace runs
