// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/query_field.h"

#include <optional>

namespace runs {

/// A column of the table that the user has asked for: a field as expressions name it, or the course of a metric.
/// Columns have keys, and an entry may have keys of any kind; those that begin as these do are shown in the details
/// only.
struct FieldColumn
{
    QueryField field;
    bool isCourse = false; ///< the values of a metric over its steps, drawn small

    /// "field:arg.lr", "course:metric.loss"
    QString key() const;

    /// A short heading: "lr", "loss (min)".
    QString heading() const;

    bool operator==(const FieldColumn &) const = default;
};

bool isFieldKey(QStringView key);

/// None for other keys.
std::optional<FieldColumn> fieldColumnOf(const QString &key);

} // namespace runs
