// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/libgit_functions.h"

#include "core/base/core.h"
#include "core/base/text.h"

#include <dlfcn.h>

namespace runs {
namespace {

Result<LibgitFunctions> loadFunctions()
{
    const auto unavailable = [](const QString &reason) {
        return failure(ErrorCode::Unavailable, Core::tr("libgit2 cannot be loaded: %1").arg(printable(reason)));
    };
    void *library = ::dlopen(LIBGIT2_SONAME, RTLD_LAZY | RTLD_LOCAL);
    if (!library)
        return unavailable(QString::fromLocal8Bit(::dlerror()));
    LibgitFunctions functions{};
#define RUNS_LOAD(name) \
    functions.name = reinterpret_cast<decltype(functions.name)>(::dlsym(library, "git_" #name)); \
    if (!functions.name) \
        return unavailable(QString::fromLocal8Bit(::dlerror()));
    RUNS_LIBGIT_FUNCTIONS(RUNS_LOAD)
#undef RUNS_LOAD
    if (functions.libgit2_init() <= 0)
        return unavailable(QString::fromUtf8(functions.error_last()->message));
    functions.libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1); // a pin has to last
    return functions;
}

} // namespace

Result<const LibgitFunctions *> LibgitFunctions::load()
{
    static const Result<LibgitFunctions> loaded = loadFunctions();
    return loaded.transform([](const LibgitFunctions &functions) { return &functions; });
}

} // namespace runs
