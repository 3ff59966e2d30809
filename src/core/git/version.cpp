// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/version.h"

#include "core/git/libgit_functions.h"

namespace runs {

QString gitLibraryVersion()
{
    const auto git = LibgitFunctions::load();
    if (!git)
        return {};
    int major = 0;
    int minor = 0;
    int revision = 0;
    (*git)->libgit2_version(&major, &minor, &revision);
    return QString::asprintf("%d.%d.%d", major, minor, revision);
}

} // namespace runs
