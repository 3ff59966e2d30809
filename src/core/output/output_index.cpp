// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/output/output_index.h"

#include <algorithm>
#include <cstring>

namespace runs {
namespace {

constexpr qint64 distance = 64 * 1024;           ///< of segments, at least
constexpr qint64 longSegment = 512 * 1024;       ///< from here on its lines are kept
constexpr qsizetype mostKept = 32 * 1024 * 1024; ///< bytes
constexpr qsizetype blockSize = 256 * 1024;      ///< that is looked at for what can be skipped

bool isPlain(QByteArrayView bytes)
{
    return std::ranges::none_of(
        bytes, [](char byte) { return uchar(byte) < 0x20 && byte != '\n' && byte != '\r' && byte != '\t'; });
}

/// How many lines the plain bytes have before the last ones that fill a screen, and where those begin.
std::pair<qint64, qsizetype> linesAndEnd(QByteArrayView bytes)
{
    qsizetype end = bytes.size();
    for (qsizetype left = OutputScreen::height + 1; left > 0; --left) {
        const void *found = end > 0 ? ::memrchr(bytes.data(), '\n', size_t(end)) : nullptr;
        if (!found)
            return {0, 0};
        end = static_cast<const char *>(found) - bytes.data();
    }
    ++end;
    return {std::ranges::count(bytes.first(end), '\n'), end};
}

} // namespace

/// Plain lines, of which only the number matters, are counted and not converted, which is ten times as fast.
void OutputIndex::scan(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        QByteArrayView block = bytes.first(std::min(bytes.size(), blockSize));
        bytes = bytes.sliced(block.size());
        m_scanned += block.size();
        if (isPlain(block)) {
            const qsizetype lineEnd = block.indexOf('\n') + 1;
            m_converter.feed(block.first(lineEnd));
            block = block.sliced(lineEnd);
            const auto [lines, end] = linesAndEnd(block);
            if (lines > 0 && m_converter.isFresh()) {
                freshLine(m_converter.cursorLine(), m_scanned - block.size(), m_converter.style());
                m_mustMark = true; // lines that are skipped cannot be kept, so no long segment may have them
                m_converter.skip(end, lines);
                block = block.sliced(end);
            }
        }
        m_converter.feed(block);
    }
}

void OutputIndex::freshLine(qint64 number, qint64 offset, const TextStyle &style)
{
    Segment &last = m_segments.back();
    if (number == last.line) { // all of it was erased
        last.offset = offset;
        last.style = style;
    } else if (number > last.line && (offset - last.offset >= distance || m_mustMark)) {
        m_mustMark = false;
        last.end = offset;
        m_segments.push_back({number, offset, style});
    }
}

void OutputIndex::movedUp(qint64 number)
{
    while (m_segments.size() > 1 && m_segments.back().line > number)
        m_segments.pop_back();
}

void OutputIndex::finished(qint64 number, const OutputRow &row)
{
    const qsizetype index = segmentOf(number);
    if (segmentEnd(index) - segment(index).offset < longSegment || m_keptBytes > mostKept)
        return;
    StyledLine line = row.line();
    m_keptBytes += qsizetype(sizeof(StyledLine) + line.spans.size() * sizeof(StyleSpan)) + line.text.size();
    m_kept.emplace(number, std::move(line));
}

qsizetype OutputIndex::segmentOf(qint64 line) const
{
    return std::ranges::upper_bound(m_segments, line, {}, &Segment::line) - m_segments.begin() - 1;
}

qint64 OutputIndex::segmentEndLine(qsizetype index) const
{
    return index + 1 < segmentCount() ? segment(index + 1).line : endLine();
}

qint64 OutputIndex::segmentEnd(qsizetype index) const
{
    return index + 1 < segmentCount() ? segment(index).end : m_scanned;
}

std::optional<StyledLine> OutputIndex::line(qint64 number) const
{
    if (number >= m_converter.firstUnfinished())
        return m_converter.line(number);
    const auto kept = m_kept.find(number);
    return kept == m_kept.end() ? std::nullopt : std::optional(kept->second);
}

} // namespace runs
