// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

namespace runs {

/// Asks on the terminal whether something may be deleted. `question`: with its own "[y/N] ". Errors: Refused when the
/// answer is no, or nobody can be asked.
Result<> confirmDeletion(const QString &question);

/// The same for anything else that may be changed.
Result<> confirmChange(const QString &question);

} // namespace runs
