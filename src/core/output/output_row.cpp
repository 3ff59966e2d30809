// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/output/output_row.h"

#include "core/base/core.h"

#include <algorithm>
#include <utf8proc.h>

namespace runs {
namespace {

constexpr size_t mostMarks = 16; ///< of one character

void appendUtf8(QByteArray &text, char32_t character)
{
    utf8proc_uint8_t bytes[4];
    const auto count = utf8proc_encode_char(utf8proc_int32_t(character), bytes);
    text.append(reinterpret_cast<const char *>(bytes), qsizetype(count));
}

} // namespace

int cellWidth(char32_t character)
{
    return std::clamp(utf8proc_charwidth(utf8proc_int32_t(character)), 0, 2);
}

void OutputRow::makeRoom(qsizetype column, qsizetype width)
{
    split(column);
    split(column + width);
    if (m_cells.size() < size_t(column + width))
        m_cells.resize(size_t(column + width));
}

/// A wide character that loses a half is gone.
void OutputRow::split(qsizetype column)
{
    if (column > 0 && column < width() && m_cells[size_t(column)].character == 0)
        m_cells[size_t(column - 1)] = m_cells[size_t(column)] = Cell();
}

void OutputRow::putAscii(qsizetype column, QByteArrayView text, const TextStyle &style)
{
    const qsizetype count = std::min(text.size(), std::max<qsizetype>(0, longest - column));
    m_isCut = m_isCut || count < text.size();
    if (count == 0)
        return;
    makeRoom(column, count);
    Cell *cell = m_cells.data() + column;
    for (const char character : text.first(count))
        *cell++ = {char32_t(character), 0, style};
}

void OutputRow::put(qsizetype column, char32_t character, int width, const TextStyle &style)
{
    if (column + width > longest) {
        m_isCut = true;
        return;
    }
    makeRoom(column, width);
    m_cells[size_t(column)] = {character, 0, style};
    if (width == 2)
        m_cells[size_t(column + 1)] = {0, 0, style};
}

void OutputRow::combine(qsizetype column, char32_t mark)
{
    if (column <= 0 || column > width())
        return;
    auto *cell = &m_cells[size_t(column - 1)];
    if (cell->character == 0)
        --cell;
    if (cell->marks == 0) {
        if (m_marks.size() > 2 * m_cells.size() + 16)
            forgetUnusedMarks();
        m_marks.emplace_back();
        cell->marks = quint32(m_marks.size());
    }
    std::u32string &marks = m_marks[cell->marks - 1];
    if (marks.size() < mostMarks)
        marks += mark;
}

/// So that a line that is written again and again does not grow.
void OutputRow::forgetUnusedMarks()
{
    std::vector<std::u32string> used;
    for (Cell &cell : m_cells) {
        if (cell.marks != 0) {
            used.push_back(std::move(m_marks[cell.marks - 1]));
            cell.marks = quint32(used.size());
        }
    }
    m_marks = std::move(used);
}

void OutputRow::eraseFrom(qsizetype column)
{
    constexpr size_t small = 4096; // cells whose memory may stay
    split(column);
    if (column < width())
        m_cells.resize(size_t(column));
    if (m_cells.capacity() > small && m_cells.size() < m_cells.capacity() / 4)
        m_cells.shrink_to_fit();
    m_isCut = false;
}

void OutputRow::eraseBefore(qsizetype column)
{
    split(column);
    std::fill_n(m_cells.begin(), std::min(column, width()), Cell());
}

void OutputRow::clear()
{
    eraseFrom(0);
    m_marks.clear();
}

StyledLine OutputRow::line() const
{
    StyledLine line;
    line.text.reserve(width());
    const TextStyle plain;
    const TextStyle *current = &plain;
    for (const Cell &cell : m_cells) {
        if (cell.character == 0)
            continue;
        if (cell.style != *current) {
            current = &cell.style;
            if (cell.style != plain)
                line.spans.push_back({line.text.size(), 0, cell.style});
        }
        if (cell.character < 0x80)
            line.text += char(cell.character);
        else
            appendUtf8(line.text, cell.character);
        if (cell.marks != 0) {
            for (const char32_t mark : m_marks[cell.marks - 1])
                appendUtf8(line.text, mark);
        }
        if (*current != plain)
            line.spans.back().length = line.text.size() - line.spans.back().start;
    }
    if (m_isCut)
        //: Stands at the end of a line of a log.
        line.text += " […] " + Core::tr("(The line is longer than this; the rest of it is left out.)").toUtf8();
    return line;
}

} // namespace runs
