// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/run/value.h"

#include <QDeadlineTimer>
#include <QProcessEnvironment>
#include <QStringList>

#include <chrono>

namespace runs {

/// Asks programs on behalf of a run: with its environment, in its directory, and never for longer than the limits.
class Probe
{
public:
    /// `eachLimit`: for one program; `wholeLimit`: for all that this object asks, from now on.
    Probe(QProcessEnvironment variables, QString directory, std::chrono::milliseconds eachLimit,
          std::chrono::milliseconds wholeLimit);

    const QProcessEnvironment &variables() const { return m_variables; }
    const QString &directory() const { return m_directory; }

    /// The absolute path of a program by the run's PATH; empty when there is none.
    QString find(const QString &program) const;

    /// What a program prints. Errors: Unavailable, Timeout, or Io with the last line of its complaint when it fails.
    Result<QByteArray> ask(const QString &program, const QStringList &arguments) const;

    /// The same, within the same limits, with other variables and another directory.
    Probe elsewhere(const QProcessEnvironment &variables, const QString &directory) const;

private:
    QProcessEnvironment m_variables;
    QString m_directory;
    std::chrono::milliseconds m_eachLimit;
    QDeadlineTimer m_end;
};

/// The absolute path of a program in the directories of `path` (as the variable PATH), relative ones below `directory`,
/// and of a program with a '/' in its name; empty when there is no executable of that name.
QString findProgram(const QString &program, const QString &path, const QString &directory);

/// "unavailable: " and why, in place of what a probe was to tell.
Value unavailable(const Error &error);

/// Null, or without any content: not worth a line.
bool isNothing(const Value &value);

/// The content of a small file of the system, without white space around it; empty when it cannot be read.
QString systemFile(const QString &path);

} // namespace runs
