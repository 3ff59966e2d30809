// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace runs {

/// Where an entry is in the bytes of a database: its key at column 0 and the indented lines below it.
struct EntrySpan
{
    qsizetype begin;   ///< of the key's line
    qsizetype end;     ///< behind the last line that is the entry's; blank lines and column-0 comments after it are not
    qsizetype keySize; ///< bytes of the key as written, from `begin`
    bool plainKey;     ///< the key's bytes are the name; otherwise it is quoted
    bool doubtful; ///< holds YAML whose extent the scan does not know: the span is right only if it parses on its own

    bool operator==(const EntrySpan &) const = default;
};

/// Where the first line begins that may be the first of an entry, of those behind a line break at `from` or later.
std::optional<qsizetype> firstEntryLine(QByteArrayView bytes, qsizetype from);

/// Finds the entries by their keys at column 0 in one pass, without parsing what is in them: block style as this
/// program, the original tool and most people write it. Follows scalars over lines (YAML 1.2, chapters 7.3 and 8.1), so
/// that their text is never taken for a key.
/// Returns nothing when the file needs a full parser: flow style at the top, documents, directives, anchors on entries,
/// complex keys, tabs, line breaks of YAML 1.1 other than LF and CRLF, NUL, or what is no YAML at all. `bytes` begins
/// with no byte order mark.
std::optional<std::vector<EntrySpan>> scanEntries(QByteArrayView bytes);

/// The same, on several threads where that is worth it: `partSize` bytes or more on each.
std::optional<std::vector<EntrySpan>> scanEntriesInParallel(QByteArrayView bytes, qsizetype partSize = 4'000'000);

} // namespace runs
