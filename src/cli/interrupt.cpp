// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/interrupt.h"

#include <sys/signalfd.h>
#include <unistd.h>

namespace runs {
namespace {

struct sigaction handlerAction(void (*handler)(int))
{
    struct sigaction action{};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    return action;
}

} // namespace

void exitOnInterrupt()
{
    const auto action = handlerAction([](int) { ::_exit(130); });
    ::sigaction(SIGINT, &action, nullptr);
}

Uninterrupted::Uninterrupted()
{
    const auto action = handlerAction([](int) {});
    for (size_t i = 0; i < signals.size(); ++i)
        ::sigaction(signals[i], &action, &m_previous[i]);
}

Uninterrupted::~Uninterrupted()
{
    for (size_t i = 0; i < signals.size(); ++i)
        ::sigaction(signals[i], &m_previous[i], nullptr);
}

InterruptNotifier::InterruptNotifier(std::function<void(int signal)> told)
{
    sigset_t ending;
    sigemptyset(&ending);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT})
        sigaddset(&ending, signal);
    ::pthread_sigmask(SIG_BLOCK, &ending, &m_previous);
    m_signals.reset(::signalfd(-1, &ending, SFD_CLOEXEC | SFD_NONBLOCK));
    m_notifier = std::make_unique<QSocketNotifier>(m_signals.get(), QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, [this, told = std::move(told)] {
        signalfd_siginfo info = {};
        if (::read(m_signals.get(), &info, sizeof info) == sizeof info)
            told(int(info.ssi_signo));
    });
}

InterruptNotifier::~InterruptNotifier()
{
    m_notifier.reset();
    ::pthread_sigmask(SIG_SETMASK, &m_previous, nullptr);
}

} // namespace runs
