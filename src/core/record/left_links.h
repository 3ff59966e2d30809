// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QString>

#include <utility>

namespace runs {

/// Symbolic links that a run has left at its old places when it was renamed while it ran, in the file `links` of its
/// record: pairs of absolute paths, the link and what it leads to. Adds to those that are there. Errors: Io.
Result<> addLeftLinks(const QString &record, const QList<std::pair<QString, QString>> &links);

/// Those that are there; none when it cannot be read.
QList<std::pair<QString, QString>> leftLinks(const QString &record);

/// When the program has ended: removes the links in an open record. What it has put in the place of one (many replace
/// a checkpoint by renaming a new file over it) is brought to where the link led.
void settleLeftLinks(int record);

} // namespace runs
