// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/scan.h"

#include "core/store/line_scanner.h"

#include <cstring>

namespace runs {
namespace {

bool isBreak(char c)
{
    return c == '\n' || c == '\r';
}

/// Whether there are line breaks of YAML 1.1 that the scan does not follow, or a byte order mark that is text.
bool hasOddCharacter(QByteArrayView bytes)
{
    for (const QByteArrayView odd : {"\xc2\x85", "\xe2\x80\xa8", "\xe2\x80\xa9", "\xef\xbb\xbf"}) {
        for (qsizetype at = bytes.indexOf(odd.front()); at >= 0; at = bytes.indexOf(odd.front(), at + 1)) {
            if (bytes.sliced(at).startsWith(odd))
                return true;
        }
    }
    for (qsizetype at = bytes.indexOf('\r'); at >= 0; at = bytes.indexOf('\r', at + 1)) {
        if (at + 1 == bytes.size() || bytes[at + 1] != '\n')
            return true;
    }
    return false;
}

/// Behind a plain key, at its colon; null when the line is not `key:`.
const char *plainKeyEnd(const char *position, const char *end)
{
    for (const char *c = position; c != end && !isBreak(*c); ++c) {
        if (*c == ':' && (c + 1 == end || c[1] == ' ' || c[1] == '\t' || isBreak(c[1])))
            return c == position ? nullptr : c;
        if (*c == '#' && (c[-1] == ' ' || c[-1] == '\t'))
            return nullptr;
    }
    return nullptr;
}

/// Behind a quoted key that ends on its line, at its colon; null otherwise.
const char *quotedKeyEnd(const char *position, const char *end)
{
    for (const char *c = position + 1; c != end && !isBreak(*c); ++c) {
        if (*position == '"' && *c == '\\') {
            ++c;
            if (c == end || isBreak(*c))
                return nullptr;
        } else if (*c == *position) {
            if (*position == '\'' && c + 1 != end && c[1] == '\'') {
                ++c;
                continue;
            }
            return c + 1 != end && c[1] == ':' ? c + 1 : nullptr;
        }
    }
    return nullptr;
}

/// Plain keys that are not the string they look like: a merge key, and null.
bool isSpecialKey(QByteArrayView key)
{
    return key == "<<" || key == "~" || key == "null" || key == "Null" || key == "NULL" || key == "=";
}

struct Key
{
    const char *colon;
    qsizetype size;
    bool plain;
};

/// The key at `position`; nothing when only a parser can tell what is there.
std::optional<Key> keyAt(const char *position, const char *end)
{
    const bool isQuoted = *position == '"' || *position == '\'';
    if (!isQuoted && std::strchr("-?:,[]{}&*!|>%@`\t.<", *position)) {
        // A plain key may begin with these only when no space follows; `...` and `---` are markers.
        const bool isMark = std::strchr("-.?", *position) && end - position > 1 && !std::strchr(" \t\r\n", position[1])
                            && std::strncmp(position, "---", size_t(std::min<qsizetype>(3, end - position))) != 0
                            && std::strncmp(position, "...", size_t(std::min<qsizetype>(3, end - position))) != 0;
        if (!isMark)
            return {};
    }
    const char *colon = isQuoted ? quotedKeyEnd(position, end) : plainKeyEnd(position, end);
    if (!colon || (colon + 1 != end && colon[1] == '\t'))
        return {};
    qsizetype size = colon - position;
    while (!isQuoted && position[size - 1] == ' ')
        --size;
    if (!isQuoted && (position[size - 1] == '\t' || isSpecialKey({position, size})))
        return {};
    return Key{colon, size, !isQuoted};
}

} // namespace

std::optional<std::vector<EntrySpan>> scanEntries(QByteArrayView bytes)
{
    if (hasOddCharacter(bytes))
        return {};
    const char *begin = bytes.data();
    const char *end = begin + bytes.size();
    std::vector<EntrySpan> entries;
    LineScanner scanner(begin, end);

    for (const char *position = begin; position != end;) {
        const char *line = position;
        if (*line == ' ') {
            position = scanner.takeLine(line);
        } else if (*line == '#' || isBreak(*line)) {
            const auto *next = static_cast<const char *>(std::memchr(line, '\n', size_t(end - line)));
            position = next ? next + 1 : end;
            continue; // not the entry's, unless more of it follows
        } else {
            const auto key = keyAt(line, end);
            if (!key)
                return {};
            const char *value = key->colon + 1;
            while (value != end && *value == ' ')
                ++value;
            // An entry is a mapping on the lines below; one written behind its key is unusual enough for a parser.
            const bool hasValue = value != end && !isBreak(*value) && *value != '#';
            entries.push_back({line - begin, 0, key->size, key->plain, hasValue});
            scanner.startEntry();
            position = scanner.takeValue(value, 0);
        }
        if (!position)
            return {};
        if (QByteArrayView(line, position).trimmed().isEmpty())
            continue;
        if (entries.empty())
            return {}; // indented at the top
        entries.back().end = position - begin;
        entries.back().doubtful = entries.back().doubtful || scanner.doubtful();
    }
    return entries;
}

} // namespace runs
