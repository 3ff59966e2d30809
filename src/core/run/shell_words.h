// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace runs {

/// One token of a command line for `sh -c`.
struct ShellWord
{
    QString text;            ///< without the quotes
    bool isOperator = false; ///< `&&`, `|`, `;`, `(`, `2>`, a line break (as "\n") and the like
    bool isQuoted = false;   ///< some of it was in quotes or behind a backslash

    bool operator==(const ShellWord &) const = default;
};

/// A command as a POSIX shell splits it into tokens (POSIX.1-2024 XCU 2.3), with quotes removed and comments left out.
/// Nothing is expanded: `$x`, `~`, `*` stay, and `$(…)`, `${…}` and backquotes are kept whole, blanks included. Never
/// fails: what is not closed ends at the end.
std::vector<ShellWord> shellWords(const QString &command);

} // namespace runs
