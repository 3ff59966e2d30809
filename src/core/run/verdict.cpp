// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/run/verdict.h"

#include <algorithm>

namespace runs {

QString verdictWord(Verdict verdict)
{
    static constexpr std::array words{u"identical", u"within-tolerance", u"diverged", u"incomplete"};
    return QString::fromUtf16(words[size_t(verdict)]);
}

std::optional<Verdict> verdictOf(const QString &word)
{
    const auto found = std::ranges::find(allVerdicts, word, verdictWord);
    return found == allVerdicts.end() ? std::nullopt : std::optional(*found);
}

} // namespace runs
