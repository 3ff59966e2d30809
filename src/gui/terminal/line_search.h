// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace runs {

/// A piece of a text in a grid of cells.
struct CellRange
{
    int startLine = 0;
    int startColumn = 0;
    int endLine = 0;
    int endColumn = 0; ///< of the last cell in it
};

/// The next place of `needle` in `text`, whose lines are broken where a screen `columns` wide breaks them; goes on at
/// the other end. Starts behind `from`, or before it, or at the end that the direction starts from. Small letters find
/// capital ones, too.
std::optional<CellRange> findInCells(const QString &text, const QString &needle, int columns, bool backwards,
                                     std::optional<CellRange> from);

} // namespace runs
