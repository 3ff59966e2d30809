// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/versions.h"

#include "core/git/version.h"
#include "core/process/process.h"
#include "core/store/version.h"
#include "gui/terminal/version.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// The first line that a program prints about itself, without the program's name.
QString programVersion(const QString &program, const QString &option, QStringView before)
{
    const auto result = runProcess({.program = program, .arguments = {option}});
    if (!result || result->exitCode != 0)
        return QCoreApplication::translate("AboutDialog", "not found");
    const QString line = QString::fromUtf8(result->output).section(u'\n', 0, 0).trimmed();
    return line.startsWith(before) ? line.sliced(before.size()) : line;
}

} // namespace

QList<std::pair<QString, QString>> toolVersions()
{
    return {{u"Qt"_s, QString::fromLatin1(qVersion())},
            {u"QTermWidget"_s, terminalLibraryVersion()},
            {u"libgit2"_s, gitLibraryVersion()},
            {u"libyaml"_s, yamlLibraryVersion()},
            {u"tmux"_s, programVersion(u"tmux"_s, u"-V"_s, u"tmux ")},
            {u"git"_s, programVersion(u"git"_s, u"--version"_s, u"git version ")}};
}

} // namespace runs
