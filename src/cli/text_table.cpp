// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/text_table.h"

#include "core/base/text.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <utf8proc.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr qsizetype columnGap = 2;
constexpr qsizetype headerPadding = 2; // tabulate makes a column at least this much wider than its header

bool isAscii(QByteArrayView text)
{
    return std::ranges::none_of(text, [](char c) { return uchar(c) >= 0x80; });
}

/// What a terminal shows as one character, perhaps of several code points.
qsizetype clusterWidth(const QString &cluster)
{
    qsizetype width = 0;
    for (const char32_t c : cluster.toUcs4())
        width =
            c == 0xfe0f ? 2 : std::max<qsizetype>(width, utf8proc_charwidth(utf8proc_int32_t(c))); // U+FE0F: as emoji
    return width;
}

} // namespace

qsizetype displayWidth(const QString &text)
{
    // ASCII, Latin letters, dashes and quotation marks: each is one column wide, whatever stands beside it.
    const auto isNarrow = [](QChar character) {
        const char16_t c = character.unicode();
        return (c >= 0x20 && c < 0x7f) || (c > 0xa0 && c < 0x300 && c != 0xad) || (c >= 0x2010 && c < 0x2028);
    };
    if (std::ranges::all_of(text, isNarrow))
        return text.size();
    qsizetype width = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype begin = 0, end = finder.toNextBoundary(); end >= 0; begin = end, end = finder.toNextBoundary())
        width += clusterWidth(text.sliced(begin, end - begin));
    return width;
}

size_t TextTable::addColumn(const QString &header)
{
    m_columns.push_back({header, {}, {}, displayWidth(header) + headerPadding});
    for (size_t row = 0; row < m_rows; ++row)
        append(m_columns.back(), m_filler, m_filler.size());
    return m_columns.size() - 1;
}

qsizetype TextTable::displayWidthOf(QByteArrayView text)
{
    return isAscii(text) ? text.size() : displayWidth(fromUtf8(text));
}

void TextTable::append(Column &column, QByteArrayView text, qsizetype width)
{
    column.bytes.append(text.data(), size_t(text.size()));
    column.cells.push_back({quint32(text.size()), quint32(width)});
    column.width = std::max(column.width, width);
}

void TextTable::endRow()
{
    ++m_rows;
    for (Column &column : m_columns) {
        if (column.cells.size() < m_rows)
            append(column, m_filler, m_filler.size());
    }
}

QByteArray TextTable::text(const std::vector<size_t> &order) const
{
    QByteArray text;
    addHeader(text, order);

    // Room for the longest lines, in bytes: texts can have more of them than they are wide.
    size_t most = m_rows;
    std::vector<const char *> next(m_columns.size());
    for (const size_t i : order) {
        const Column &column = m_columns[i];
        most += column.bytes.size() + m_rows * size_t(column.width + columnGap);
        next[i] = column.bytes.data();
    }
    const qsizetype begin = text.size();
    text.resizeForOverwrite(begin + qsizetype(most));
    char *out = text.data() + begin;
    for (size_t row = 0; row < m_rows; ++row) {
        const char *line = out;
        for (const size_t i : order) {
            const auto [size, width] = m_columns[i].cells[row];
            out = std::copy_n(next[i], size, out);
            next[i] += size;
            out = std::fill_n(out, m_columns[i].width - width + columnGap, ' ');
        }
        while (out != line && out[-1] == ' ')
            --out;
        *out++ = '\n';
    }
    text.truncate(out - text.data());
    return text;
}

void TextTable::addHeader(QByteArray &text, const std::vector<size_t> &order) const
{
    QString titles;
    QStringList dashes;
    for (const size_t i : order) {
        const auto &[header, bytes, cells, width] = m_columns[i];
        titles += header + QString(width - displayWidth(header) + columnGap, u' ');
        dashes += QString(width, u'-');
    }
    while (titles.endsWith(u' '))
        titles.chop(1);
    text += (titles + u'\n' + dashes.join(QString(columnGap, u' ')) + u'\n').toUtf8();
}

QString tableText(const QStringList &header, const QList<QStringList> &rows)
{
    TextTable table;
    std::vector<size_t> order;
    for (const QString &title : header)
        order.push_back(table.addColumn(title));
    for (const QStringList &row : rows) {
        for (const size_t column : order)
            table.addCell(column, row[qsizetype(column)].toUtf8());
        table.endRow();
    }
    return fromUtf8(table.text(order));
}

} // namespace runs
