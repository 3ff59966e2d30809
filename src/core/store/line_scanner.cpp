// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/line_scanner.h"

#include <algorithm>
#include <cstring>

namespace runs {
namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isBreak(char c)
{
    return c == '\n' || c == '\r';
}

} // namespace

LineScanner::LineScanner(const char *begin, const char *end) : m_end(end)
{
    Q_ASSERT(begin <= end);
}

void LineScanner::startEntry()
{
    m_plainColumn = -1;
    m_doubtful = false;
}

const char *LineScanner::lineEnd(const char *position) const
{
    const auto *found = static_cast<const char *>(std::memchr(position, '\n', size_t(m_end - position)));
    return found ? found : m_end;
}

const char *LineScanner::nextLine(const char *position) const
{
    const char *end = lineEnd(position);
    return end == m_end ? m_end : end + 1;
}

bool LineScanner::isRestBlank(const char *position) const
{
    const char *c = position;
    while (c != m_end && isBlank(*c))
        ++c;
    return c == m_end || isBreak(*c) || (*c == '#' && (c == position || isBlank(c[-1])));
}

/// Behind the closing quotation mark; null when there is none before a line that starts at column 0 or the end.
const char *LineScanner::skipQuoted(const char *position) const
{
    const char quote = *position;
    for (const char *c = position + 1; c != m_end; ++c) {
        if (*c == quote) {
            if (quote == '"' || c + 1 == m_end || c[1] != quote)
                return c + 1;
            ++c; // '' inside single quotes
        } else if (quote == '"' && *c == '\\' && c + 1 != m_end && c[1] != '\n') {
            ++c;
        } else if (*c == '\n' && c + 1 != m_end && c[1] != ' ' && !isBreak(c[1])) {
            return nullptr;
        }
    }
    return nullptr;
}

/// Behind the last line that is indented deeper than the parent; the blank lines that follow are the scalar's if it
/// keeps them ("|+").
const char *LineScanner::skipBlockScalar(const char *position, qsizetype parentColumn) const
{
    const char *scalarEnd = nextLine(position);
    const bool keepsBlankLines = std::find(position, scalarEnd, '+') != scalarEnd;
    for (const char *line = scalarEnd; line != m_end;) {
        const char *c = line;
        while (c != m_end && *c == ' ')
            ++c;
        const bool blank = c == m_end || isBreak(*c);
        if (!blank && c - line <= parentColumn)
            break;
        line = nextLine(c);
        if (!blank || keepsBlankLines)
            scalarEnd = line;
    }
    return scalarEnd;
}

/// A flow collection: one that closes on its line and holds no quotation marks is followed, others need a parser.
const char *LineScanner::takeFlow(const char *position)
{
    const char *end = lineEnd(position);
    const auto count = [&](char c) { return std::count(position, end, c); };
    const bool simple = count('"') == 0 && count('\'') == 0 && count('#') == 0 && count('[') == count(']')
                        && count('{') == count('}') && count('&') == 0 && count('*') == 0;
    m_doubtful = m_doubtful || !simple;
    return nextLine(position);
}

const char *LineScanner::takeValue(const char *position, qsizetype keyColumn)
{
    const char *c = position;
    while (c != m_end && *c == ' ')
        ++c;
    if (c == m_end || isBreak(*c) || *c == '#')
        return nextLine(c);
    switch (*c) {
    case '\'':
    case '"':
        c = skipQuoted(c);
        m_doubtful = m_doubtful || (c && !isRestBlank(c));
        return c ? nextLine(c) : nullptr;
    case '|':
    case '>': return skipBlockScalar(c, keyColumn);
    case '[':
    case '{': return takeFlow(c);
    case '&':
    case '*':
    case '!':
    case '%':
    case '@':
    case '`':
    case '\t': m_doubtful = true; return nextLine(c);
    default: m_plainColumn = keyColumn; return nextLine(c);
    }
}

const char *LineScanner::takeLine(const char *position)
{
    const char *c = position;
    while (c != m_end && *c == ' ')
        ++c;
    if (c == m_end || isBreak(*c) || *c == '#')
        return nextLine(c);
    if (m_plainColumn >= 0 && c - position > m_plainColumn)
        return nextLine(c);
    m_plainColumn = -1;

    while (c + 1 < m_end && *c == '-' && c[1] == ' ') { // items of a sequence, perhaps several on a line
        ++c;
        while (c != m_end && *c == ' ')
            ++c;
    }
    const char *key = c;
    if (c != m_end && (*c == '"' || *c == '\'')) {
        c = skipQuoted(c);
        if (!c)
            return nullptr;
    } else {
        const char *end = lineEnd(c);
        while (c != end && !(*c == ':' && (c + 1 == end || isBlank(c[1]) || isBreak(c[1]))))
            ++c;
    }
    if (c == m_end || *c != ':' || std::strchr("[{&*!?|>%@`\t-#", *key)) {
        // No `key: value` line; what it is, and how far it goes, only a parser knows.
        m_doubtful = true;
        return nextLine(c);
    }
    return takeValue(c + 1, key - position);
}

} // namespace runs
