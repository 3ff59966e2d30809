// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/repository/run_repository.h"

namespace runs {

/// What differs of several runs as a table with a column each: text, markdown, latex or csv; empty when nothing
/// differs. What cannot be read is told on the standard error. Errors: InvalidArgument for another format.
Result<QString> sideBySide(const RunRepository &repository, const RunList &runs, const QStringList &names,
                           const std::string &format);

} // namespace runs
