// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/log/log_reader.h"

namespace runs {

void LogReader::search(quint64 number, quint64 search, const LogSearchRequest &request)
{
    if (number != m_number || search != wantedSearch)
        return;
    m_search = search;
    m_finding.reset();
    const auto pattern = Pattern::compile(request.text, request.options);
    if (!pattern) {
        m_pattern.reset();
        m_counting.reset();
        Q_EMIT found(search, {.error = pattern.error().message});
        return;
    }
    m_pattern = *pattern;
    std::optional<LogMatch> from;
    if (request.from && m_log) {
        const auto lines = m_log->lines(request.from->line, request.from->line + 1);
        const QByteArray text = lines && !lines->empty() ? lines->front().text : QByteArray();
        const qsizetype byte = QStringView(QString::fromUtf8(text))
                                   .first(std::min(request.from->index, QString::fromUtf8(text).size()))
                                   .toUtf8()
                                   .size();
        const bool isForwards = request.direction == LogDirection::Forwards;
        from = {request.from->line, request.includesFrom ? byte + (isForwards ? -1 : 1) : byte, 0};
    }
    m_finding.emplace(*pattern, request.direction, from);
    m_counting.emplace(*pattern);
    if (m_work && m_isActive)
        m_work->start();
}

void LogReader::endSearch()
{
    m_finding.reset();
    m_counting.reset();
    m_pattern.reset();
}

void LogReader::searchMore()
{
    if (m_search != wantedSearch) {
        m_finding.reset();
        return;
    }
    const auto isOver = m_finding->advance(*m_log);
    if (isOver && !*isOver)
        return;
    LogFound answer{.hasWrapped = m_finding->hasWrapped()};
    if (const auto match = isOver ? m_finding->match() : std::nullopt) {
        const auto lines = m_log->lines(match->line, match->line + 1);
        const QByteArray text = lines && !lines->empty() ? lines->front().text : QByteArray();
        answer.range = LogRange{{match->line, utf16Index(text, match->start)},
                                {match->line, utf16Index(text, match->start + match->length)}};
    }
    m_finding.reset();
    Q_EMIT found(m_search, answer);
}

void LogReader::countMore()
{
    constexpr int pieces = 4;
    bool isAll = m_search != wantedSearch;
    for (int i = 0; i < pieces && !isAll; ++i)
        isAll = m_counting->advance(*m_log).value_or(true);
    if (m_search == wantedSearch)
        Q_EMIT counted(m_search, m_counting->count(), isAll);
    if (isAll)
        m_counting.reset();
}

void LogReader::collect(quint64 number, const LogRange &range)
{
    constexpr qint64 linesAtOnce = 4096;
    if (!m_log || number != m_number || number != wanted)
        return;
    QString text;
    bool isWhole = true;
    for (qint64 line = range.begin.line; line <= range.end.line && isWhole; line += linesAtOnce) {
        const qint64 end = std::min(line + linesAtOnce, range.end.line + 1);
        const auto lines = m_log->lines(line, end);
        if (!lines || qint64(lines->size()) < end - line)
            isWhole = false;
        for (qint64 i = 0; lines && i < qint64(lines->size()) && isWhole; ++i) {
            QString piece = QString::fromUtf8((*lines)[size_t(i)].text);
            if (line + i == range.end.line)
                piece.truncate(range.end.index);
            if (line + i == range.begin.line)
                piece.remove(0, range.begin.index);
            isWhole = text.size() + piece.size() < longestText;
            if (isWhole)
                text += line + i == range.begin.line ? piece : u'\n' + piece;
        }
    }
    Q_EMIT collected(text, isWhole);
}

} // namespace runs
