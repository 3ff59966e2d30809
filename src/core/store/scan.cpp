// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/scan.h"

#include "core/store/line_scanner.h"

#include <algorithm>
#include <cstring>
#include <future>
#include <system_error>
#include <thread>

namespace runs {
namespace {

bool isBreak(char c)
{
    return c == '\n' || c == '\r';
}

/// Whether there are nothing but spaces and line breaks.
bool isBlank(const char *begin, const char *end)
{
    return std::all_of(begin, end, [](char c) { return c == ' ' || c == '\t' || isBreak(c); });
}

bool contains(QByteArrayView bytes, QByteArrayView odd)
{
    for (qsizetype at = bytes.indexOf(odd.front()); at >= 0; at = bytes.indexOf(odd.front(), at + 1)) {
        if (bytes.sliced(at).startsWith(odd))
            return true;
    }
    return false;
}

/// Whether there is NUL, a line break of YAML 1.1 that the scan does not follow, or a byte order mark that is text.
bool hasOddCharacter(QByteArrayView bytes)
{
    uchar high = 0;
    uchar odd = 0;
    for (const char c : bytes) { // without a branch, so that it is done for many bytes at a time
        high |= uchar(c);
        odd |= uchar(uchar(c == '\0') | uchar(c == '\r'));
    }
    if (odd) {
        for (qsizetype at = bytes.indexOf('\r'); at >= 0; at = bytes.indexOf('\r', at + 1)) {
            if (at + 1 == bytes.size() || bytes[at + 1] != '\n')
                return true;
        }
        if (bytes.contains('\0'))
            return true;
    }
    return high >= 0x80
           && (contains(bytes, "\xc2\x85") || contains(bytes, "\xe2\x80\xa8") || contains(bytes, "\xe2\x80\xa9")
               || contains(bytes, "\xef\xbb\xbf"));
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

constexpr qsizetype longestKey = 1000; // bytes; behind 1024 characters no parser looks for the colon (chapter 7.4.3)

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
    if (size > longestKey)
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
            position = scanner.takeUsualLines(line);
            if (position == line)
                position = scanner.takeLine(line);
        } else if (*line == '#' || isBreak(*line)) {
            position = scanner.nextLine(line);
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
        if (*line == ' ' && isBlank(line, position))
            continue;
        if (entries.empty())
            return {}; // indented at the top
        entries.back().end = position - begin;
        entries.back().doubtful = entries.back().doubtful || scanner.doubtful();
    }
    return entries;
}

std::optional<qsizetype> firstEntryLine(QByteArrayView bytes, qsizetype from)
{
    for (qsizetype at = bytes.indexOf('\n', from); at >= 0 && at + 1 < bytes.size(); at = bytes.indexOf('\n', at + 1)) {
        const char first = bytes[at + 1];
        if (first != ' ' && first != '#' && !isBreak(first))
            return at + 1;
    }
    return {};
}

/// A scan knows nothing of the entries before the one that it is in, so what is found in each part is found in the
/// whole, if the parts begin where entries do: if the scan of the part before ends there, and not inside of a scalar.
std::optional<std::vector<EntrySpan>> scanEntriesInParallel(QByteArrayView bytes, qsizetype partSize)
{
    const qsizetype threads = std::min<qsizetype>(std::thread::hardware_concurrency(), bytes.size() / partSize);
    std::vector<std::future<std::optional<std::vector<EntrySpan>>>> parts;
    std::vector<qsizetype> begins{0};
    for (qsizetype i = 1; i < threads; ++i) {
        const qsizetype begin =
            firstEntryLine(bytes, std::max(begins.back(), bytes.size() / threads * i)).value_or(bytes.size());
        const QByteArrayView part = bytes.sliced(begins.back(), begin - begins.back());
        try {
            parts.push_back(std::async(std::launch::async, scanEntries, part));
        } catch (const std::system_error &) { // where the user may have no more threads, this one does the rest
            break;
        }
        begins.push_back(begin);
    }
    auto last = scanEntries(bytes.sliced(begins.back()));
    if (parts.empty())
        return last;

    std::vector<EntrySpan> entries;
    const auto add = [&](const std::optional<std::vector<EntrySpan>> &part, qsizetype begin) {
        for (EntrySpan span : part.value_or(std::vector<EntrySpan>())) {
            span.begin += begin;
            span.end += begin;
            entries.push_back(span);
        }
        return part.has_value();
    };
    bool isWhole = true;
    for (size_t i = 0; i < parts.size(); ++i)
        isWhole = add(parts[i].get(), begins[i]) && isWhole;
    isWhole = add(last, begins.back()) && isWhole;
    return isWhole ? entries : scanEntries(bytes); // perhaps because of where it was cut
}

} // namespace runs
