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
    if (before && (!m_current.isEmpty() || !m_sizes.isEmpty()))
        forgetChanged(*before);
    lookAtSight();
}

void SizeMonitor::forgetChanged(const RunSet &before)
{
    const auto succession = m_runs->successionFrom(before);
    const std::vector<int> later = succession->later();
    for (size_t run = 0; run < later.size(); ++run) {
        if (later[run] >= 0 && succession->isSame(later[run]))
            continue;
        const QString name = before.document().name(qsizetype(run));
        m_current.remove(name);
        if (later[run] < 0) {
            m_pending.remove(name);
            m_sizes.remove(name);
        }
    }
}

void SizeMonitor::setActive(const QStringList &changed, const QSet<QString> &active)
{
    m_current -= QSet<QString>(changed.begin(), changed.end());
    m_active = active;
    lookAtSight();
}

void SizeMonitor::setWanted(bool areWanted)
{
    m_areWanted = areWanted;
    if (!m_areWanted) {
        m_stopRest.request_stop();
        m_restQuestion.drop();
        m_current -= std::exchange(m_pending, {});
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
    m_current.clear();
    lookAtSight();
}

void SizeMonitor::tick()
{
    m_current -= m_active;
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
        m_current.insert(name);
        m_pending.remove(name);
    }
    m_sightQuestion.ask(
        [directory = m_runsDirectory, runs = m_runs, names, stop = m_stop.get_token()] {
            return Measured{runs,
                            DiskUseMeter(directory, runs->document().names()).measure(names, stop).value_or(Sizes())};
        },
        [this](const Measured &measured) {
            take(measured);
            lookAtSight();
        });
}

void SizeMonitor::lookAtRest()
{
    if (!m_areWanted || m_restQuestion.isBusy())
        return;
    constexpr qsizetype few = 100; // that are looked for on their own
    QStringList stale = m_runs->document().names();
    stale.removeIf([this](const QString &name) { return m_current.contains(name); });
    if (stale.isEmpty())
        return;
    m_pending = QSet<QString>(stale.begin(), stale.end());
    m_current += m_pending;
    m_stopRest = std::stop_source();
    m_restQuestion.ask(
        [directory = m_runsDirectory, runs = m_runs, stale, stop = m_stopRest.get_token()] {
            const QStringList names = runs->document().names();
            return Measured{runs, stale.size() <= few
                                      ? DiskUseMeter(directory, names).measure(stale, stop).value_or(Sizes())
                                      : measuredAll(directory, names, stop)};
        },
        [this](const Measured &measured) {
            m_pending.clear();
            take(measured);
            lookAtSight();
        });
}

void SizeMonitor::take(const Measured &measured)
{
    QSet<QString> recorded; // those that are still there, if there may be others
    if (measured.runs != m_runs) {
        const QStringList names = m_runs->document().names();
        recorded = QSet<QString>(names.begin(), names.end());
    }
    bool isOther = false;
    for (const auto &[name, size] : measured.sizes.asKeyValueRange()) {
        if (measured.runs != m_runs && !recorded.contains(name))
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
