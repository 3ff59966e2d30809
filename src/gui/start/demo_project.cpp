// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/start/demo_project.h"

#include "core/base/path.h"
#include "core/base/text.h"
#include "core/files/file_io.h"
#include "core/files/guarded_directory.h"
#include "gui/start/demo_git.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

/// Q_INIT_RESOURCE has to be outside of any namespace; without it, the linker drops what a static library embeds.
static void initDemoResource()
{
    Q_INIT_RESOURCE(demo);
}

namespace runs {
namespace {

const QString program = u"train.py"_s;

struct DemoProject
{
    Q_DECLARE_TR_FUNCTIONS(DemoProject)
};

Result<> checkPython()
{
    if (!QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        return {};
    return failure(ErrorCode::Unavailable, DemoProject::tr("The demo needs python3, which is not installed, or not in "
                                                           "PATH. Install it, then try again."));
}

Result<bool> isEmptyFolder(const QString &directory)
{
    const auto opened = GuardedDirectory::open(directory);
    if (!opened)
        return std::unexpected(opened.error());
    if (!*opened)
        return failure(ErrorCode::NotFound, DemoProject::tr("There is no folder %1.").arg(quoted(directory)));
    return (*opened)->entries({}).transform([](const auto &entries) { return entries.isEmpty(); });
}

/// Whether an earlier demo has made the folder, which is not empty.
Result<bool> isOfDemo(const DemoGit &git, const QString &directory)
{
    if (!QFileInfo::exists(directory + u"/.git"_s))
        return false;
    return git.ask({u"config"_s, u"--local"_s, u"runManager.demo"_s}).transform([](const ProcessResult &answer) {
        return answer.exitCode == 0 && answer.output.trimmed() == "true";
    });
}

/// Makes the folder a repository that is marked as ours, unless it is one.
Result<> takeFolder(const DemoGit &git, const QString &directory)
{
    const auto isEmpty = isEmptyFolder(directory);
    if (!isEmpty)
        return std::unexpected(isEmpty.error());
    if (*isEmpty) {
        return git.run({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s}).and_then([&] {
            return git.run({u"config"_s, u"--local"_s, u"runManager.demo"_s, u"true"_s});
        });
    }
    const auto isOurs = isOfDemo(git, directory);
    if (!isOurs)
        return std::unexpected(isOurs.error());
    if (*isOurs)
        return {};
    return failure(ErrorCode::Refused, DemoProject::tr("%1 is neither empty nor the folder of an earlier demo, so the "
                                                       "demo leaves it alone. Move it away, then try again.")
                                           .arg(quoted(directory)));
}

Result<> writeProgram(const QString &path)
{
    initDemoResource();
    QFile resource(u":/demo/"_s + program);
    if (!resource.open(QIODevice::ReadOnly))
        return std::unexpected(systemError(SystemAction::Read, resource.fileName(), ENOENT));
    const QByteArray wanted = resource.readAll();
    std::optional<FileStamp> stamp;
    const auto present = readFile(path);
    if (present && present->bytes == wanted)
        return {};
    if (present)
        stamp = present->stamp;
    else if (present.error().code != ErrorCode::NotFound)
        return std::unexpected(present.error());
    const auto replaced = replaceFile(path, wanted, stamp);
    if (!replaced)
        return std::unexpected(replaced.error());
    if (!*replaced)
        return failure(ErrorCode::Refused,
                       DemoProject::tr("%1 is being changed by somebody else. Try again.").arg(quoted(path)));
    return {};
}

/// Errors: as of git.
Result<bool> succeeds(const DemoGit &git, const QStringList &arguments)
{
    return git.ask(arguments).transform([](const ProcessResult &answer) { return answer.exitCode == 0; });
}

Result<> commitProgram(const DemoGit &git)
{
    if (const auto added = git.run({u"add"_s, u"-f"_s, u"--"_s, program}); !added)
        return added;
    const auto hasCommit = succeeds(git, {u"rev-parse"_s, u"-q"_s, u"--verify"_s, u"HEAD"_s});
    if (!hasCommit)
        return std::unexpected(hasCommit.error());
    if (*hasCommit) {
        const auto isCommitted = succeeds(git, {u"diff"_s, u"--cached"_s, u"--quiet"_s});
        if (!isCommitted)
            return std::unexpected(isCommitted.error());
        if (*isCommitted)
            return {};
    }
    return git.run({u"-c"_s, u"commit.gpgSign=false"_s, u"commit"_s, u"-q"_s, u"--no-verify"_s, u"-m"_s,
                    u"Train a logistic regression"_s});
}

} // namespace

QString defaultDemoDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/run-manager/demo"_s;
}

Result<QString> makeDemoProject(const QString &directory)
{
    if (const auto checked = checkPython(); !checked)
        return std::unexpected(checked.error());
    if (!QFileInfo::exists(directory)) {
        if (const auto made = makeDirectories(directory); !made)
            return std::unexpected(made.error());
    }
    const QString path = canonicalPath(directory);
    const DemoGit git(path);
    return takeFolder(git, path)
        .and_then([&] { return writeProgram(path + u'/' + program); })
        .and_then([&] { return commitProgram(git); })
        .transform([&] { return path; });
}

std::vector<LaunchRequest> demoRuns(const QString &directory)
{
    return {{.name = u"baseline"_s,
             .command = u"python3 train.py --lr=0.1 --steps=100 --delay=0.05"_s,
             .description = u"plain gradient descent"_s,
             .overwrite = true,
             .directory = directory},
            {.name = u"fast"_s,
             .command = u"python3 train.py --lr=1 --steps=60 --delay=0.05"_s,
             .description = u"ten times the learning rate"_s,
             .overwrite = true,
             .directory = directory}};
}

} // namespace runs
