// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace runs {

/// What the comparison of a run with the one that it repeats comes to.
enum class Verdict { Identical, WithinTolerance, Diverged, Incomplete };

inline constexpr std::array allVerdicts{Verdict::Identical, Verdict::WithinTolerance, Verdict::Diverged,
                                        Verdict::Incomplete};

/// The word for it on the command line and in files: "within-tolerance". Not translated.
QString verdictWord(Verdict verdict);

/// The verdict that has this word.
std::optional<Verdict> verdictOf(const QString &word);

} // namespace runs
