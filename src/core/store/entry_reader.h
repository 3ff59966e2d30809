// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace runs {

/// A key of an entry and its value, a scalar.
struct EntryField
{
    QByteArrayView key;
    QByteArrayView text; ///< UTF-8
    bool isPlain;        ///< not quoted, so perhaps no text: see plainKind()
};

/// Whether the bytes are text that YAML allows, and hold nothing that needs thought: no tab and no line break but LF.
bool isUsualText(QByteArrayView bytes);

bool isNull(const EntryField &field);

/// As displayText() of the value; valid as long as the field.
QByteArrayView displayUtf8(const EntryField &field);

/// Reads entries in the usual style many times faster than a YAML parser: mappings of plain keys to scalars that are
/// plain or quoted, on one line or several (YAML 1.2, chapters 7.3 and 8.2), as this program and the original tool
/// write them. What it takes it reads as libyaml does; all else, above all what is no YAML, it leaves to the parser.
class EntryReader
{
public:
    /// Reads the lines of an entry that stand below its key; false when that takes a parser. Of `lines` only blank ones
    /// and comments begin at column 0.
    bool read(QByteArrayView lines);

    /// Of the last entry that was read; valid as long as its lines, and until another is read.
    const std::vector<EntryField> &fields() const { return m_fields; }

private:
    /// These read from a place to the line that follows, which is returned; null when it takes a parser.
    const char *readLine(const char *line);
    const char *readValue(const char *value);
    const char *readPlain(const char *text);
    const char *readLiteral(const char *mark);
    const char *readQuoted(const char *mark);

    const char *takeContinuations(const char *line);
    const char *decodeQuoted(const char *position, char mark);
    const char *takeEscape(const char *position);
    const char *takeBreaks(const char *position, bool isBehindEscape);
    const char *addDecoded(const char *position, const char *begin);

    std::vector<EntryField> m_fields;
    QByteArray m_decoded;        ///< texts that are not written as they are
    char *m_out = nullptr;       ///< behind what has been decoded
    const char *m_end = nullptr; ///< of the lines
    qsizetype m_column = 0;      ///< of the keys
};

} // namespace runs
