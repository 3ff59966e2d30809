// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/run/taken_names.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/run/run_name.h"

namespace runs {

void TakenNames::add(const QString &name)
{
    m_names.insert(name);
}

Result<> TakenNames::check(const QString &name) const
{
    if (m_names.contains(name))
        return failure(ErrorCode::Refused, Core::tr("There is a run named %1 already.").arg(quoted(name)));
    if (const auto first = m_names.lower_bound(name + u'/'); first != m_names.end() && isInGroup(*first, name))
        return std::unexpected(sharedPathError(name, *first));
    for (qsizetype at = name.indexOf(u'/'); at >= 0; at = name.indexOf(u'/', at + 1)) {
        if (const auto group = m_names.find(name.first(at)); group != m_names.end())
            return std::unexpected(sharedPathError(name, *group));
    }
    return {};
}

Error sharedPathError(const QString &name, const QString &other)
{
    return {ErrorCode::Refused, Core::tr("A run cannot be named %1 beside the run %2: a run and a group of runs would "
                                         "share a directory. Choose another name.")
                                    .arg(quoted(name), quoted(other))};
}

} // namespace runs
