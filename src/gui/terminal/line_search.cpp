// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/terminal/line_search.h"

#include <QList>

#include <algorithm>
#include <cwchar>
#include <utility>

namespace runs {
namespace {

/// How many cells each character of a line takes; 0 for what is drawn over the cell before it.
QList<int> cellWidths(const QString &line)
{
    QList<int> widths(line.size(), 0);
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool isPair = line.at(i).isHighSurrogate() && i + 1 < line.size();
        const char32_t code = isPair ? QChar::surrogateToUcs4(line.at(i), line.at(i + 1)) : line.at(i).unicode();
        widths[i] = std::max(0, wcwidth(static_cast<wchar_t>(code)));
        i += isPair ? 1 : 0;
    }
    return widths;
}

/// All places of `needle`, from the top.
QList<CellRange> places(const QString &text, const QString &needle, int columns)
{
    const bool hasCapital = std::ranges::any_of(needle, [](QChar character) { return character.isUpper(); });
    const Qt::CaseSensitivity sensitivity = hasCapital ? Qt::CaseSensitive : Qt::CaseInsensitive;
    QList<CellRange> found;
    int row = 0;
    for (const QString &line : text.split(u'\n')) {
        const QList<int> widths = cellWidths(line);
        const auto cell = [&widths](qsizetype index) {
            int sum = 0;
            for (qsizetype i = 0; i < index; ++i)
                sum += widths.at(i);
            return sum;
        };
        for (qsizetype at = line.indexOf(needle, 0, sensitivity); at >= 0;
             at = line.indexOf(needle, at + 1, sensitivity)) {
            const int start = cell(at);
            const int end = std::max(start, cell(at + needle.size()) - 1);
            found += {row + start / columns, start % columns, row + end / columns, end % columns};
        }
        row += std::max(1, (cell(line.size()) + columns - 1) / columns);
    }
    return found;
}

} // namespace

std::optional<CellRange> findInCells(const QString &text, const QString &needle, int columns, bool backwards,
                                     std::optional<CellRange> from)
{
    if (needle.isEmpty())
        return {};
    const QList<CellRange> all = places(text, needle, std::max(1, columns));
    if (all.isEmpty())
        return {};
    const auto place = [](const CellRange &range) { return std::pair(range.startLine, range.startColumn); };
    if (backwards) {
        const auto before = std::find_if(all.rbegin(), all.rend(),
                                         [&](const CellRange &range) { return !from || place(range) < place(*from); });
        return before != all.rend() ? *before : all.last();
    }
    const auto behind =
        std::ranges::find_if(all, [&](const CellRange &range) { return !from || place(range) > place(*from); });
    return behind != all.end() ? *behind : all.first();
}

} // namespace runs
