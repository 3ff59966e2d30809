// SPDX-License-Identifier: GPL-2.0-or-later
// The database: its entries, their names, and who may write.
#include "core/base/core.h"
#include "core/base/text.h"
#include "core/base/timestamp.h"
#include "core/doctor/scene.h"
#include "core/run/run_name.h"
#include "core/run/taken_names.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

void checkName(const Scene &scene, const QString &name, Diagnosis &diagnosis)
{
    auto checked = checkRunName(name);
    for (qsizetype at = name.indexOf(u'/'); checked && at >= 0; at = name.indexOf(u'/', at + 1)) {
        if (scene.recorded.contains(name.first(at)))
            checked = std::unexpected(sharedPathError(name, name.first(at)));
    }
    if (!checked) {
        diagnosis.findings += {.kind = FindingKind::BadName,
                               .run = name,
                               //: %1: a sentence, what is wrong with a name
                               .sentence = Core::tr("%1 `runs move` gives another name.").arg(checked.error().message)};
    }
}

void checkEntry(Scene &scene, const Run &run, Diagnosis &diagnosis)
{
    QStringList missing;
    for (const QStringView wanted : {key::command, key::commit, key::datetime}) {
        if (run.text(wanted).isEmpty())
            missing += wanted.toString();
    }
    const auto add = [&](const QString &sentence) {
        diagnosis.findings += {.kind = FindingKind::EntryIncomplete, .run = run.name, .sentence = sentence};
    };
    if (!missing.isEmpty())
        //: %2: keys of the database, separated by commas
        add(Core::tr("The entry of %1 has no %2.").arg(quoted(run.name), missing.join(u", "_s)));
    const QString time = run.text(key::datetime);
    if (!time.isEmpty() && !parseTimestamp(time))
        add(Core::tr("The datetime of %1 is no time: %2.").arg(quoted(run.name), quoted(time)));
    scene.commits.insert(run.name, run.text(key::commit));
}

void checkPermissions(const Scene &scene, Diagnosis &diagnosis)
{
    struct stat status = {};
    const QByteArray database = QFile::encodeName(scene.databasePath);
    if (::stat(database.constData(), &status) == 0 && S_ISREG(status.st_mode) && (status.st_mode & S_IWOTH)) {
        diagnosis.findings +=
            {.kind = FindingKind::WritableByAll,
             .path = scene.databasePath,
             .sentence = Core::tr("Every user of this machine may change %1, and with it the commands "
                                  "that are run again.")
                             .arg(scene.shown(scene.databasePath)),
             .remedy = Core::tr("takes this permission from all but its owner and group")};
    }
    QStringList paths{scene.runsDirectory, scene.databasePath, scene.files.worktreesPath()};
    for (const QString &category : runCategories())
        paths += scene.runsDirectory + u'/' + category;
    for (const QString &path : std::as_const(paths)) {
        const QByteArray name = QFile::encodeName(path);
        if (::faccessat(AT_FDCWD, name.constData(), F_OK, AT_EACCESS) == 0
            && ::faccessat(AT_FDCWD, name.constData(), W_OK, AT_EACCESS) != 0) {
            diagnosis.findings += {.kind = FindingKind::NotWritable,
                                   .path = path,
                                   .sentence = systemError(SystemAction::Write, path, errno).message};
        }
    }
}

} // namespace

void checkDatabase(Scene &scene, Diagnosis &diagnosis)
{
    checkPermissions(scene, diagnosis);
    if (!scene.document) {
        diagnosis.findings += {.kind = FindingKind::DatabaseUnreadable,
                               .path = scene.databasePath,
                               .sentence = scene.document.error().message};
        return;
    }
    const Document &document = *scene.document;
    diagnosis.runs = document.size();
    for (qsizetype i = 0; i < document.size(); ++i) {
        const QString name = document.name(i);
        checkName(scene, name, diagnosis);
        if (const auto run = document.run(i))
            checkEntry(scene, *run, diagnosis);
        else
            diagnosis.findings += {.kind = FindingKind::EntryUnreadable, .run = name, .sentence = run.error().message};
    }
}

} // namespace runs
