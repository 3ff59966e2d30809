// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace runs {

/// Pearson's correlation coefficient of as many finite numbers x as y, from -1 to 1; none when one of them is constant.
std::optional<double> pearson(std::span<const double> x, std::span<const double> y);

/// The places of numbers when they are sorted, from 1; equal ones share the mean of theirs.
std::vector<double> ranks(std::span<const double> numbers);

/// Spearman's correlation coefficient: that of the ranks.
std::optional<double> spearman(std::span<const double> x, std::span<const double> y);

} // namespace runs
