// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/store/byte_finder.h"

#include <QtTypes>

namespace runs {

/// Follows the indented lines of one entry, just closely enough to know which lines are the inside of a scalar.
class LineScanner
{
public:
    /// Bytes from `begin` up to `end`; line breaks are LF or CRLF.
    LineScanner(const char *begin, const char *end);

    /// Takes lines at `position` as nearly all are: `key: value` with a plain scalar, or one in single quotes, that
    /// ends on its line, and continuations of plain ones. Returns where the first other line starts.
    const char *takeUsualLines(const char *position);

    /// Takes the line at `position`, which starts with a space, and all lines of a scalar that begins in it. Returns
    /// where the next line starts, or null when a quoted scalar goes on at column 0 or never ends.
    const char *takeLine(const char *position);

    /// Where the line after this one starts, or the end.
    const char *nextLine(const char *position);

    /// Takes the rest of a key's line from behind its colon.
    const char *takeValue(const char *position, qsizetype keyColumn);

    /// Forgets the lines before: another entry begins.
    void startEntry();

    /// Whether the lines since startEntry() held anything that only a parser can follow.
    bool doubtful() const { return m_doubtful; }

private:
    const char *skipQuoted(const char *position);
    const char *skipBlockScalar(const char *position, qsizetype parentColumn);
    const char *takeFlow(const char *position);
    bool isRestBlank(const char *position) const;
    bool isIndented(const char *begin, const char *end);

    const char *m_end;
    ByteFinder m_breaks;
    qsizetype m_plainColumn = -1; ///< column of a key whose value is a plain scalar: deeper lines are its continuation
    bool m_doubtful = false;
};

} // namespace runs
