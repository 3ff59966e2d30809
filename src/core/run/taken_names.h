// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace runs {

/// Names of runs, to ask about another name beside them; quick for many.
class TakenNames
{
public:
    void add(const QString &name);

    /// Errors: Refused when the name is one of them, or one and the other would share a path ("a" and "a/b").
    Result<> check(const QString &name) const;

private:
    QSet<QString> m_names;
    QHash<QString, QString> m_groups; ///< to a run in each
};

/// The refusal to name a run so beside `other`, when both would share a path.
Error sharedPathError(const QString &name, const QString &other);

} // namespace runs
