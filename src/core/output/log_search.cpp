// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/output/log_search.h"

#include <algorithm>

namespace runs {
namespace {

constexpr qsizetype mostInLine = 100'000;
constexpr qint64 mostLines = 10'000; ///< in one piece

/// The lines from `line` on that are read in one piece, to before `end`.
qint64 pieceEnd(const OutputIndex &index, qint64 line, qint64 end)
{
    const qint64 segmentEnd = index.segmentEndLine(index.segmentOf(line));
    return std::min({end, line + mostLines, std::max(segmentEnd, line + 1)});
}

/// The same for those before `end`.
qint64 pieceBegin(const OutputIndex &index, qint64 end)
{
    return std::max(index.segment(index.segmentOf(end - 1)).line, end - mostLines);
}

} // namespace

LogSearch::LogSearch(Pattern pattern, LogDirection direction, std::optional<LogMatch> from)
    : m_pattern(std::move(pattern)), m_direction(direction), m_from(from)
{}

Result<bool> LogSearch::advance(const LogFile &file)
{
    return m_direction == LogDirection::Forwards ? forwards(file) : backwards(file);
}

/// The first place in the line that is wanted.
void LogSearch::find(qint64 line, QByteArrayView text)
{
    auto spans = m_pattern.spans(text, mostInLine);
    const bool isBackwards = m_direction == LogDirection::Backwards;
    if (isBackwards)
        std::ranges::reverse(spans);
    for (const Pattern::Span &span : spans) {
        const bool isBeyond = !m_from || line != m_from->line || m_hasWrapped
                              || (isBackwards ? span.start < m_from->start : span.start > m_from->start);
        if (isBeyond) {
            m_match = {line, span.start, span.length};
            return;
        }
    }
}

Result<bool> LogSearch::forwards(const LogFile &file)
{
    const qint64 end = file.index().endLine();
    if (m_line < 0)
        m_line = m_from ? m_from->line : 0;
    if (m_line >= end) {
        if (m_hasWrapped || !m_from)
            return true;
        m_hasWrapped = true;
        m_line = 0;
    }
    const qint64 last = m_hasWrapped ? std::min(end, m_from->line + 1) : end;
    if (m_line >= last)
        return true;
    const qint64 piece = pieceEnd(file.index(), m_line, last);
    const auto lines = file.lines(m_line, piece);
    if (!lines)
        return std::unexpected(lines.error());
    for (const StyledLine &line : *lines) {
        find(m_line++, line.text);
        if (m_match)
            return true;
    }
    m_line = piece;
    return false;
}

Result<bool> LogSearch::backwards(const LogFile &file)
{
    const qint64 end = file.index().endLine();
    if (m_line < 0)
        m_line = m_from ? std::min(m_from->line + 1, end) : end;
    if (m_line == 0) {
        if (m_hasWrapped || !m_from)
            return true;
        m_hasWrapped = true;
        m_line = end;
    }
    const qint64 first = m_hasWrapped ? m_from->line : 0;
    if (m_line <= first)
        return true;
    const qint64 piece = std::max(pieceBegin(file.index(), m_line), first);
    const auto lines = file.lines(piece, m_line);
    if (!lines)
        return std::unexpected(lines.error());
    for (qint64 at = qint64(lines->size()) - 1; at >= 0; --at) {
        find(piece + at, (*lines)[size_t(at)].text);
        if (m_match)
            return true;
    }
    m_line = piece;
    return false;
}

Result<bool> LogCount::advance(const LogFile &file)
{
    const qint64 end = file.index().endLine();
    if (m_line >= end)
        return true;
    const qint64 piece = pieceEnd(file.index(), m_line, end);
    const auto lines = file.lines(m_line, piece);
    if (!lines)
        return std::unexpected(lines.error());
    for (const StyledLine &line : *lines)
        m_count += qint64(m_pattern.spans(line.text, mostInLine).size());
    m_line = piece;
    return m_line >= end;
}

} // namespace runs
