// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QProcessEnvironment>
#include <QStringList>

namespace runs {

/// Whether a program runs others in a Python environment that it chooses by rules of its own (uv(1), conda(1), …).
bool choosesEnvironment(const QString &program);

/// The environment that such a program chooses, as far as it is plain to see without asking it: for conda and its like
/// the one named by `-n` or `-p`, or behind `activate`; for the others `.venv` of the project, else the one that is
/// activated. Empty when it is not plain, or not there.
QString chosenEnvironment(const QString &program, const QStringList &arguments, const QProcessEnvironment &variables,
                          const QString &directory);

/// What activating an environment, by `. DIR/bin/activate` or conda, does to the variables.
void activateEnvironment(const QString &path, QProcessEnvironment &variables);

} // namespace runs
