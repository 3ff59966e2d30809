// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/commit_pin.h"

namespace runs {

/// As pinRef, in `refs/<space>/`.
Result<QString> refOf(const QString &space, const QString &name);

} // namespace runs
