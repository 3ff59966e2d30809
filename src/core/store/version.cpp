// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/version.h"

#include <yaml.h>

namespace runs {

QString yamlLibraryVersion()
{
    return QString::fromLatin1(yaml_get_version_string());
}

} // namespace runs
