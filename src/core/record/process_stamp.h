// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QtTypes>

#include <optional>

namespace runs {

/// Names a process for as long as the machine is up: its number alone is given to others when it has ended.
struct ProcessStamp
{
    qint64 pid = 0;
    quint64 startTime = 0; ///< clock ticks since the machine started: field 22 of /proc/<pid>/stat, proc(5)

    bool operator==(const ProcessStamp &) const = default;
};

/// The stamp of a process that runs now, or has ended and was not waited for yet; none when there is no such process.
std::optional<ProcessStamp> stampOf(qint64 pid);

/// Whether that very process runs: a process that has ended and was not waited for does not.
bool isAlive(const ProcessStamp &process);

/// The machine that processes run on, from one start to the next.
struct Machine
{
    QString host;
    QString bootId; ///< /proc/sys/kernel/random/boot_id, random(4)

    bool operator==(const Machine &) const = default;
};

Machine thisMachine();

} // namespace runs
