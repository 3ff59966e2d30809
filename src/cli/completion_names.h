// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

namespace runs {

// Names of runs that begin with what has been typed, one level of groups at a time, as shells complete paths: a group
// ends with '/'. Where there is one group alone, what is in it follows at once.

QStringList namesAsFarAs(const QStringList &names, const QString &typed);

/// Only the groups.
QStringList groupsAsFarAs(const QStringList &names, const QString &typed);

/// The groups also without the '/', for those who want a group itself.
QStringList namesAndGroupsAsFarAs(const QStringList &names, const QString &typed);

/// As regular expressions, each of which matches one of the names alone; behind a group's '/' also one for all of it.
/// They begin with what was typed, or with what that is as a pattern.
QStringList patternsAsFarAs(const QStringList &names, const QString &typed);

} // namespace runs
