// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace runs {

/// Version of the libgit2 that is loaded: "1.9.0".
QString gitLibraryVersion();

} // namespace runs
