// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/live/status_monitor.h"

#include "core/record/run_statuses.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace runs {
namespace {

/// Whether nothing that is still to come can make it another one. What another host does can be seen at any time, and a
/// supervisor that was slow may begin after all.
bool isFinal(const RunStatus &status)
{
    if (const auto *lost = std::get_if<status::Lost>(&status))
        return lost->why != status::Lost::Why::NeverStarted;
    return !isActive(status) && kindOf(status) != StatusKind::Unknown;
}

bool hasNoRecord(const RunStatus &status)
{
    const auto *unknown = std::get_if<status::Unknown>(&status);
    return unknown && unknown->why == status::Unknown::Why::NoRecord;
}

/// The active ones anew, the others as they are known.
StatusMap refreshed(const QString &directory, const StatusMap &known)
{
    const RunStatuses records(directory);
    StatusMap statuses = known;
    for (const auto &[name, status] : known.asKeyValueRange()) {
        if (!isActive(status))
            continue;
        if (RunStatus now = records.status(name); hasNoRecord(now))
            statuses.remove(name);
        else
            statuses.insert(name, std::move(now));
    }
    return statuses;
}

/// All that are not final, of runs that take the place of those whose statuses are known.
StatusMap readStatuses(const QString &directory, const RunSet &runs, const RunSet &before, const StatusMap &known)
{
    const RunStatuses records(directory);
    const auto succession = runs.successionFrom(before);
    StatusMap statuses;
    for (qsizetype run = 0; run < runs.size(); ++run) {
        const QString name = runs.document().name(run);
        const auto found = known.constFind(name);
        if (succession->isSame(run) && found != known.constEnd() && isFinal(*found))
            statuses.insert(name, *found);
        else if (RunStatus now = records.status(name); !hasNoRecord(now))
            statuses.insert(name, std::move(now));
    }
    return statuses;
}

/// Names whose statuses differ.
QStringList differences(const StatusMap &before, const StatusMap &now)
{
    QStringList names;
    for (const auto &[name, status] : now.asKeyValueRange()) {
        const auto found = before.constFind(name);
        if (found == before.constEnd() || *found != status)
            names += name;
    }
    for (const auto &[name, status] : before.asKeyValueRange()) {
        if (!now.contains(name))
            names += name;
    }
    return names;
}

} // namespace

StatusMonitor::StatusMonitor(QString recordsDirectory, QObject *parent)
    : QObject(parent), m_recordsDirectory(std::move(recordsDirectory)), m_read(std::make_shared<RunSet>(Document()))
{
    connect(&m_clock, &QTimer::timeout, this, &StatusMonitor::tick);
}

void StatusMonitor::setRuns(std::shared_ptr<const RunSet> runs)
{
    m_runs = std::move(runs);
    if (!m_clock.isActive())
        m_clock.start(1s);
    m_ticks = -1; // the next look is thorough, too: the records of restored runs come after their entries
    refresh();
}

void StatusMonitor::refresh()
{
    if (m_runs)
        look(true);
}

void StatusMonitor::tick()
{
    constexpr int thoroughly = 10;
    const bool isThorough = ++m_ticks % thoroughly == 0;
    if (!m_question.isBusy() && (isThorough || m_activeCount > 0))
        look(isThorough);
}

void StatusMonitor::look(bool isThorough)
{
    // The answer on its way may be from before what the caller knows of.
    m_lookAgain = m_question.isBusy();
    if (m_lookAgain)
        return;
    m_question.ask(
        [directory = m_recordsDirectory, runs = isThorough ? m_runs : m_read, before = m_read,
         known = m_statuses.value_or(StatusMap()), isThorough] {
            auto statuses = isThorough ? readStatuses(directory, *runs, *before, known) : refreshed(directory, known);
            return std::pair(runs, std::move(statuses));
        },
        [this](std::pair<std::shared_ptr<const RunSet>, StatusMap> answer) {
            take(std::move(answer.first), answer.second);
            if (m_lookAgain)
                refresh();
        });
}

void StatusMonitor::take(std::shared_ptr<const RunSet> runs, const StatusMap &statuses)
{
    const bool isFirst = !m_statuses;
    const StatusMap before = m_statuses.value_or(StatusMap());
    const QStringList names = differences(before, statuses);
    m_read = std::move(runs);
    m_activeCount = std::ranges::count_if(statuses, &isActive);
    if (isFirst || !names.isEmpty()) {
        m_statuses = statuses;
        Q_EMIT changed(names);
        for (const QString &name : names)
            tellEnd(name, statuses);
    }
    Q_EMIT looked();
}

/// A record that cannot be read for a moment is no end.
void StatusMonitor::tellEnd(const QString &name, const StatusMap &statuses)
{
    const auto status = statuses.constFind(name);
    if (status == statuses.constEnd())
        m_seenActive.remove(name);
    else if (isActive(*status))
        m_seenActive.insert(name);
    else if (kindOf(*status) != StatusKind::Unknown && m_seenActive.remove(name))
        Q_EMIT ended(name, *status);
}

} // namespace runs
