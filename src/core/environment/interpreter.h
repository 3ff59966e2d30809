// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QProcessEnvironment>
#include <QString>

#include <optional>

namespace runs {

/// A Python interpreter, and what it is started with.
struct Interpreter
{
    QString path; ///< absolute
    QProcessEnvironment variables;
    QString directory;
};

/// The Python that a command for `sh -c` would use, found without running anything. What the command says first counts:
/// `. DIR/bin/activate`, `cd DIR`, `export A=B`, `A=B` in front of a program. Then it is the first word that is a
/// `python…`, or a program or script that begins with `#!…python`, be it behind others that start programs (`env`,
/// `nohup`, `nice`, `srun`, `accelerate launch`, `uv run`, `sh -c '…'`). None when no word is one.
/// `virtualenv`: activated first; empty: none.
std::optional<Interpreter> findInterpreter(const QString &command, const QProcessEnvironment &variables,
                                           const QString &directory, const QString &virtualenv);

} // namespace runs
