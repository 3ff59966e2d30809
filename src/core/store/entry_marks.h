// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace runs {

/// Bytes of a text, from `begin` up to `end`.
struct TextRange
{
    qsizetype begin;
    qsizetype end;
};

/// How a value is written.
enum class ValueStyle { Empty, Line, BlockScalar, Flow, BlockSequence, BlockMapping };

/// Where a value is. The end of block collections and block scalars is that of their last line with content, before its
/// line break; blank lines are content of scalars that keep them ("|+").
struct ValueMarks
{
    ValueStyle style;
    TextRange range;               ///< with anchor and tag
    std::vector<ValueMarks> items; ///< of a BlockSequence
};

struct FieldMarks
{
    QString key;
    TextRange keyRange;
    qsizetype colonEnd; ///< behind the key's colon
    ValueMarks value;
};

/// Where the parts of one entry are.
struct EntryMarks
{
    TextRange name;
    qsizetype colonEnd; ///< behind the name's colon
    ValueStyle style;   ///< Empty, Flow or BlockMapping
    TextRange mapping;  ///< the braces of a Flow
    std::vector<FieldMarks> fields;
};

/// The parts of `text`, which is one entry and its surroundings up to the next one. None where it is written in a way
/// that leaves doubts: aliases, keys over several lines, line breaks other than LF and CRLF.
std::optional<EntryMarks> entryMarks(const QByteArray &text);

} // namespace runs
