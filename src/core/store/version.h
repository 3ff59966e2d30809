// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace runs {

/// Version of the libyaml that is loaded: "0.2.5".
QString yamlLibraryVersion();

} // namespace runs
