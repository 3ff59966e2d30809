// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/run_list.h"

#include "core/base/text.h"

namespace runs {

QString RunList::name(qsizetype index) const
{
    return fromUtf8(nameUtf8(index));
}

QStringList RunList::names() const
{
    QStringList result;
    result.reserve(size());
    for (qsizetype i = 0; i < size(); ++i)
        result += name(i);
    return result;
}

std::optional<qsizetype> RunList::find(const QString &name) const
{
    const QByteArray wanted = name.toUtf8();
    for (qsizetype i = 0; i < size(); ++i) {
        if (nameUtf8(i) == wanted)
            return i;
    }
    return {};
}

} // namespace runs
