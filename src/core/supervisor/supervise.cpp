// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/supervisor/supervise.h"

#include "core/base/text.h"
#include "core/supervisor/launch_spec.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Variables that describe the terminal: those of the pane are right, those of the caller are another terminal's.
constexpr std::array paneVariables{"TERM",  "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "COLORTERM", "TMUX", "TMUX_PANE",
                                   "LINES", "COLUMNS"};

bool isOfPane(const QByteArray &variable)
{
    const QByteArrayView name = QByteArrayView(variable).first(std::max<qsizetype>(variable.indexOf('='), 0));
    return std::ranges::any_of(paneVariables, [&](const char *own) { return name == QByteArrayView(own); });
}

QList<QByteArray> environmentFor(const LaunchSpec &spec)
{
    QList<QByteArray> environment;
    for (const char *name : paneVariables) {
        if (const char *value = std::getenv(name))
            environment += QByteArray(name) + '=' + value;
    }
    for (const QByteArray &variable : spec.environment) {
        if (!isOfPane(variable))
            environment += variable;
    }
    return environment;
}

} // namespace

Error supervise(const QString &record)
{
    const auto spec = takeLaunchSpec(record);
    if (!spec)
        return spec.error();
    ::umask(spec->umask);
    if (::chdir(spec->directory.constData()) != 0)
        return systemError(SystemAction::ChangeToDirectory, QFile::decodeName(spec->directory), errno);

    const QList<QByteArray> environment = environmentFor(*spec);
    std::vector<char *> variables;
    for (const QByteArray &variable : environment)
        variables.push_back(const_cast<char *>(variable.constData()));
    variables.push_back(nullptr);
    const std::array arguments{"sh", "-c", spec->command.constData()};
    std::array argv{const_cast<char *>(arguments[0]), const_cast<char *>(arguments[1]),
                    const_cast<char *>(arguments[2]), static_cast<char *>(nullptr)};
    ::execve("/bin/sh", argv.data(), variables.data());
    return systemError(SystemAction::Run, u"/bin/sh"_s, errno);
}

} // namespace runs
