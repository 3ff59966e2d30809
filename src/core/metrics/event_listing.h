// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace runs {

/// The event files (`*tfevents*`) of a directory tree: for each directory that has some, by its path below the top ("":
/// the top itself), their paths in the order of their names, which is that of the times when they were begun. Symbolic
/// links are followed, but no directory is entered twice, and none that `excluded` has, by its path below the top.
QMap<QString, QStringList> eventFilesBelow(const QString &top, const QSet<QString> &excluded = {});

} // namespace runs
