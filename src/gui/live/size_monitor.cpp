// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/live/size_monitor.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace runs {
namespace {

using Sizes = QHash<QString, RunDiskUse>;

/// Of each of `names`, those without files, too.
Sizes measuredAll(const QString &directory, const QStringList &names, const std::stop_token &stop)
{
    auto use = DiskUseMeter(directory, names).measureAll(stop);
    if (!use)
        return {};
    for (const QString &name : names)
        use->runs[name]; // which makes one of nothing
    return std::move(use->runs);
}

} // namespace

SizeMonitor::SizeMonitor(QString runsDirectory, QObject *parent)
    : QObject(parent), m_runsDirectory(std::move(runsDirectory))
{
    m_clock.setInterval(30s);
    connect(&m_clock, &QTimer::timeout, this, &SizeMonitor::tick);
    m_sightTimer.setSingleShot(true);
    m_sightTimer.setInterval(100ms);
    connect(&m_sightTimer, &QTimer::timeout, this, &SizeMonitor::lookAtSight);
}

SizeMonitor::~SizeMonitor()
{
    m_stop.request_stop();
    m_stopRest.request_stop();
}

void SizeMonitor::setRuns(std::shared_ptr<const RunSet> runs)
{
    const std::shared_ptr<const RunSet> before = std::exchange(m_runs, std::move(runs));
    const QStringList names = m_runs->document().names();
    m_recorded = QSet<QString>(names.begin(), names.end());
    QSet<QString> fresh = m_recorded;
    if (before) {
        const std::vector<int> later = correspondence(before->document(), m_runs->document());
        for (size_t run = 0; run < later.size(); ++run) {
            if (later[run] >= 0 && m_runs->document().hasSameEntry(later[run], before->document(), qsizetype(run)))
                fresh.remove(names[later[run]]);
        }
    }
    m_stale += fresh;
    m_stale.intersect(m_recorded);
    m_pending.intersect(m_recorded);
    m_sizes.removeIf([this](const auto &size) { return !m_recorded.contains(size.key()); });
    lookAtSight();
}

void SizeMonitor::setActive(const QStringList &changed, const QSet<QString> &active)
{
    m_stale += QSet<QString>(changed.begin(), changed.end()).intersect(m_recorded);
    m_active = active;
    lookAtSight();
}

void SizeMonitor::setWanted(bool areWanted)
{
    m_areWanted = areWanted;
    if (!m_areWanted) {
        m_stopRest.request_stop();
        m_restQuestion.drop();
        m_stale += std::exchange(m_pending, {});
    }
    lookAtSight();
}

void SizeMonitor::setInSight(const QStringList &names)
{
    m_inSight = names;
    m_sightTimer.start();
}

void SizeMonitor::refresh()
{
    m_stale = m_recorded;
    lookAtSight();
}

void SizeMonitor::tick()
{
    m_stale += QSet<QString>(m_active).intersect(m_recorded);
    lookAtSight();
}

/// Measures what is in sight, and then the rest.
void SizeMonitor::lookAtSight()
{
    if (!m_runs || m_sightQuestion.isBusy())
        return; // and the answer leads here again
    const bool areAnyWanted = m_areWanted || !m_inSight.isEmpty();
    if (!areAnyWanted)
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start();
    QStringList names;
    std::ranges::copy_if(m_inSight, std::back_inserter(names), [this](const QString &name) { return isStale(name); });
    if (names.isEmpty())
        return lookAtRest();
    for (const QString &name : std::as_const(names)) {
        m_stale.remove(name);
        m_pending.remove(name);
    }
    m_sightQuestion.ask(
        [directory = m_runsDirectory, runs = m_runs, names, stop = m_stop.get_token()] {
            return DiskUseMeter(directory, runs->document().names()).measure(names, stop).value_or(Sizes());
        },
        [this](const Sizes &sizes) {
            take(sizes);
            lookAtSight();
        });
}

void SizeMonitor::lookAtRest()
{
    if (!m_areWanted || m_restQuestion.isBusy() || m_stale.isEmpty())
        return;
    constexpr qsizetype few = 100; // that are looked for on their own
    const QStringList stale(m_stale.begin(), m_stale.end());
    const bool areFew = stale.size() <= few;
    m_pending = std::exchange(m_stale, {});
    m_stopRest = std::stop_source();
    m_restQuestion.ask(
        [directory = m_runsDirectory, runs = m_runs, stale, areFew, stop = m_stopRest.get_token()] {
            const QStringList names = runs->document().names();
            return areFew ? DiskUseMeter(directory, names).measure(stale, stop).value_or(Sizes())
                          : measuredAll(directory, names, stop);
        },
        [this](const Sizes &sizes) {
            m_pending.clear();
            take(sizes);
            lookAtSight();
        });
}

void SizeMonitor::take(const Sizes &sizes)
{
    bool isOther = false;
    for (const auto &[name, size] : sizes.asKeyValueRange()) {
        if (!m_recorded.contains(name))
            continue;
        const auto known = m_sizes.constFind(name);
        isOther = isOther || known == m_sizes.constEnd() || *known != size;
        m_sizes.insert(name, size);
    }
    if (isOther)
        Q_EMIT changed();
}

SizeMap SizeMonitor::totals() const
{
    SizeMap totals;
    totals.reserve(m_sizes.size());
    for (const auto &[name, size] : m_sizes.asKeyValueRange())
        totals.insert(name, size.total());
    return totals;
}

} // namespace runs
