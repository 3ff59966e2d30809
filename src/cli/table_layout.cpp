// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/table_layout.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <utf8proc.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr qsizetype headerPadding = 2; // tabulate makes a column at least this much wider than its header

/// What a terminal shows as one character, perhaps of several code points.
qsizetype clusterWidth(const QString &cluster)
{
    qsizetype width = 0;
    for (const char32_t c : cluster.toUcs4())
        width =
            c == 0xfe0f ? 2 : std::max<qsizetype>(width, utf8proc_charwidth(utf8proc_int32_t(c))); // U+FE0F: as emoji
    return width;
}

QString tableLine(const QStringList &cells, const std::vector<qsizetype> &widths)
{
    QString line;
    qsizetype gap = 0;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        line += QString(gap, u' ') + cells[i];
        gap = widths[size_t(i)] - displayWidth(cells[i]) + 2;
    }
    while (line.endsWith(u' '))
        line.chop(1);
    return line + u'\n';
}

} // namespace

qsizetype displayWidth(const QString &text)
{
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; }))
        return text.size();
    qsizetype width = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype begin = 0, end = finder.toNextBoundary(); end >= 0; begin = end, end = finder.toNextBoundary())
        width += clusterWidth(text.sliced(begin, end - begin));
    return width;
}

QString tableText(const QStringList &header, const QList<QStringList> &rows)
{
    std::vector<qsizetype> widths;
    QStringList dashes;
    for (qsizetype column = 0; column < header.size(); ++column) {
        qsizetype width = displayWidth(header[column]) + headerPadding;
        for (const QStringList &row : rows)
            width = std::max(width, displayWidth(row[column]));
        widths.push_back(width);
        dashes += QString(width, u'-');
    }
    QString text = tableLine(header, widths) + tableLine(dashes, widths);
    for (const QStringList &row : rows)
        text += tableLine(row, widths);
    return text;
}

} // namespace runs
