// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/unique_fd.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <functional>
#include <memory>

namespace runs {

/// From now on an interrupt (Ctrl-C) exits with 130.
void exitOnInterrupt();

/// As long as it lives, interrupts and hang-ups are put off for good: what has begun is done whole. Programs that are
/// started meanwhile get the usual handling (a handler does not outlive execve(2), an ignored signal would).
class Uninterrupted
{
public:
    Uninterrupted();
    ~Uninterrupted();
    Q_DISABLE_COPY_MOVE(Uninterrupted)

private:
    static constexpr std::array signals{SIGINT, SIGTERM, SIGHUP, SIGQUIT};
    std::array<struct sigaction, signals.size()> m_previous;
};

/// As long as it lives, signals that end a program are told to the event loop of this thread instead. Programs that are
/// started meanwhile have to be given the usual handling (QProcess::UnixProcessFlag::ResetSignalHandlers).
class InterruptNotifier
{
public:
    explicit InterruptNotifier(std::function<void(int signal)> told);
    ~InterruptNotifier();
    Q_DISABLE_COPY_MOVE(InterruptNotifier)

private:
    sigset_t m_previous;
    UniqueFd m_signals;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace runs
