// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/output/output_screen.h"

#include <algorithm>

namespace runs {
namespace {

constexpr qsizetype mostCells = 2 * OutputRow::longest; ///< in memory
constexpr qsizetype widestScreen = 1000;                ///< `ESC [ 9999 C` goes to the edge of a terminal

} // namespace

OutputScreen::OutputScreen(qint64 first, TextStyle initialStyle, Finished finished)
    : style(initialStyle), m_first(first), m_finished(std::move(finished))
{}

template<typename Change>
void OutputScreen::change(Change &&change)
{
    const qsizetype before = current().width();
    change(current());
    m_cells += current().width() - before;
    if (m_cells > mostCells) {
        while (m_row > 0 && m_cells > mostCells)
            giveAway();
    }
}

/// The first line.
void OutputScreen::giveAway()
{
    m_finished(m_first, m_rows.front());
    m_cells -= m_rows.front().width();
    m_rows.pop_front();
    ++m_first;
    --m_row;
}

void OutputScreen::putAscii(QByteArrayView text)
{
    change([&](OutputRow &row) { row.putAscii(m_column, text, style); });
    m_column = std::min(m_column + text.size(), OutputRow::longest);
}

void OutputScreen::put(char32_t character)
{
    const int width = cellWidth(character);
    if (width == 0)
        return current().combine(m_column, character);
    change([&](OutputRow &row) { row.put(m_column, character, width, style); });
    m_column = std::min(m_column + width, OutputRow::longest);
}

void OutputScreen::newLine()
{
    m_column = 0;
    moveDown(1);
}

void OutputScreen::tab()
{
    constexpr qsizetype distance = 8;
    m_column = std::min((m_column / distance + 1) * distance, OutputRow::longest);
}

void OutputScreen::moveTo(qsizetype column)
{
    m_column = std::clamp<qsizetype>(column, 0, std::max({widestScreen, current().width(), m_column}));
}

void OutputScreen::moveUp(qsizetype rows)
{
    m_row = std::max<qsizetype>(0, m_row - rows);
    while (m_row + 1 < qsizetype(m_rows.size()) && m_rows.back().isEmpty())
        m_rows.pop_back();
}

void OutputScreen::moveDown(qsizetype rows)
{
    m_row += std::min(rows, height - 1);
    while (m_row >= qsizetype(m_rows.size())) {
        if (qsizetype(m_rows.size()) < height) {
            m_rows.emplace_back();
            continue;
        }
        OutputRow reused = std::move(m_rows.front()); // with its memory
        m_finished(m_first, reused);
        m_cells -= reused.width();
        reused.clear();
        m_rows.pop_front();
        m_rows.push_back(std::move(reused));
        ++m_first;
        --m_row;
    }
}

void OutputScreen::eraseLine(int mode)
{
    change([&](OutputRow &row) {
        if (mode == 0)
            row.eraseFrom(m_column);
        else if (mode == 1)
            row.eraseBefore(m_column + 1);
        else if (mode == 2)
            row.clear();
    });
}

void OutputScreen::eraseBelow()
{
    eraseLine(0);
    while (m_row + 1 < qsizetype(m_rows.size())) {
        m_cells -= m_rows.back().width();
        m_rows.pop_back();
    }
}

void OutputScreen::flush(qint64 number)
{
    for (const OutputRow &row : m_rows)
        m_finished(m_first++, row);
    m_rows.clear();
    m_rows.emplace_back();
    m_first = number;
    m_row = m_column = m_cells = 0;
}

} // namespace runs
