// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace runs {

/// Columns that a terminal gives to a text: wide characters take two, combining marks none (Unicode UAX #11).
qsizetype displayWidth(const QString &text);

/// Aligned columns, as Python's tabulate lays out its "simple" format: two spaces between columns, a line of dashes
/// below the header, no spaces at the ends of lines. Every row has as many cells as the header.
QString tableText(const QStringList &header, const QList<QStringList> &rows);

} // namespace runs
