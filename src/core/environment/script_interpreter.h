// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace runs {

/// Whether a program of this name is a Python: "python", "python3.11", "/a/b/pypy3".
bool isPythonName(const QString &program);

/// The Python that a script names in its first line: a path, or a name to look for in PATH (`#!/usr/bin/env python3`).
/// Also in the form that pip writes when the path is too long for a first line. Empty when it is no such script.
QString pythonOfScript(const QString &path);

} // namespace runs
