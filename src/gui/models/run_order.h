// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/models/run_set.h"

#include <QHash>

#include <compare>

namespace runs {

/// What the session of a run is doing.
enum class SessionState {
    Ended, ///< its command has ended; what it printed last can still be seen
    Live
};

/// The runs that have a session.
using SessionStates = QHash<QString, SessionState>;

struct RunOrder
{
    QString key = QStringLiteral("datetime"); ///< "name", "active", or a key of the entries
    Qt::SortOrder order = Qt::DescendingOrder;

    bool operator==(const RunOrder &) const = default;
};

/// The numbers of all runs in this order, by the raw values: times as times, numbers as numbers, and in other texts
/// numbers by their value ("seed-2" before "seed-10"). Equal ones stand as in the file, and last first when descending.
/// Without columns only names and sessions are known: other orders are then that of the file.
std::vector<int> sortedRuns(const RunSet &set, const RunOrder &order, const SessionStates &sessions);

/// Compares UTF-8 by code point, and runs of digits by their value.
std::strong_ordering compareNaturally(QByteArrayView left, QByteArrayView right);

} // namespace runs
