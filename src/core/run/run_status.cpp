// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/run/run_status.h"

#include "core/base/core.h"

#include <algorithm>
#include <csignal>
#include <cstring>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr std::array words{u"unknown", u"starting", u"running", u"finished",
                           u"failed",  u"killed",   u"lost",    u"orphaned"};
static_assert(words.size() == std::variant_size_v<RunStatus>);

template<typename... Visitors>
struct Overloaded : Visitors...
{
    using Visitors::operator()...;
};

const status::Period *periodOf(const RunStatus &status)
{
    return std::visit(
        [](const auto &state) -> const status::Period * {
            if constexpr (requires { state.period; })
                return &state.period;
            else
                return nullptr;
        },
        status);
}

QString lostSentence(status::Lost::Why why)
{
    switch (why) {
    case status::Lost::Why::SupervisorDied:
        return Core::tr("Lost: its supervisor was killed, so nobody saw how it ended.");
    case status::Lost::Why::Rebooted: return Core::tr("Lost: the machine was restarted while it was running.");
    case status::Lost::Why::NeverStarted: return Core::tr("Lost: it was recorded, but its command never started.");
    }
    Q_UNREACHABLE();
}

QString unknownSentence(const status::Unknown &unknown)
{
    switch (unknown.why) {
    case status::Unknown::Why::NoRecord: return Core::tr("Unknown: nothing was recorded of how it ran.");
    case status::Unknown::Why::OtherHost:
        return Core::tr("Unknown: it ran on %1, and its end is not recorded.").arg(unknown.detail);
    case status::Unknown::Why::Unreadable:
        return Core::tr("Unknown: its record cannot be read. %1").arg(unknown.detail);
    }
    Q_UNREACHABLE();
}

} // namespace

QString statusWord(StatusKind kind)
{
    return QString::fromUtf16(words[size_t(kind)]);
}

std::optional<StatusKind> statusKind(const QString &word)
{
    const auto found = std::ranges::find_if(words, [&](const char16_t *known) { return word == QStringView(known); });
    return found == words.end() ? std::nullopt : std::optional(StatusKind(found - words.begin()));
}

bool isActive(const RunStatus &status)
{
    const StatusKind kind = kindOf(status);
    return kind == StatusKind::Starting || kind == StatusKind::Running || kind == StatusKind::Orphaned;
}

std::optional<qint64> startOf(const RunStatus &status)
{
    if (const auto *period = periodOf(status))
        return period->since;
    return std::visit(
        [](const auto &state) -> std::optional<qint64> {
            if constexpr (requires { state.since; })
                return state.since;
            else
                return {};
        },
        status);
}

std::optional<qint64> endOf(const RunStatus &status)
{
    const auto *period = periodOf(status);
    return period ? std::optional(period->until) : std::nullopt;
}

std::optional<qint64> durationOf(const RunStatus &status, qint64 now)
{
    if (const auto *period = periodOf(status))
        return std::max<qint64>(period->until - period->since, 0);
    if (isActive(status))
        return startOf(status).transform([&](qint64 since) { return std::max<qint64>(now - since, 0); });
    return {};
}

QString exitText(const RunStatus &status)
{
    if (std::holds_alternative<status::Finished>(status))
        return u"0"_s;
    if (const auto *failed = std::get_if<status::Failed>(&status))
        return QString::number(failed->exitCode);
    if (const auto *killed = std::get_if<status::Killed>(&status))
        return signalName(killed->signal);
    return {};
}

QString statusSentence(const RunStatus &status)
{
    const auto stopped = [](const QString &sentence, const QString &by) {
        //: %1: a sentence on how a run ended
        return by.isEmpty() ? sentence : Core::tr("%1 It was stopped by %2.").arg(sentence, by);
    };
    return std::visit(
        Overloaded{
            [](const status::Unknown &unknown) { return unknownSentence(unknown); },
            [](const status::Starting &) { return Core::tr("Starting."); },
            [](const status::Running &run) { return Core::tr("Running as process %1.").arg(QString::number(run.pid)); },
            [&](const status::Finished &run) {
                return stopped(Core::tr("Finished with exit code 0."), run.period.stoppedBy);
            },
            [&](const status::Failed &run) {
                return stopped(Core::tr("Failed with exit code %1.").arg(run.exitCode), run.period.stoppedBy);
            },
            [&](const status::Killed &run) {
                return stopped(Core::tr("Killed by %1.").arg(signalName(run.signal)), run.period.stoppedBy);
            },
            [](const status::Lost &lost) { return lostSentence(lost.why); },
            [](const status::Orphaned &run) {
                return Core::tr("Orphaned: its supervisor was killed; the command still runs as process %1.")
                    .arg(QString::number(run.pid));
            }},
        status);
}

QString signalName(int signal)
{
    if (const char *name = ::sigabbrev_np(signal))
        return u"SIG"_s + QString::fromLatin1(name);
    if (signal == SIGRTMIN)
        return u"SIGRTMIN"_s;
    if (signal > SIGRTMIN && signal <= SIGRTMAX)
        return u"SIGRTMIN+%1"_s.arg(signal - SIGRTMIN);
    return QString::number(signal);
}

std::optional<int> signalNumber(const QString &name)
{
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    if (isNumber)
        return number > 0 && number <= SIGRTMAX ? std::optional(number) : std::nullopt;
    QString wanted = name.toUpper();
    if (!wanted.startsWith(u"SIG"))
        wanted.prepend(u"SIG"_s);
    for (int signal = 1; signal <= SIGRTMAX; ++signal) {
        if (signalName(signal) == wanted)
            return signal;
    }
    return {};
}

} // namespace runs
