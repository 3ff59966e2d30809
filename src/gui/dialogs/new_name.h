// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace runs {

/// What is to be said about the name of a new run.
struct NameVerdict
{
    enum class Kind {
        Free,
        Taken,  ///< a run of this name is recorded, and may be overwritten
        Refused ///< no run can have it
    };

    Kind kind;
    QString reason; ///< sentences for the user; empty when it is free
};

/// Judges the name of a new run as a launch does, where `recorded` are the names of all runs.
NameVerdict judgeName(const QString &name, const QStringList &recorded);

/// A name that a new run can have, near `like`, which need not be free: its last number is counted on until the name is
/// free ("ppo/seed-3", "ppo/seed-4"); without a number it gets one ("baseline", "baseline-2"), and so does one whose
/// number is a fraction ("lr0.01", "lr0.01-2"). For a group it is the successor of its last run. When `like` is empty
/// it is the last recorded run; with none, or none that a new run could be named after, it is "run-1" and so on.
QString proposedName(const QStringList &recorded, const QString &like = {});

/// The groups that the runs are in, each with a '/' at its end, in the order of their first runs.
QStringList groupsOf(const QStringList &recorded);

} // namespace runs
