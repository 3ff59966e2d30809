// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

#include <functional>

namespace CLI {
class App;
}

namespace runs {

class Context;

/// What a subcommand does once the command line has been read; returns the exit code.
using Action = std::function<Result<int>(Context &)>;

/// Adds a subcommand's options and help to its `app`, and returns what it does. One function for each file.
Action addAttach(CLI::App &app);
Action addBest(CLI::App &app);
Action addComplete(CLI::App &app);
Action addCorrelate(CLI::App &app);
Action addDelete(CLI::App &app);
Action addDescribe(CLI::App &app);
Action addDiff(CLI::App &app);
Action addDoctor(CLI::App &app);
Action addDu(CLI::App &app);
Action addGather(CLI::App &app);
Action addList(CLI::App &app);
Action addLogs(CLI::App &app);
Action addLookup(CLI::App &app);
Action addMetrics(CLI::App &app);
Action addMove(CLI::App &app);
Action addNew(CLI::App &app);
Action addReproduce(CLI::App &app);
Action addRestore(CLI::App &app);
Action addShow(CLI::App &app);
Action addStatus(CLI::App &app);
Action addStop(CLI::App &app);
Action addSupervise(CLI::App &app);
Action addTable(CLI::App &app);
Action addTag(CLI::App &app);
Action addTensorBoard(CLI::App &app);
Action addTrash(CLI::App &app);
Action addVerify(CLI::App &app);
Action addWait(CLI::App &app);

} // namespace runs
