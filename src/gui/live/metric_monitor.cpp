// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/live/metric_monitor.h"

#include "core/metrics/many_metrics.h"
#include "core/repository/metric_sources.h"

#include <algorithm>
#include <mutex>
#include <utility>

using namespace std::chrono_literals;

namespace runs {
namespace {

using Digests = std::vector<std::pair<QString, std::shared_ptr<const RunDigest>>>;

} // namespace

struct MetricMonitor::Reading
{
    std::mutex mutex;
    Digests found; ///< and not yet taken

    Digests taken()
    {
        const std::scoped_lock lock(mutex);
        return std::exchange(found, {});
    }
};

MetricMonitor::MetricMonitor(const RunRepository &repository, QObject *parent)
    : QObject(parent)
    , m_repository(repository)
    , m_latest(std::make_shared<RunSet>(Document()))
    , m_runs(m_latest)
    , m_followers(std::make_shared<Followers>())
{
    m_progress.setInterval(250ms);
    connect(&m_progress, &QTimer::timeout, this, &MetricMonitor::take);
    m_clock.setInterval(2s);
    connect(&m_clock, &QTimer::timeout, this, &MetricMonitor::follow);
}

MetricMonitor::~MetricMonitor()
{
    m_stop.request_stop();
}

void MetricMonitor::setRuns(std::shared_ptr<const RunSet> runs)
{
    m_latest = std::move(runs);
    adoptRuns();
    look();
}

void MetricMonitor::adoptRuns()
{
    if (!m_isWanted || m_runs == m_latest)
        return;
    const auto succession = m_latest->successionFrom(*m_runs);
    MetricMap known;
    QSet<QString> stale;
    for (qsizetype run = 0; run < m_latest->size(); ++run) {
        const QString name = m_latest->document().name(run);
        if (!succession->isSame(run) || m_stale.contains(name)) // it may be another run under the name
            stale.insert(name);
        if (const auto found = m_metrics.constFind(name); found != m_metrics.constEnd())
            known.insert(name, *found);
    }
    m_runs = m_latest;
    m_metrics = std::move(known);
    m_stale = std::move(stale);
    const QStringList names = m_runs->document().names();
    m_pending.intersect(QSet<QString>(names.begin(), names.end()));
}

void MetricMonitor::keep(const QString &name, std::shared_ptr<const RunDigest> digest)
{
    for (const auto &[tag, metric] : digest->metrics.asKeyValueRange())
        m_tags.insert(tag);
    m_metrics.insert(name, std::move(digest));
}

void MetricMonitor::setStatuses(const std::optional<StatusMap> &statuses)
{
    QSet<QString> active;
    for (const auto &[name, status] : statuses.value_or(StatusMap()).asKeyValueRange()) {
        if (isActive(status))
            active.insert(name);
    }
    m_stale += m_active - active; // what has ended
    m_active = std::move(active);
    if (m_isWanted && !m_active.isEmpty() && !m_clock.isActive()) {
        m_clock.start();
        follow();
    }
    look();
}

void MetricMonitor::setWanted(bool isWanted)
{
    if (m_isWanted == isWanted)
        return;
    m_isWanted = isWanted;
    if (m_isWanted) {
        m_stop = std::stop_source();
        adoptRuns();
        m_clock.start();
        follow();
    } else {
        m_stop.request_stop();
        m_clock.stop();
        m_activeQuestion.drop();
        m_followers = std::make_shared<Followers>();
    }
    look();
}

void MetricMonitor::refresh()
{
    const QStringList names = m_runs->document().names();
    m_stale = QSet<QString>(names.begin(), names.end());
    look();
}

void MetricMonitor::look()
{
    if (!m_isWanted || m_stale.isEmpty() || m_question.isBusy())
        return;
    QStringList names;
    for (qsizetype run = m_runs->size(); run-- > 0;) {
        if (const QString name = m_runs->document().name(run); m_stale.contains(name))
            names += name;
    }
    m_stale.clear(); // also of runs that there are not any more
    if (names.isEmpty())
        return;
    m_pending = QSet<QString>(names.begin(), names.end());
    m_reading = std::make_shared<Reading>();
    m_progress.start();
    m_question.ask(
        [repository = m_repository, runs = m_runs, names, reading = m_reading, stop = m_stop.get_token()] {
            const MetricSources all(repository, runs->document().names());
            std::vector<MetricSource> sources;
            std::ranges::transform(names, std::back_inserter(sources),
                                   [&](const QString &name) { return all.of(name); });
            const auto keep = [&](size_t index, const RunMetrics &metrics) {
                auto digest = std::make_shared<const RunDigest>(digestOf(metrics));
                const std::scoped_lock lock(reading->mutex);
                reading->found.emplace_back(names[qsizetype(index)], std::move(digest));
            };
            readManyMetrics(sources, keep, stop);
            return true;
        },
        [this](bool) {
            m_progress.stop();
            take();
            m_stale += std::exchange(m_pending, {}); // what was not read because somebody stopped it
            look();                                  // and what became stale meanwhile
        });
}

void MetricMonitor::take()
{
    const Digests found = m_reading->taken();
    for (const auto &[name, digest] : found) {
        if (m_pending.remove(name)) // otherwise it is not there any more
            keep(name, digest);
    }
    if (!found.empty())
        Q_EMIT changed();
}

void MetricMonitor::follow()
{
    if (m_active.isEmpty())
        m_clock.stop();
    if (!m_isWanted || m_active.isEmpty() || m_activeQuestion.isBusy())
        return;
    m_activeQuestion.ask(
        [repository = m_repository, runs = m_runs, active = m_active, followers = m_followers,
         stop = m_stop.get_token()] {
            std::erase_if(*followers, [&](const auto &item) { return !active.contains(item.first); });
            std::optional<MetricSources> sources;
            Digests found;
            for (const QString &name : active) {
                auto &follower = (*followers)[name];
                if (!follower) {
                    if (!sources)
                        sources.emplace(repository, runs->document().names());
                    follower = std::make_unique<MetricsFollower>(sources->of(name));
                }
                if (follower->update(stop))
                    found.emplace_back(name, std::make_shared<const RunDigest>(digestOf(follower->metrics())));
            }
            return found;
        },
        [this](const Digests &found) {
            bool isNews = false;
            for (const auto &[name, digest] : found) {
                if (!m_active.contains(name))
                    continue; // it has ended meanwhile, and is read once more
                keep(name, digest);
                isNews = true;
            }
            if (isNews)
                Q_EMIT changed();
        });
}

} // namespace runs
