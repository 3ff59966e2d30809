// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace runs {

/// What the table is filtered by.
struct FilterSpec
{
    QString text;
    QString field = QStringLiteral("name"); ///< "name", "status", "exit", a key of the entries, or empty for any column
    bool isRegex = true;
    bool isCaseSensitive = false;
    bool isWhole = false;      ///< the whole field has to match, not a part of it
    bool isExpression = false; ///< `text` is an expression, as Query takes it, and nothing else matters

    bool operator==(const FilterSpec &) const = default;
};

} // namespace runs
