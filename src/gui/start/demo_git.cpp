// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/start/demo_git.h"

#include "core/base/path.h"
#include "core/base/text.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr std::chrono::seconds deadline{20};

/// Whether a variable would lead git elsewhere or replace the identity; its configuration files are the user's wish.
bool leadsAstray(const QString &name)
{
    return name.startsWith(u"GIT_"_s) && !name.startsWith(u"GIT_CONFIG_"_s) && name != u"GIT_EXEC_PATH"_s;
}

} // namespace

DemoGit::DemoGit(const QString &directory)
    : m_directory(canonicalPath(directory)), m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const QString &name : m_environment.keys()) {
        if (leadsAstray(name))
            m_environment.remove(name);
    }
    m_environment.insert(u"GIT_CEILING_DIRECTORIES"_s, QFileInfo(m_directory).path());
    for (const QString &role : {u"AUTHOR"_s, u"COMMITTER"_s}) {
        m_environment.insert(u"GIT_%1_NAME"_s.arg(role), u"Run Manager demo"_s);
        m_environment.insert(u"GIT_%1_EMAIL"_s.arg(role), u"demo@localhost"_s);
    }
    m_environment.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    m_environment.insert(u"LC_ALL"_s, u"C"_s);
}

Result<ProcessResult> DemoGit::ask(const QStringList &arguments) const
{
    const QStringList safety{u"-c"_s, u"core.hooksPath=/dev/null"_s, u"-c"_s, u"core.fsmonitor=false"_s};
    return runProcess({.program = u"git"_s,
                       .arguments = safety + arguments,
                       .directory = m_directory,
                       .deadline = deadline,
                       .environment = m_environment});
}

Result<> DemoGit::run(const QStringList &arguments) const
{
    const auto result = ask(arguments);
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode == 0)
        return {};
    //: %1 is a folder, %2 what git says (in English)
    const QString sentence = QCoreApplication::translate("DemoProject", "git cannot set up the demo in %1: %2");
    return failure(ErrorCode::Io,
                   sentence.arg(quoted(m_directory), printable(QString::fromUtf8(result->errors).simplified())));
}

} // namespace runs
