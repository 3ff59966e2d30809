// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <set>

namespace runs {

/// Names of runs, to ask about another name beside them; quick for many.
class TakenNames
{
public:
    void add(const QString &name);

    /// Errors: Refused when the name is one of them, or one and the other would share a path ("a" and "a/b").
    Result<> check(const QString &name) const;

private:
    std::set<QString> m_names; // in their order, those of a group stand together
};

/// The refusal to name a run so beside `other`, when both would share a path.
Error sharedPathError(const QString &name, const QString &other);

} // namespace runs
