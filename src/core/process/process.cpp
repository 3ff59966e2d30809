// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/process/process.h"

#include "core/base/core.h"
#include "core/base/text.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QString cannotRun(const QString &program, const QString &reason)
{
    if (const auto found = findProgram(program); !found)
        return found.error().message;
    return Core::tr("Cannot run %1: %2.").arg(program, reason);
}

} // namespace

Result<> findProgram(const QString &program)
{
    if (!QStandardPaths::findExecutable(program).isEmpty())
        return {};
    return failure(ErrorCode::Unavailable,
                   Core::tr("Cannot run %1: it is not installed, or not in PATH.").arg(program));
}

Result<ProcessResult> runProcess(const ProcessRequest &request)
{
    // QProcess reports a missing directory as a missing program.
    if (!request.directory.isEmpty() && !QFileInfo(request.directory).isDir())
        return failure(ErrorCode::NotFound, Core::tr("There is no directory %1.").arg(quoted(request.directory)));

    QProcess process;
    process.setProgram(request.program);
    process.setArguments(request.arguments);
    process.setWorkingDirectory(request.directory);
    process.setProcessEnvironment(request.environment);
    process.setStandardInputFile(QProcess::nullDevice());
    // Out of reach of the terminal's Ctrl-C, so that what is half done gets done.
    process.setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession);
    process.start(QIODevice::ReadOnly);

    const int deadline = int(request.deadline.count());
    if (!process.waitForStarted(deadline) && process.error() == QProcess::FailedToStart)
        return failure(ErrorCode::Unavailable, cannotRun(request.program, process.errorString()));
    if (!process.waitForFinished(deadline)) {
        process.kill();
        process.waitForFinished(1000);
        return failure(
            ErrorCode::Timeout,
            Core::tr("%1 did not answer within %2 s.").arg(request.program, QString::number(double(deadline) / 1000)));
    }
    const bool crashed = process.exitStatus() == QProcess::CrashExit;
    return ProcessResult{crashed ? 128 + process.exitCode() : process.exitCode(), process.readAllStandardOutput(),
                         process.readAllStandardError()};
}

} // namespace runs
