// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/verdict.h"

namespace runs {

/// The word for a verdict in the user's language: "Within tolerance".
QString verdictName(Verdict verdict);

} // namespace runs
