// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/store/run_list.h"

#include <vector>

namespace runs {

/// The runs whose whole name the regular expression (PCRE2) matches, in the order of the file.
/// Errors: InvalidArgument with the position of a mistake, or when matching takes too much (backtracking limit).
Result<std::vector<qsizetype>> matchingRuns(const RunList &runs, const QString &pattern);

} // namespace runs
