// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/theme/status_look.h"

#include "gui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace runs {

StatusTone toneOf(StatusKind kind)
{
    switch (kind) {
    case StatusKind::Running: return StatusTone::Active;
    case StatusKind::Finished: return StatusTone::Finished;
    case StatusKind::Failed:
    case StatusKind::Killed: return StatusTone::Failed;
    case StatusKind::Lost:
    case StatusKind::Orphaned: return StatusTone::Warning;
    case StatusKind::Starting:
    case StatusKind::Unknown: break;
    }
    return StatusTone::Muted;
}

QIcon statusIcon(StatusKind kind)
{
    const auto drawn = [kind](const QString &name) { return statusIcon(name, toneOf(kind)); };
    switch (kind) {
    case StatusKind::Starting: return drawn(u"starting"_s);
    case StatusKind::Running: return drawn(u"active"_s);
    case StatusKind::Orphaned: return drawn(u"orphaned"_s);
    case StatusKind::Finished: return drawn(u"success"_s);
    case StatusKind::Failed: return drawn(u"error"_s);
    case StatusKind::Killed: return drawn(u"stop"_s);
    case StatusKind::Lost: return drawn(u"warning"_s);
    case StatusKind::Unknown: break;
    }
    return drawn(u"unknown"_s);
}

} // namespace runs
