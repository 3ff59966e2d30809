// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/live/series_monitor.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace runs {

SeriesMonitor::SeriesMonitor(RunRepository repository, QObject *parent)
    : QObject(parent), m_repository(std::move(repository))
{
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, &SeriesMonitor::tick);
}

SeriesMonitor::~SeriesMonitor()
{
    m_stop.request_stop();
}

void SeriesMonitor::setRecorded(const QStringList &names)
{
    m_sources.emplace(m_repository, names);
    const QSet<QString> recorded(names.begin(), names.end());
    m_recent.removeIf([&](const QString &name) { return !recorded.contains(name); });
    m_followed.removeIf([&](const auto &followed) { return !recorded.contains(followed.key()); });
    look();
}

void SeriesMonitor::setRuns(const QStringList &names)
{
    if (names == m_names)
        return;
    const QSet<QString> before(m_names.begin(), m_names.end());
    m_names = names;
    std::ranges::stable_partition(m_names, [&](const QString &name) { return !before.contains(name); });
    const QSet<QString> now(names.begin(), names.end());
    m_recent.removeIf([&](const QString &name) { return now.contains(name); });
    m_recent = m_names + m_recent;
    stop();
    forgetOld();
    look();
}

void SeriesMonitor::setActive(const QStringList &changed, const QSet<QString> &active)
{
    for (const QString &name : changed) {
        if (const auto followed = m_followed.find(name); followed != m_followed.end())
            followed->isCurrent = false;
    }
    m_active = active;
    look();
}

void SeriesMonitor::setWatched(bool isWatched)
{
    if (m_isWatched == isWatched)
        return;
    m_isWatched = isWatched;
    if (isWatched) {
        m_clock.start();
        refresh(); // nobody knows what has happened since
    } else {
        m_clock.stop();
        stop();
    }
}

void SeriesMonitor::refresh()
{
    for (Followed &followed : m_followed)
        followed.isCurrent = false;
    look();
}

const RunMetrics *SeriesMonitor::metrics(const QString &name) const
{
    const auto found = m_followed.constFind(name);
    return found != m_followed.constEnd() && found->metrics ? &*found->metrics : nullptr;
}

bool SeriesMonitor::isReading() const
{
    return m_isWatched && m_sources
           && std::ranges::any_of(m_names, [this](const QString &name) { return metrics(name) == nullptr; });
}

void SeriesMonitor::tick()
{
    for (const QString &name : std::as_const(m_names)) {
        if (const auto followed = m_followed.find(name); followed != m_followed.end() && m_active.contains(name))
            followed->isCurrent = false;
    }
    look();
}

/// What is being read is not wanted any more, or not first.
void SeriesMonitor::stop()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
}

void SeriesMonitor::forgetOld()
{
    while (m_recent.size() > m_names.size() + mostKept)
        m_followed.remove(m_recent.takeLast());
}

void SeriesMonitor::look()
{
    if (!m_isWatched || !m_sources || m_question.isBusy())
        return; // and the answer leads here again
    Question question;
    for (const QString &name : std::as_const(m_names)) {
        Followed &followed = m_followed[name];
        if (!followed.follower)
            followed.follower = std::make_shared<MetricsFollower>(m_sources->of(name));
        if (!std::exchange(followed.isCurrent, true))
            question.emplace_back(name, followed.follower);
    }
    if (question.empty())
        return;
    m_question.ask([question = std::move(question), token = m_stop.get_token()] { return read(question, token); },
                   [this](Answers answers) { take(std::move(answers)); });
}

SeriesMonitor::Answers SeriesMonitor::read(const Question &question, const std::stop_token &stop)
{
    constexpr auto patience = 100ms; // of the one who looks at what has been read by then
    const auto start = std::chrono::steady_clock::now();
    Answers answers;
    for (const auto &[name, follower] : question) {
        const bool isTime = answers.read.empty() || std::chrono::steady_clock::now() - start < patience;
        if (stop.stop_requested() || !isTime) {
            answers.left += name;
            continue;
        }
        const bool isOther = follower->update(stop);
        if (stop.stop_requested())
            answers.left += name;
        answers.read.push_back({name, isOther ? std::optional(follower->metrics()) : std::nullopt});
    }
    return answers;
}

void SeriesMonitor::take(Answers answers)
{
    for (const QString &name : std::as_const(answers.left)) {
        if (const auto followed = m_followed.find(name); followed != m_followed.end())
            followed->isCurrent = false;
    }
    QStringList names;
    for (Answer &answer : answers.read) {
        const auto followed = m_followed.find(answer.name);
        if (followed == m_followed.end() || (!answer.metrics && followed->metrics))
            continue;
        followed->metrics = answer.metrics ? std::move(*answer.metrics) : RunMetrics();
        names += answer.name;
    }
    look();
    if (!names.isEmpty())
        Q_EMIT changed(names);
}

} // namespace runs
