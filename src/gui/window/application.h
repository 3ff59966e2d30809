// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

namespace runs {

/// The desktop program: reads its arguments, opens the window of the project and runs until the last window is closed.
/// Returns its exit code: 0; 1 when there is no display; 2 when the command line is wrong. `supervisor`: as
/// RunRepository takes it.
int runWindow(int &argc, char **argv, const QStringList &supervisor);

} // namespace runs
