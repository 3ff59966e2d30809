// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/supervisor/launch_spec.h"
#include "core/supervisor/leash.h"

#include <QStringList>

namespace runs {

/// The program that gathers the environment of a run, away from the terminal. That it cannot be started is no harm.
class Gatherer
{
public:
    /// Holds it back until it is let go. `words`: the program and its first arguments, to which the record and what is
    /// to be run are added; none: nothing is gathered. The current directory is inherited.
    Gatherer(const QStringList &words, const QString &record, const LaunchSpec &spec);

    /// Its process id, or 0.
    pid_t release();

private:
    std::optional<Leash> m_leash;
    pid_t m_pid = 0;
};

} // namespace runs
