// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/comparison/compared_table.h"

namespace runs {

// A table of runs side by side as text, with all of its rows. `reference`: the run that numbers are compared with. What
// is the best of its row stands out.

/// GitHub Flavored Markdown; values are literal, line breaks become <br>.
QString markdownTable(const ComparedTable &table, qsizetype reference, const BetterEnds &ends = {});

/// A tabular of LaTeX with the rules of the package booktabs; everything is escaped, line breaks become blanks.
QString latexTable(const ComparedTable &table, qsizetype reference, const BetterEnds &ends = {});

/// CSV (RFC 4180) with section, name and a column a run; numbers with all digits. Behind them a column for each run but
/// the reference with the difference.
QString csvTable(const ComparedTable &table, qsizetype reference);

} // namespace runs
