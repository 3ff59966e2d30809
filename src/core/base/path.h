// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace runs {

/// `path` with its symbolic links resolved as far as it exists, without '.', '..' or a '/' at the end.
QString canonicalPath(const QString &path);

} // namespace runs
