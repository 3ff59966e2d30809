// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/run/run_name.h"

#include "core/base/core.h"
#include "core/base/text.h"

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr qsizetype longestComponent = 200; // bytes; file systems allow 255, and checkpoints append to it
constexpr qsizetype longestName = 1000;

bool isAllowed(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || (c < 128 && u"._-+=@,% "_s.contains(QChar(char16_t(c))));
}

/// What is wrong with a component of a name; empty when nothing is.
QString componentFault(const QString &component)
{
    if (component.isEmpty())
        return Core::tr("it has an empty part: '/' only joins parts, as in group/run");
    if (component.startsWith(u'-') || component.startsWith(u'.'))
        return Core::tr("no part of a name may start with '%1'").arg(component.first(1));
    if (component.startsWith(u' ') || component.endsWith(u' '))
        return Core::tr("no part of a name may start or end with a space");
    for (const char32_t c : component.toUcs4()) {
        if (!isAllowed(c)) {
            return Core::tr("it holds %1; letters, digits, '. _ - + = @ , %', spaces inside and '/' between groups are "
                            "allowed")
                .arg(quoted(QStringView(QChar::fromUcs4(c)).toString()));
        }
    }
    if (QChar::isMark(component.toUcs4().first()))
        return Core::tr("no part of a name may start with a combining mark");
    if (component.toUtf8().size() > longestComponent)
        return Core::tr("a part of it is longer than %1 bytes").arg(longestComponent);
    return {};
}

} // namespace

Result<> checkRunName(const QString &name)
{
    QString fault;
    if (name.isEmpty())
        fault = Core::tr("it is empty");
    else if (name.toUtf8().size() > longestName)
        fault = Core::tr("it is longer than %1 bytes").arg(longestName);
    for (const QString &component : name.split(u'/')) {
        if (fault.isEmpty())
            fault = componentFault(component);
    }
    if (!fault.isEmpty())
        return failure(ErrorCode::InvalidArgument, //: %2: the reason, a clause
                       Core::tr("A run cannot be named %1: %2.").arg(quoted(name), fault));
    return {};
}

bool isInGroup(const QString &name, const QString &group)
{
    return name.size() > group.size() && name.startsWith(group) && name[group.size()] == u'/';
}

} // namespace runs
