// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/log/log_line.h"

#include "core/output/output_row.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace runs {
namespace {

constexpr qsizetype longest = 20'000; ///< bytes

/// At most `most` bytes, whole characters.
qsizetype wholeCharacters(const QByteArray &text, qsizetype most)
{
    if (text.size() <= most)
        return text.size();
    while (most > 0 && (uchar(text[most]) & 0xc0) == 0x80)
        --most;
    return most;
}

void setColumns(LogLine &line)
{
    const bool isPlain = std::ranges::all_of(line.text, [](QChar c) { return c.unicode() < 0x80; });
    line.width = int(line.text.size());
    if (isPlain)
        return;
    line.columns.resize(size_t(line.text.size()));
    int column = 0;
    int begin = 0; // of the character that a mark belongs to
    for (qsizetype i = 0; i < line.text.size(); ++i) {
        const bool isPair = line.text[i].isHighSurrogate() && i + 1 < line.text.size();
        const char32_t c =
            isPair ? QChar::surrogateToUcs4(line.text[i], line.text[i + 1]) : char32_t(line.text[i].unicode());
        const int width = cellWidth(c);
        if (width > 0)
            begin = column;
        line.columns[size_t(i)] = begin;
        if (isPair)
            line.columns[size_t(++i)] = begin;
        column += width;
    }
    line.width = column;
}

} // namespace

int LogLine::columnOf(qsizetype index) const
{
    if (index >= text.size())
        return width;
    return columns.empty() ? int(index) : columns[size_t(index)];
}

qsizetype LogLine::indexAt(int column) const
{
    if (column >= width)
        return text.size();
    if (columns.empty() || column <= 0)
        return std::max(column, 0);
    const auto behind = std::ranges::upper_bound(columns, column);
    return std::ranges::lower_bound(columns.begin(), behind, *(behind - 1)) - columns.begin();
}

qsizetype LogLine::nextIndex(qsizetype index) const
{
    const int column = columnOf(index);
    do
        ++index;
    while (index < text.size() && columnOf(index) == column);
    return std::min(index, text.size());
}

qsizetype utf16Index(const QByteArray &text, qsizetype byte)
{
    return QString::fromUtf8(QByteArrayView(text).first(std::min(byte, text.size()))).size();
}

LogLine logLineOf(const StyledLine &styled)
{
    LogLine line;
    const qsizetype size = wholeCharacters(styled.text, longest);
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    qsizetype at = 0;
    for (const StyleSpan &span : styled.spans) {
        if (span.start >= size)
            break;
        line.text += decoder(QByteArrayView(styled.text).sliced(at, span.start - at));
        const qsizetype start = line.text.size();
        const qsizetype length = std::min(span.length, size - span.start);
        line.text += decoder(QByteArrayView(styled.text).sliced(span.start, length));
        line.pieces.push_back({start, line.text.size() - start, span.style});
        at = span.start + length;
    }
    line.text += decoder(QByteArrayView(styled.text).sliced(at, size - at));
    if (size < styled.text.size())
        //: Stands at the end of a very long line of a log, of which only the beginning is shown.
        line.text += QStringLiteral(" … ") + QCoreApplication::translate("LogView", "(cut here)");
    setColumns(line);
    return line;
}

} // namespace runs
