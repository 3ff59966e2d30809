// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/entry_reader.h"

#include "core/store/plain_scalar.h"

#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

namespace runs {
namespace {

constexpr size_t mostFields = 64;     // more are looked through for duplicates by the parser, which has an index
constexpr qsizetype longestKey = 128; // characters; YAML itself has a limit of 1024
constexpr int surrogates = 0xd800;    // to 0xdfff: no characters

/// A set of characters.
class CharacterSet
{
public:
    constexpr explicit CharacterSet(std::string_view characters)
    {
        for (const char c : characters)
            m_has[uchar(c)] = true;
    }
    bool contains(char c) const { return m_has[uchar(c)]; }

private:
    std::array<bool, 256> m_has{};
};

constexpr CharacterSet keyCharacters("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.");
constexpr CharacterSet specialInQuotes("\"'\\\n");
constexpr CharacterSet specialAtBeginning("?:,[]{}&*!>%@`"); // of a plain scalar, which they cannot begin

const char *find(const char *begin, const char *end, char c)
{
    const auto *found = static_cast<const char *>(std::memchr(begin, c, size_t(end - begin)));
    return found ? found : end;
}

const char *skipSpaces(const char *position, const char *end)
{
    while (position != end && *position == ' ')
        ++position;
    return position;
}

/// Behind the text of a plain scalar on one line: at a comment, or at spaces at the end. None when a colon in it may
/// make it a key.
std::optional<const char *> plainEnd(const char *begin, const char *lineEnd)
{
    for (const char *colon = find(begin, lineEnd, ':'); colon != lineEnd; colon = find(colon + 1, lineEnd, ':')) {
        if (colon + 1 == lineEnd || colon[1] == ' ')
            return {};
    }
    const char *end = lineEnd;
    for (const char *hash = find(begin, lineEnd, '#'); hash != lineEnd; hash = find(hash + 1, lineEnd, '#')) {
        if (hash == begin || hash[-1] == ' ') {
            end = hash;
            break;
        }
    }
    while (end != begin && end[-1] == ' ')
        --end;
    return end;
}

/// The character that a backslash and `c` mean in double quotes; none when more than one byte follows or comes of it.
std::optional<char> simpleEscape(char c)
{
    switch (c) {
    case '0': return '\0';
    case 'a': return '\a';
    case 'b': return '\b';
    case 't': return '\t';
    case 'n': return '\n';
    case 'v': return '\v';
    case 'f': return '\f';
    case 'r': return '\r';
    case 'e': return '\x1b';
    case ' ':
    case '"':
    case '/':
    case '\\': return c;
    default: return {};
    }
}

char *appendUtf8(char *out, uint c)
{
    if (c < 0x80) {
        *out++ = char(c);
    } else if (c < 0x800) {
        *out++ = char(0xc0 | c >> 6);
        *out++ = char(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        *out++ = char(0xe0 | c >> 12);
        *out++ = char(0x80 | (c >> 6 & 0x3f));
        *out++ = char(0x80 | (c & 0x3f));
    } else {
        *out++ = char(0xf0 | c >> 18);
        *out++ = char(0x80 | (c >> 12 & 0x3f));
        *out++ = char(0x80 | (c >> 6 & 0x3f));
        *out++ = char(0x80 | (c & 0x3f));
    }
    return out;
}

} // namespace

bool isUsualText(QByteArrayView bytes)
{
    uchar control = 0;
    uchar high = 0;
    for (const char c : bytes) { // without a branch, so that it is done for many bytes at a time
        control |= uchar((uchar(c < 0x20) & uchar(c >= 0) & uchar(c != '\n')) | uchar(c == 0x7f));
        high |= uchar(c);
    }
    if (control)
        return false;
    if (high < 0x80)
        return true;
    if (!QUtf8StringView(bytes).isValidUtf8())
        return false;
    for (const QByteArrayView odd : {"\xe2\x80\xa8", "\xe2\x80\xa9", "\xef\xbb\xbf", "\xef\xbf\xbe", "\xef\xbf\xbf"}) {
        if (bytes.contains(odd))
            return false;
    }
    const auto isControl = [](char c, char next) { return c == '\xc2' && uchar(next) < 0xa0; };
    return std::ranges::adjacent_find(bytes, isControl) == bytes.end();
}

bool isNull(const EntryField &field)
{
    return field.isPlain && plainKind(field.text) == PlainKind::Null;
}

QByteArrayView displayUtf8(const EntryField &field)
{
    if (!field.isPlain)
        return field.text;
    switch (plainKind(field.text)) {
    case PlainKind::Null: return "None";
    case PlainKind::True: return "True";
    case PlainKind::False: return "False";
    default: return field.text;
    }
}

bool EntryReader::read(QByteArrayView lines)
{
    m_fields.clear();
    m_column = 0;
    m_end = lines.end();
    if (!isUsualText(lines))
        return false;
    if (m_decoded.size() < lines.size()) // decoded, no text is longer
        m_decoded.resizeForOverwrite(2 * lines.size());
    m_out = m_decoded.data();
    const char *line = lines.begin();
    while (line && line != m_end)
        line = readLine(line);
    return line != nullptr;
}

const char *EntryReader::readLine(const char *line)
{
    const char *key = skipSpaces(line, m_end);
    if (key == m_end || *key == '\n' || *key == '#') {
        const char *end = find(key, m_end, '\n');
        return end == m_end ? m_end : end + 1;
    }
    if (m_column == 0)
        m_column = key - line;
    const char *colon = key;
    while (colon != m_end && keyCharacters.contains(*colon))
        ++colon;
    const bool isKey = key - line == m_column && m_column > 0 && *key != '-' && *key != '.' && colon != key
                       && colon - key <= longestKey && colon != m_end && *colon == ':'
                       && (colon + 1 == m_end || colon[1] == ' ' || colon[1] == '\n');
    if (!isKey || m_fields.size() == mostFields)
        return nullptr;
    const QByteArrayView name(key, colon);
    const auto isSame = [&](const EntryField &field) {
        return field.key.size() == name.size() && std::memcmp(field.key.data(), key, size_t(name.size())) == 0;
    };
    if (std::ranges::any_of(m_fields, isSame))
        return nullptr;
    m_fields.push_back({name, {}, true});
    return readValue(skipSpaces(colon + 1, m_end));
}

const char *EntryReader::readValue(const char *value)
{
    if (value == m_end)
        return m_end;
    if (*value == '\n')
        return value + 1;
    if (*value == '\'' || *value == '"')
        return readQuoted(value);
    if (*value == '|')
        return readLiteral(value);
    const bool isDash = *value == '-' && (value + 1 == m_end || value[1] == ' ' || value[1] == '\n');
    return isDash || specialAtBeginning.contains(*value) ? nullptr : readPlain(value);
}

const char *EntryReader::readPlain(const char *text)
{
    const char *lineEnd = find(text, m_end, '\n');
    const auto end = plainEnd(text, lineEnd);
    if (!end)
        return nullptr;
    m_fields.back().text = {text, *end};
    const char *next = lineEnd == m_end ? m_end : lineEnd + 1;
    const bool hasComment = find(*end, lineEnd, '#') != lineEnd;
    return hasComment ? next : takeContinuations(next);
}

/// Adds the lines that continue a plain scalar, those that are indented deeper than its key.
const char *EntryReader::takeContinuations(const char *line)
{
    const char *begin = m_out;
    for (qsizetype breaks = 1;; ++breaks) {
        const char *text = skipSpaces(line, m_end);
        if (text != m_end && *text == '\n') {
            line = text + 1;
            continue;
        }
        const bool isContinued = text != m_end && text - line > m_column && *text != '#';
        if (!isContinued)
            return begin == m_out ? line : addDecoded(line, begin);
        const char *lineEnd = find(text, m_end, '\n');
        const auto end = plainEnd(text, lineEnd);
        if (!end || find(*end, lineEnd, '#') != lineEnd)
            return nullptr;
        if (begin == m_out)
            m_out = std::ranges::copy(m_fields.back().text, m_out).out;
        m_out = breaks == 1 ? std::fill_n(m_out, 1, ' ') : std::fill_n(m_out, breaks - 1, '\n');
        m_out = std::copy(text, *end, m_out);
        line = lineEnd == m_end ? m_end : lineEnd + 1;
        breaks = 0;
    }
}

/// A literal block scalar whose indentation is that of its first line, and whose last line break is kept or not.
const char *EntryReader::readLiteral(const char *mark)
{
    const bool isStripped = mark + 1 != m_end && mark[1] == '-';
    const char *line = mark + (isStripped ? 2 : 1);
    if (line == m_end || *line != '\n')
        return nullptr;
    const char *begin = m_out;
    qsizetype column = 0; // of the text
    qsizetype breaks = 0; // owed to the text
    for (++line; line != m_end; ++line) {
        const char *lineEnd = find(line, m_end, '\n');
        const char *text = skipSpaces(line, lineEnd);
        const qsizetype indent = text - line;
        if (lineEnd == m_end || (column == 0 && text == lineEnd && indent > 0))
            return nullptr;
        if (text != lineEnd || indent > column) {
            if (column == 0 && indent <= m_column)
                return nullptr;
            column = column == 0 ? indent : column;
            if (indent < column)
                break;
            m_out = std::fill_n(m_out, std::exchange(breaks, 0), '\n');
            m_out = std::copy(line + column, lineEnd, m_out);
        }
        ++breaks;
        line = lineEnd;
    }
    if (column == 0)
        return nullptr;
    if (!isStripped)
        *m_out++ = '\n';
    m_fields.back().isPlain = false;
    return addDecoded(line, begin);
}

const char *EntryReader::readQuoted(const char *mark)
{
    const char *begin = mark + 1;
    const char *close = find(begin, m_end, *mark);
    const bool isWritten =
        close != m_end && find(begin, close, '\n') == close
        && (*mark == '"' ? find(begin, close, '\\') == close : close + 1 == m_end || close[1] != '\'');
    if (isWritten)
        m_fields.back().text = {begin, close};
    else
        close = decodeQuoted(begin, *mark);
    if (!close)
        return nullptr;
    m_fields.back().isPlain = false;
    const char *rest = skipSpaces(close + 1, m_end);
    if (rest == m_end)
        return m_end;
    if (*rest == '#' && rest != close + 1)
        rest = find(rest, m_end, '\n');
    else if (*rest != '\n')
        return nullptr;
    return rest == m_end ? m_end : rest + 1;
}

/// At the closing mark; null when it takes a parser.
const char *EntryReader::decodeQuoted(const char *position, char mark)
{
    const char *begin = m_out;
    while (position && position != m_end) {
        const char *text = position;
        while (position != m_end && !specialInQuotes.contains(*position))
            ++position;
        m_out = std::copy(text, position, m_out);
        if (position == m_end)
            break;
        if (*position == '\n') {
            for (; position != text && position[-1] == ' '; --position) // spaces before a break go
                --m_out;
            position = takeBreaks(position, false);
        } else if (*position == '\\' && mark == '"') {
            position = takeEscape(position + 1);
        } else if (*position != mark) {
            *m_out++ = *position++;
        } else if (mark == '\'' && position + 1 != m_end && position[1] == mark) {
            *m_out++ = mark;
            position += 2;
        } else {
            return addDecoded(position, begin);
        }
    }
    return nullptr;
}

/// Line breaks with the spaces around them: one is a space, more are one less. Behind an escaped one, each is one.
const char *EntryReader::takeBreaks(const char *position, bool isBehindEscape)
{
    qsizetype breaks = 0;
    const char *end = position;
    for (; end != m_end && (*end == ' ' || *end == '\n'); ++end)
        breaks += *end == '\n';
    if (isBehindEscape)
        m_out = std::fill_n(m_out, breaks, '\n');
    else
        m_out = breaks == 1 ? std::fill_n(m_out, 1, ' ') : std::fill_n(m_out, breaks - 1, '\n');
    return end;
}

/// What follows a backslash.
const char *EntryReader::takeEscape(const char *position)
{
    if (position == m_end)
        return nullptr;
    if (*position == '\n')
        return takeBreaks(position + 1, true);
    if (const auto simple = simpleEscape(*position)) {
        *m_out++ = *simple;
        return position + 1;
    }
    const qsizetype digits = *position == 'x' ? 2 : *position == 'u' ? 4 : *position == 'U' ? 8 : 0;
    if (digits == 0 || m_end - position <= digits)
        return nullptr;
    const QByteArrayView number(position + 1, digits);
    const auto isHex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    if (!std::ranges::all_of(number, isHex))
        return nullptr;
    const uint c = number.toUInt(nullptr, 16);
    if ((c >= surrogates && c < surrogates + 0x800) || c > 0x10ffff)
        return nullptr;
    m_out = appendUtf8(m_out, c);
    return position + 1 + digits;
}

/// What was decoded since `begin` is the text of the last field. Returns `position`.
const char *EntryReader::addDecoded(const char *position, const char *begin)
{
    m_fields.back().text = {begin, m_out};
    return position;
}

} // namespace runs
