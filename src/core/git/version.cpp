// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/version.h"

#include <git2/common.h>

namespace runs {

QString gitLibraryVersion()
{
    int major = 0;
    int minor = 0;
    int revision = 0;
    git_libgit2_version(&major, &minor, &revision);
    return QString::asprintf("%d.%d.%d", major, minor, revision);
}

} // namespace runs
