// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/metrics_follower.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/metrics/event_listing.h"

namespace runs {
namespace {

void addDirectory(RunMetrics &metrics, const QString &path, const EventDirectory &directory)
{
    const EventGroup &group = directory.group();
    group.forEachSeries([&](QByteArrayView tag, const ScalarSeries &series) {
        const QString own = QString::fromUtf8(tag);
        const QString name = path.isEmpty() ? own : path + u'/' + own;
        if (!metrics.series.contains(name))
            metrics.series.insert(name, series);
        else
            metrics.problems += Core::tr("The metric %1 is there twice: that of the event files in %2 is left out.")
                                    .arg(quoted(name), quoted(path));
    });
    metrics.parameters.values.insert(group.parameters().values);
    if (group.parameters().status != SessionParameters::Status::Unknown)
        metrics.parameters.status = group.parameters().status;
    metrics.otherSummaries += group.otherSummaries();
    metrics.eventFiles += qsizetype(directory.files().size());
    for (const RecordFile &file : directory.files()) {
        if (file.problem())
            metrics.problems += file.problem()->message;
    }
}

void addOutput(RunMetrics &metrics, const PrintedOutput &output)
{
    const PrintedMetrics printed = output.metrics();
    metrics.hasOutput = output.isThere();
    for (const auto &[tag, series] : printed.series()) {
        if (const QString name = QString::fromUtf8(tag); !metrics.series.contains(name))
            metrics.series.insert(name, series);
    }
    for (const QString &problem : {output.problem(), printed.problem()}) {
        if (!problem.isEmpty())
            metrics.problems += problem;
    }
}

} // namespace

bool MetricsFollower::update(const std::stop_token &stop)
{
    const bool hasEvents = updateEvents(stop);
    return m_output.update(stop) || hasEvents;
}

bool MetricsFollower::updateEvents(const std::stop_token &stop)
{
    EventListing found = EventListing::below(m_source.eventDirectory, m_source.otherRuns);
    const auto isGone = [&](const auto &directory) { return !found.files.contains(directory.first); };
    bool isDifferent = std::erase_if(m_directories, isGone) > 0 || found.problems != m_problems;
    m_problems = std::move(found.problems);
    for (const auto &[path, files] : found.files.asKeyValueRange()) {
        if (stop.stop_requested())
            break;
        isDifferent = m_directories[path].update(files, m_buffer, stop) || isDifferent;
    }
    return isDifferent;
}

RunMetrics MetricsFollower::metrics() const
{
    RunMetrics metrics{.problems = m_problems};
    for (const auto &[path, directory] : m_directories)
        addDirectory(metrics, path, directory);
    addOutput(metrics, m_output);
    return metrics;
}

} // namespace runs
