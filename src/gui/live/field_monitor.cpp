// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/live/field_monitor.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace std::chrono_literals;

namespace runs {

FieldMonitor::FieldMonitor(RunFiles files, QObject *parent) : QObject(parent), m_files(std::move(files))
{
    m_sources.runs = std::make_shared<RunSet>(Document());
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FieldMonitor::look);
    m_ageing.setInterval(5s);
    connect(&m_ageing, &QTimer::timeout, this, &FieldMonitor::refresh);
}

void FieldMonitor::setWish(const FieldWish &wish)
{
    m_wish = wish;
    m_needs = wish.needs();
    if (m_needs.verdict || m_needs.status)
        m_ageing.start();
    else
        m_ageing.stop();
    m_pause.stop(); // somebody waits for what is new
    lookSoon();
}

void FieldMonitor::setRuns(std::shared_ptr<const RunSet> runs)
{
    m_sources.runs = std::move(runs);
    lookSoon();
}

void FieldMonitor::setStatuses(const std::optional<StatusMap> &statuses)
{
    m_sources.statuses = statuses;
    if (m_needs.status)
        lookSoon();
}

void FieldMonitor::setMetrics(const MetricMap &metrics)
{
    m_sources.metrics = metrics;
    if (m_needs.metrics)
        lookSoon();
}

void FieldMonitor::refresh()
{
    lookSoon();
}

void FieldMonitor::lookSoon()
{
    m_isStale = !m_wish.isEmpty();
    if (m_wish.isEmpty()) {
        m_question.drop();
        if (m_values)
            Q_EMIT changed(m_values = nullptr);
    } else if (!m_pause.isActive() && !m_question.isBusy()) {
        look();
    }
}

void FieldMonitor::look()
{
    if (!m_isStale || m_question.isBusy())
        return;
    m_isStale = false;
    struct Answer
    {
        std::shared_ptr<const FieldValues> values;
        std::chrono::milliseconds took;
    };
    m_question.ask(
        [sources = m_sources, wish = m_wish, files = m_files, previous = m_values] {
            QElapsedTimer clock;
            clock.start();
            auto values = evaluatedFields(sources, wish, files, previous.get());
            return Answer{std::move(values), std::chrono::milliseconds(clock.elapsed())};
        },
        [this](const Answer &answer) {
            m_values = answer.values;
            m_pause.start(std::max<std::chrono::milliseconds>(100ms, 4 * answer.took));
            Q_EMIT changed(m_values);
        });
}

} // namespace runs
