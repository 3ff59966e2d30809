// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

#include <git2.h>

namespace runs {

/// The functions of libgit2 that are used here, each under its name without "git_".
#define RUNS_LIBGIT_FUNCTIONS(FUNCTION) \
    FUNCTION(commit_free) \
    FUNCTION(commit_id) \
    FUNCTION(commit_lookup) \
    FUNCTION(commit_lookup_prefix) \
    FUNCTION(commit_message_encoding) \
    FUNCTION(commit_message_raw) \
    FUNCTION(commit_tree) \
    FUNCTION(config_free) \
    FUNCTION(config_get_string) \
    FUNCTION(error_last) \
    FUNCTION(ignore_path_is_ignored) \
    FUNCTION(index_entrycount) \
    FUNCTION(index_free) \
    FUNCTION(index_get_byindex) \
    FUNCTION(libgit2_init) \
    FUNCTION(libgit2_opts) \
    FUNCTION(libgit2_version) \
    FUNCTION(oid_fromstrn) \
    FUNCTION(oid_tostr_s) \
    FUNCTION(reference_create) \
    FUNCTION(reference_free) \
    FUNCTION(reference_name) \
    FUNCTION(reference_target) \
    FUNCTION(repository_commondir) \
    FUNCTION(repository_config_snapshot) \
    FUNCTION(repository_free) \
    FUNCTION(repository_head) \
    FUNCTION(repository_index) \
    FUNCTION(repository_is_bare) \
    FUNCTION(repository_open_ext) \
    FUNCTION(repository_workdir) \
    FUNCTION(status_byindex) \
    FUNCTION(status_list_entrycount) \
    FUNCTION(status_list_free) \
    FUNCTION(status_list_new) \
    FUNCTION(tree_free)

/// libgit2, which is loaded and initialised when it is first needed: with the libraries for networks that it brings it
/// takes as long as all the rest of a program that lists some runs.
struct LibgitFunctions
{
#define RUNS_MEMBER(name) decltype(&git_##name) name;
    RUNS_LIBGIT_FUNCTIONS(RUNS_MEMBER)
#undef RUNS_MEMBER

    /// Always the same; thread-safe. Errors: Unavailable when it is not installed, or does not work.
    static Result<const LibgitFunctions *> load();
};

} // namespace runs
