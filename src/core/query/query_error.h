// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <expected>

namespace runs {

/// What is wrong with an expression, and where: UTF-16 code units of its text, from 0.
struct QueryError
{
    qsizetype at;
    qsizetype size;  ///< 0 at the end of the text
    QString message; ///< a sentence with what to do

    /// The column for people: characters from 1.
    qsizetype column(const QString &text) const { return text.first(at).toUcs4().size() + 1; }

    bool operator==(const QueryError &) const = default;
};

template<typename T>
using QueryResult = std::expected<T, QueryError>;

} // namespace runs
