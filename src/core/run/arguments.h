// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/difference.h"
#include "core/run/shell_words.h"

#include <QString>

#include <optional>
#include <vector>

namespace runs {

/// What a command says under one name, or by standing in its place.
struct Argument
{
    enum class Kind {
        Flag,      ///< `--lr 1`, `--lr=1`, `-j8`, `--verbose`
        Setting,   ///< `lr=1` as Hydra and make take it, and variables in front of a program
        Positional ///< any other word, the program and shell operators too
    };

    Kind kind;
    QString name;                 ///< with its dashes; empty for positional words
    std::optional<QString> value; ///< none: the flag stands alone
};

/// The arguments of a command for `sh -c`, in its order. No program tells which of its flags take a value, so it is
/// guessed as most parsers have it:
/// - `--lr=1`, and `--lr 1` when the next word is neither flag nor setting; negative numbers are values. Further
/// numbers belong to a
///   flag whose value is a number ("1 2 3").
/// - `-x` as such; `-j8` is `-j 8`. Python's own flags before the script, as in `python -u train.py`, take no value.
/// - `name=value` is a setting, `name` may hold `. / @ : + ~` and the like, as Hydra's overrides do.
/// - Words behind `--` are positional, unless they are for a Python interpreter that is started there.
std::vector<Argument> parseArguments(const QString &command);
std::vector<Argument> parseArguments(std::vector<ShellWord> words);

/// Whether a word starts a Python interpreter: "python3.12", "/usr/bin/pypy".
bool isPython(const QString &program);

/// Whether it is a number as Python's float() takes one, but for "nan" and "inf".
bool isDecimalNumber(const QString &text);

/// Where two commands differ. The order of flags and settings does not matter, that of positional words and of several
/// values of one name does; the several values, and a flag that stands alone (""), are joined by blanks.
std::vector<Difference> argumentDifferences(const QString &a, const QString &b);

} // namespace runs
