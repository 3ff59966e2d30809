// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/query_token.h"

#include <QStringList>

#include <array>

namespace runs {

/// What is told of all values of a metric.
enum class Aggregate { Last, Min, Max, Mean, Count, Step };

inline constexpr std::array allAggregates{Aggregate::Last, Aggregate::Min,   Aggregate::Max,
                                          Aggregate::Mean, Aggregate::Count, Aggregate::Step};

/// "min"
QString aggregateWord(Aggregate aggregate);

/// Something that a run may have a value of, as expressions and columns name it: `name`, `started`, `arg.lr`,
/// `metric.loss.min`, ….
struct QueryField
{
    enum class Source {
        Name,
        Key,      ///< of the entry: description, command, commit, host, key.NAME
        Recorded, ///< the datetime of the entry
        Status,
        Started,
        Ended,
        Duration,
        Exit,
        Verdict, ///< of its comparison with the run that it repeats
        Tags,
        Tag,      ///< tag.NAME: whether the run has this tag
        Argument, ///< arg.NAME
        Variable, ///< env.NAME
        Metric    ///< metric.TAG, metric.TAG.min, …
    };

    /// How its values are compared.
    enum class Kind {
        Text,
        Value, ///< as numbers where both are, otherwise as texts
        Number,
        Time,     ///< microseconds since 1970-01-01 UTC
        Duration, ///< seconds
        Status,
        Verdict,
        Truth
    };

    Source source;
    QString name = {}; ///< of the key, tag, parameter or metric
    Aggregate aggregate = Aggregate::Last;
    bool isAll = false; ///< arg.*: stands for all names that there are, in lists of columns

    Kind kind() const;

    /// As it is written: metric.'a b'.min; the aggregate is left out when it is the last value.
    QString text() const;

    /// The same for a message: printable, and shortened when it is very long.
    QString shown() const;

    bool operator==(const QueryField &) const = default;
};

/// What has to be read of a run to tell the values of fields.
struct FieldNeeds
{
    bool entry = false;
    bool status = false;
    bool verdict = false;
    bool metrics = false;

    void add(const QueryField &field);
};

/// The field that a word names. Errors: it names none; the nearest one is suggested.
QueryResult<QueryField> fieldOf(const QueryToken &word);

/// Those that need no further name: "name", "status", ….
QStringList simpleFieldNames();

/// "tag.", "arg.", ….
QStringList fieldPrefixes();

} // namespace runs
