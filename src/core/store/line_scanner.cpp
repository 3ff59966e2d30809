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

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether a plain scalar begins so, for certain.
bool isPlain(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9') || c == '/' || c == '.';
}

/// Whether the text of a line goes on here: no line break, and no comment.
bool isInside(char c)
{
    return c != '\n' && c != '\r' && c != '#';
}

const char *find(const char *begin, const char *end, char c)
{
    const auto *found = static_cast<const char *>(std::memchr(begin, c, size_t(end - begin)));
    return found ? found : end;
}

} // namespace

LineScanner::LineScanner(const char *begin, const char *end) : m_end(end), m_breaks(begin, end, '\n') {}

void LineScanner::startEntry()
{
    m_plainColumn = -1;
    m_doubtful = false;
}

const char *LineScanner::nextLine(const char *position)
{
    const char *end = m_breaks.find(position);
    return end == m_end ? m_end : end + 1;
}

/// Whether none of the line breaks from `begin` to `end`, where there is a quotation mark, is followed by text at
/// column 0.
bool LineScanner::isIndented(const char *begin, const char *end)
{
    for (const char *c = m_breaks.find(begin); c < end; c = m_breaks.find(c + 1)) {
        if (c[1] != ' ' && !isBreak(c[1]))
            return false;
    }
    return true;
}

bool LineScanner::isRestBlank(const char *position) const
{
    const char *c = position;
    while (c != m_end && isBlank(*c))
        ++c;
    return c == m_end || isBreak(*c) || (*c == '#' && (c == position || isBlank(c[-1])));
}

/// Behind the closing quotation mark; null when there is none before a line that starts at column 0 or the end.
const char *LineScanner::skipQuoted(const char *position)
{
    const char quote = *position;
    const char *mark = find(position + 1, m_end, quote);
    if (quote == '"') {
        for (const char *c = position + 1;;) { // jumps from escape to escape
            c = find(c, mark, '\\');
            if (c == mark)
                break;
            c += 2;
            if (c > mark) // it is the mark that is escaped
                mark = c < m_end ? find(c, m_end, quote) : m_end;
            c = std::min(c, mark);
        }
    } else {
        while (m_end - mark > 1 && mark[1] == quote) // '' inside single quotes
            mark = find(mark + 2, m_end, quote);
    }
    return mark != m_end && isIndented(position + 1, mark) ? mark + 1 : nullptr;
}

/// Behind the last line that is indented deeper than the parent; the blank lines that follow are the scalar's if it
/// keeps them ("|+").
const char *LineScanner::skipBlockScalar(const char *position, qsizetype parentColumn)
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
    const char *end = m_breaks.find(position);
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
        const auto isColon = [this](const char *at) {
            return *at == ':' && (at + 1 == m_end || isBlank(at[1]) || isBreak(at[1]));
        };
        while (c != m_end && *c != '\n' && !isColon(c))
            ++c;
    }
    if (c == m_end || *c != ':' || std::strchr("[{&*!?|>%@`\t-#", *key)) {
        // No `key: value` line; what it is, and how far it goes, only a parser knows.
        m_doubtful = true;
        return nextLine(c);
    }
    return takeValue(c + 1, key - position);
}

const char *LineScanner::takeUsualLines(const char *position)
{
    const char *line = position;
    while (line != m_end) {
        const char *c = line;
        while (c != m_end && *c == ' ')
            ++c;
        const char *lineEnd = m_breaks.find(line);
        if (c == line || lineEnd == m_end || !isInside(*c))
            break;
        const qsizetype column = c - line;
        if (m_plainColumn < 0 || column <= m_plainColumn) {
            while (isLetter(*c))
                ++c;
            if (*c != ':' || c[1] != ' ' || c[-1] == ' ')
                break;
            const char *value = c + 2;
            if (isPlain(*value))
                m_plainColumn = column;
            else if (*value == '\'' && value + 1 < lineEnd && find(value + 1, lineEnd, '\'') == lineEnd - 1)
                m_plainColumn = -1;
            else
                break;
        }
        line = lineEnd + 1;
    }
    return line;
}

} // namespace runs
