// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/output/text_style.h"

#include <QString>

#include <memory>
#include <vector>

namespace runs {

/// A line of a log, ready to be drawn in cells of one width.
struct LogLine
{
    struct Piece
    {
        qsizetype start; ///< in `text`
        qsizetype length;
        TextStyle style;
    };
    struct Mark
    {
        qsizetype start;
        qsizetype length;
    };

    QString text;
    std::vector<Piece> pieces; ///< that are not plain
    std::vector<Mark> marks;   ///< what was searched for
    std::vector<int> columns;  ///< of each character of `text`; empty: as their numbers are
    int width = 0;             ///< cells

    int columnOf(qsizetype index) const;

    /// The character that covers the column; the end of the text behind it.
    qsizetype indexAt(int column) const;

    /// Where the next whole character begins, or this one ends.
    qsizetype nextIndex(qsizetype index) const;
};

using LogLines = std::shared_ptr<const std::vector<LogLine>>;

/// A very long line is cut: nobody reads it in a window, and all of it could not be drawn quickly.
LogLine logLineOf(const StyledLine &line);

/// The character of `text` (UTF-8) that a byte of it belongs to, as its number in a QString.
qsizetype utf16Index(const QByteArray &text, qsizetype byte);

/// A place in a log.
struct LogPlace
{
    qint64 line = 0;
    qsizetype index = 0; ///< in its text

    auto operator<=>(const LogPlace &) const = default;
};

struct LogRange
{
    LogPlace begin;
    LogPlace end;

    bool isEmpty() const { return begin == end; }
    bool operator==(const LogRange &) const = default;
};

} // namespace runs
