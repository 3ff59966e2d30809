// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace runs {

/// Version of libgit2, as in "1.9.0"; empty when it is not installed.
QString gitLibraryVersion();

} // namespace runs
