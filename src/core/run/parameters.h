// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace runs {

/// What a command sets under one name.
struct Parameter
{
    enum class Kind {
        Argument, ///< a flag, a setting such as Hydra's, or a positional word
        Variable  ///< of the environment, set in front of the program
    };

    Kind kind;
    QString name;       ///< without dashes in front; a number for positional words, "0" for the program
    QStringList values; ///< at least one; several of a name that was given several times

    QString text() const { return values.join(u' '); }
    bool operator==(const Parameter &) const = default;
};

/// The parameters of a command for `sh -c`, in its order, each name once.
/// - `--lr=1`, `--lr 1` and `lr=1`, `+lr=1`, `++lr=1` (Hydra) are `lr`; `-j8` is `j`. Which words are values is guessed
///   as parseArguments() does.
/// - `--fast` alone is "true", `--no-fast` alone is `fast` with the value "false"; `~x` (Hydra) is `~x`, "true".
/// - The program is `0`: the script or `-m` module of a Python interpreter, otherwise the first word that ends with
///   ".py", otherwise the first word. Words behind it are `1`, `2`, …. What stands in front of it is a wrapper
///   (torchrun, uv run, nohup): its words are left out, its flags are parameters like all others; Python's own are
///   none.
/// - `A=1 program`: the variable `A`.
/// - Of several commands (pipes, lists, loops) the one that starts a Python script counts, otherwise the one with the
///   most flags and settings; of equals the first. Redirections are left out. `sh -c '…'` is looked into.
std::vector<Parameter> parametersOf(const QString &command);

/// The parameter of this name, in which '-' and '_' are the same; null when there is none.
const Parameter *findParameter(const std::vector<Parameter> &parameters, Parameter::Kind kind, QStringView name);

/// The name with which all spellings of a parameter's name are alike.
QString plainParameterName(QStringView name);

/// Whether a parameter is a seed of random numbers: seed, random_seed, rng-seed, seeds ….
bool isSeedName(const QString &parameter);

/// The number that a text is, as Python's float() has it: "1e-3", "1_000", "-.5", "inf", "nan"; no "0x10", no blanks.
std::optional<double> numberIn(const QString &text);

} // namespace runs
