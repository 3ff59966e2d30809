// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/launch.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/repository/run_files.h"
#include "core/run/run_name.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// The command as the beginning of a longer one: without the white space at its end, and with a backslash there that
/// continues nothing kept a backslash instead of quoting the space that follows.
QString extendable(QString command)
{
    while (!command.isEmpty() && command.back().isSpace())
        command.chop(1);
    qsizetype backslashes = 0;
    while (backslashes < command.size() && command[command.size() - 1 - backslashes] == u'\\')
        ++backslashes;
    return backslashes % 2 == 1 ? command + u'\\' : command;
}

QString listed(const QStringList &paths)
{
    constexpr qsizetype most = 20;
    QString text;
    for (const QString &path : paths.first(std::min(most, paths.size())))
        text += u"\n  "_s + printable(path);
    if (paths.size() > most)
        text += u"\n  "_s + Core::tr("and %n more", "files", int(paths.size() - most));
    return text;
}

} // namespace

QString sentCommand(const LaunchRequest &request, const QString &name, const QString &runsDirectory,
                    const Settings &settings)
{
    const RunFiles files(runsDirectory);
    QString command = extendable(request.command);
    if (!request.virtualenvPath.isEmpty())
        command = u". "_s + shellQuoted(request.virtualenvPath + u"/bin/activate"_s) + u" && "_s + command;
    const auto addFlag = [&](const QString &flag, const QString &value) {
        command += u' ' + flag + u'=' + shellQuoted(value);
    };
    if (settings.tensorboardFlag)
        addFlag(*settings.tensorboardFlag, files.tensorboardPath(name));
    if (settings.savePathFlag)
        addFlag(*settings.savePathFlag, files.checkpointPath(name));
    for (const auto &[flag, value] : settings.extraFlags) {
        QString replaced = value;
        replaced.replace(u"<runs-dir>"_s, runsDirectory).replace(u"<run-name>"_s, name);
        addFlag(flag, replaced);
    }
    return command;
}

Result<> checkRequest(LaunchRequest &request)
{
    if (const auto checked = checkRunName(request.name); !checked)
        return checked;
    if (request.command.trimmed().isEmpty())
        return failure(ErrorCode::InvalidArgument, Core::tr("The command is empty: there is nothing to run."));
    if (!request.virtualenvPath.isEmpty()) {
        request.virtualenvPath = QDir::cleanPath(QDir(request.directory).absoluteFilePath(request.virtualenvPath));
        if (!QFileInfo(request.virtualenvPath + u"/bin/activate"_s).isReadable()) {
            return failure(ErrorCode::NotFound,
                           Core::tr("%1 is no virtualenv: it has no bin/activate. Make one with "
                                    "`python3 -m venv %2`, or name another.")
                               .arg(quoted(request.virtualenvPath), shellQuoted(request.virtualenvPath)));
        }
    }
    return {};
}

Result<> checkClean(const WorkTreeState &tree)
{
    if (tree.clean())
        return {};
    return failure(
        ErrorCode::Refused,
        //: %1: a list of files, a line for each
        Core::tr("The working tree has changes that are in no commit, so the run could not be reproduced:%1\n"
                 "Commit them (`git commit -a`), put them aside (`git stash`), or have them stored with the run "
                 "(--snapshot), then try again.")
            .arg(listed(tree.modified)));
}

std::optional<QString> runSharingPath(const Document &document, const QString &name)
{
    const QByteArray own = name.toUtf8();
    const auto isIn = [](QByteArrayView inner, QByteArrayView group) {
        return inner.size() > group.size() && inner[group.size()] == '/' && inner.startsWith(group);
    };
    for (qsizetype i = 0; i < document.size(); ++i) { // as bytes, because there can be very many
        const QByteArray other = document.nameUtf8(i);
        if (isIn(own, other) || isIn(other, own))
            return document.name(i);
    }
    return {};
}

} // namespace runs
