// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/theme/verdict_look.h"

#include "gui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace runs {

StatusTone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Identical:
    case Verdict::WithinTolerance: return StatusTone::Finished;
    case Verdict::Diverged: return StatusTone::Failed;
    case Verdict::Incomplete: break;
    }
    return StatusTone::Warning;
}

QIcon verdictIcon(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Identical: return statusIcon(u"identical"_s, toneOf(verdict));
    case Verdict::WithinTolerance: return statusIcon(u"within-tolerance"_s, toneOf(verdict));
    case Verdict::Diverged: return statusIcon(u"diverged"_s, toneOf(verdict));
    case Verdict::Incomplete: break;
    }
    return statusIcon(u"incomplete"_s, toneOf(verdict));
}

} // namespace runs
