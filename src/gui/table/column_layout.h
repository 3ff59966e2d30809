// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QList>
#include <QString>

class QSettings;

namespace runs {

/// How one column of the table is shown.
struct ColumnState
{
    QString key;
    int width; ///< pixels
    bool isHidden;

    bool operator==(const ColumnState &) const = default;
};

/// The columns from left to right. By key, not by number: which keys the runs have may change.
using ColumnLayout = QList<ColumnState>;

ColumnLayout loadColumns(QSettings &settings);
void saveColumns(QSettings &settings, const ColumnLayout &layout);

} // namespace runs
