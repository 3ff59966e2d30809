// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/run/taken_names.h"

#include "core/base/core.h"
#include "core/base/text.h"

namespace runs {
namespace {

/// The groups that a run belongs to: of "a/b/c" they are "a" and "a/b".
QStringList groupsOf(const QString &name)
{
    QStringList groups;
    for (qsizetype at = name.indexOf(u'/'); at >= 0; at = name.indexOf(u'/', at + 1))
        groups += name.first(at);
    return groups;
}

} // namespace

void TakenNames::add(const QString &name)
{
    m_names += name;
    for (const QString &group : groupsOf(name))
        m_groups.insert(group, name);
}

Result<> TakenNames::check(const QString &name) const
{
    if (m_names.contains(name))
        return failure(ErrorCode::Refused, Core::tr("There is a run named %1 already.").arg(quoted(name)));
    QString beside = m_groups.value(name);
    for (const QString &group : groupsOf(name))
        beside = m_names.contains(group) ? group : beside;
    return beside.isEmpty() ? Result<>() : std::unexpected(sharedPathError(name, beside));
}

Error sharedPathError(const QString &name, const QString &other)
{
    return {ErrorCode::Refused, Core::tr("A run cannot be named %1 beside the run %2: a run and a group of runs would "
                                         "share a directory. Choose another name.")
                                    .arg(quoted(name), quoted(other))};
}

} // namespace runs
