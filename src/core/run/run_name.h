// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

namespace runs {

/// Whether a new run may have this name: one or more components joined by '/', made of letters, marks and digits of any
/// script, `. _ - + = @ , %` and spaces inside; no component starts with '-' or '.' or is longer than 200 bytes, and
/// the whole is at most 1,000 bytes of UTF-8. Such a name is a safe relative path and never an option. Errors:
/// InvalidArgument, with the reason.
Result<> checkRunName(const QString &name);

/// Whether `group` is a group that `name` belongs to ("a" and "a/b").
bool isInGroup(const QString &name, const QString &group);

} // namespace runs
