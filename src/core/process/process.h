// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

#include <chrono>

namespace runs {

/// A program to run to its end. It gets no shell: each argument arrives as it is.
struct ProcessRequest
{
    QString program; ///< searched for in PATH unless it holds a '/'
    QStringList arguments;
    QString directory;                        ///< working directory; empty: the caller's
    std::chrono::milliseconds deadline{3000}; ///< after which the program is killed
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
};

struct ProcessResult
{
    int exitCode; ///< as a shell tells it: 128 + the signal number when a signal ended it
    QByteArray output;
    QByteArray errors;
};

/// Whether a program can be found. Errors: Unavailable.
Result<> findProgram(const QString &program);

/// Runs a program with an empty standard input, in a terminal session of its own, and collects what it prints. Needs a
/// QCoreApplication.
/// Errors: Unavailable when it cannot be started, Timeout when it has not ended at its deadline (it is killed then).
Result<ProcessResult> runProcess(const ProcessRequest &request);

} // namespace runs
