// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_repository.h"

#include <functional>

namespace runs {

/// Waits until all of these runs have ended; `ended` is told of each once. What it returns as an error ends the
/// waiting.
Result<> awaitEnds(const RunRepository &repository, const QStringList &names,
                   const std::function<Result<>(const QString &name, const RunStatus &status)> &ended);

} // namespace runs
