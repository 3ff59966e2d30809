// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/interrupt.h"

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

} // namespace runs
