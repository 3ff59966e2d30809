// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace runs {

/// The version of QTermWidget, "2.1.0".
QString terminalLibraryVersion();

} // namespace runs
