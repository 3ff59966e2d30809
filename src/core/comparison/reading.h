// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/comparison/run_snapshot.h"
#include "core/repository/run_repository.h"

#include <functional>
#include <stop_token>

namespace runs {

/// Is told how many runs have been read; from several threads, but never twice at once.
using ReadingProgress = std::function<void(qsizetype read)>;

/// Reads runs to compare them, metrics with all processors; names that are not recorded are left out. `detailed`: of so
/// many of the first ones environment and subject of the commit, too, which take longer. When it is asked to stop, it
/// returns soon with nothing.
RunSnapshots readSnapshots(const RunRepository &repository, const RunList &runs, const QStringList &names,
                           qsizetype detailed, const ReadingProgress &progress = {}, const std::stop_token &stop = {});

} // namespace runs
