// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/text/verdict_text.h"

#include <QCoreApplication>

namespace runs {
namespace {

struct VerdictText
{
    Q_DECLARE_TR_FUNCTIONS(VerdictText)
};

} // namespace

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    //: Whether a run repeats another one, in a table: all values are equal; so are the next three verdicts
    case Verdict::Identical: return VerdictText::tr("Identical");
    case Verdict::WithinTolerance: return VerdictText::tr("Within tolerance");
    //: Whether a run repeats another one: values differ by more than is tolerated
    case Verdict::Diverged: return VerdictText::tr("Diverged");
    case Verdict::Incomplete: break;
    }
    //: Whether a run repeats another one: something is missing for the comparison
    return VerdictText::tr("Incomplete");
}

} // namespace runs
