// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/context.h"

#include "core/base/text.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {

Result<> Context::flush()
{
    const char *data = m_output.constData();
    qsizetype left = m_output.size();
    while (left > 0) {
        const ssize_t written = ::write(STDOUT_FILENO, data, size_t(left));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failure(ErrorCode::Io, u"Cannot write to the standard output: %1."_s.arg(systemReason(errno)));
        data += written;
        left -= written;
    }
    m_output.clear();
    return {};
}

void Context::note(const QString &text)
{
    const QByteArray line = text.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

Result<QString> Context::currentDirectory()
{
    std::error_code error;
    const auto path = std::filesystem::current_path(error);
    if (error)
        return failure(ErrorCode::Io, u"Cannot find the current directory: %1."_s.arg(systemReason(error.value())));
    return QFile::decodeName(path.c_str());
}

Result<RunRepository> Context::repository() const
{
    const auto directory = currentDirectory();
    if (!directory)
        return std::unexpected(directory.error());
    auto project = findProject(*directory, {fromUtf8(m_options.runsDirectory), fromUtf8(m_options.databaseFilename)});
    if (!project)
        return std::unexpected(project.error());
    for (const QString &warning : project->settings.warnings)
        warn(warning);
    return RunRepository(std::move(*project), self(u"supervise"_s));
}

void Context::prepareForProcesses()
{
    static int argc = 1;
    static std::array<char, 5> name{"runs"};
    static std::array<char *, 2> argv{name.data(), nullptr};
    // Qt wants to say on the standard error that it has changed a locale without UTF-8; that is as it should be.
    const auto previous = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    m_application = std::make_unique<QCoreApplication>(argc, argv.data());
    qInstallMessageHandler(previous);
}

} // namespace runs
