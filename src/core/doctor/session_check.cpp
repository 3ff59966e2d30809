// SPDX-License-Identifier: GPL-2.0-or-later
// tmux sessions.
#include "core/base/core.h"
#include "core/base/text.h"
#include "core/doctor/scene.h"
#include "core/tmux/tmux.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace runs {

void checkSessions(const Scene &scene, Diagnosis &diagnosis)
{
    if (QStandardPaths::findExecutable(u"tmux"_s).isEmpty()) {
        diagnosis.leftOut += Core::tr("tmux is not installed, so sessions were not checked.");
        return;
    }
    const auto sessions = Tmux().sessions();
    if (!sessions) {
        diagnosis.leftOut += sessions.error().message;
        return;
    }
    const QString records = scene.files.recordPath({});
    for (const TmuxSession &session : *sessions) {
        const QString name = session.record.startsWith(records) ? session.record.sliced(records.size()) : QString();
        if (name.isEmpty() || scene.recorded.contains(name))
            continue;
        Finding finding{.kind = FindingKind::StraySession, .run = name, .path = session.record, .id = session.id};
        if (session.hasEnded && !scene.mayBeAlive(name)) {
            finding.sentence = Core::tr("The tmux session %1 is of no recorded run, and what ran in it has ended.")
                                   .arg(quoted(session.name));
            finding.remedy = Core::tr("closes it");
        } else {
            finding.sentence =
                Core::tr("What runs in the tmux session %1 is not recorded. Look at it, and end it there.")
                    .arg(quoted(session.name));
        }
        diagnosis.findings += finding;
    }
}

} // namespace runs
