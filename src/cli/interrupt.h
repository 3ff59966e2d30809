// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QtClassHelperMacros>

#include <array>
#include <csignal>

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

} // namespace runs
