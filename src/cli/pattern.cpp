// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/pattern.h"

#include "core/base/text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace runs {

Result<std::vector<qsizetype>> matchingRuns(const Document &document, const QString &pattern)
{
    const QRegularExpression bare(pattern); // for messages about the pattern as it was given
    if (!bare.isValid()) {
        return failure(ErrorCode::InvalidArgument,
                       u"The pattern %1 is no regular expression: %2 (at character %3)."_s.arg(
                           quoted(pattern), bare.errorString(), QString::number(bare.patternErrorOffset() + 1)));
    }
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
    std::vector<qsizetype> matching;
    for (qsizetype i = 0; i < document.size(); ++i) {
        const auto match = whole.match(document.name(i));
        if (!match.isValid()) {
            return failure(ErrorCode::InvalidArgument,
                           u"The pattern %1 takes too long to match %2; write it with fewer nested repetitions."_s.arg(
                               quoted(pattern), quoted(document.name(i))));
        }
        if (match.hasMatch())
            matching.push_back(i);
    }
    return matching;
}

} // namespace runs
