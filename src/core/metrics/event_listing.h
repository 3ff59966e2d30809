// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace runs {

/// The event files (`*tfevents*`) of a directory tree.
struct EventListing
{
    /// For each directory that has some, by its path below the top ("": the top itself), their paths in the order of
    /// their names, which is that of the times when they were begun.
    QMap<QString, QStringList> files;
    QStringList problems; ///< sentences on directories that cannot be looked into

    /// Symbolic links are followed, but no directory is entered twice, and none that `excluded` has, by its path below
    /// the top.
    static EventListing below(const QString &top, const QSet<QString> &excluded = {});
};

} // namespace runs
