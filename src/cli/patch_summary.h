// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace runs {

/// What a patch does to a file.
struct PatchedFile
{
    QString path; ///< the new one, as git(1) writes it; the old one of a removed file
    int added = 0;
    int removed = 0;
    bool isBinary = false;
};

/// The files of a patch as `git diff` prints it, in its order.
QList<PatchedFile> summaryOf(const QString &patch);

} // namespace runs
