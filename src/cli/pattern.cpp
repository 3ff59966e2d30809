// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/pattern.h"

#include "core/pattern/pattern.h"

namespace runs {

Result<std::vector<qsizetype>> matchingRuns(const RunList &runs, const QString &pattern)
{
    const auto whole = Pattern::compile(pattern, {.isWhole = true});
    if (!whole)
        return std::unexpected(whole.error());
    std::vector<qsizetype> matching;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const auto matches = whole->matches(runs.nameUtf8(i));
        if (!matches)
            return std::unexpected(matches.error());
        if (*matches)
            matching.push_back(i);
    }
    return matching;
}

} // namespace runs
