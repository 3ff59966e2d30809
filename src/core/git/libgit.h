// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/worktree.h"

#include <expected>

/// The quick way: libgit2, in this process. It knows less than git, so its answers say how far they can be trusted.
namespace runs::libgit {

/// Why there is no answer. Unless it is `final`, git may still know one.
struct Failure
{
    Error error;
    bool final = false;
};

template<typename T>
using Answer = std::expected<T, Failure>;

/// A look at a working tree. Unless it is `plain`, the lists are empty: it holds what only git judges rightly
/// (submodules, a sparse checkout).
struct Glance
{
    WorkTreeState state;
    bool plain = false;
};

Answer<WorkTree> find(const QString &directory);
Answer<Glance> inspect(const QString &directory);

/// The message of a commit, by the beginning of its hash (hexadecimal).
Answer<QString> message(const QString &directory, const QString &commit);

/// Makes a ref, as `git update-ref` does, that there is not yet; `commit`: a full hash. False when git has to do it:
/// when the ref is there or locked, or git would do more.
bool createRef(const QString &directory, const QString &ref, const QString &commit);

/// Whether git's rules ignore `path`, relative to the top; a '/' at the end makes it a directory.
Answer<bool> ignores(const WorkTree &tree, const QString &path);

} // namespace runs::libgit
