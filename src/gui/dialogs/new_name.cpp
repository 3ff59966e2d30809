// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/new_name.h"

#include "core/base/text.h"
#include "core/run/run_name.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Names
{
    Q_DECLARE_TR_FUNCTIONS(runs::NewName)
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// A name without the number at its end, and that number.
struct Counter
{
    QString stem;
    qulonglong number = 1;
    int width = 1; ///< digits, with the zeros before it
};

Counter counterOf(const QString &name)
{
    constexpr qsizetype mostDigits = 18; // fit into 64 bits
    qsizetype at = name.size();
    while (at > 0 && isDigit(name[at - 1]))
        --at;
    const qsizetype digits = name.size() - at;
    const bool isFraction = at > 1 && (name[at - 1] == u'.' || name[at - 1] == u',') && isDigit(name[at - 2]);
    if (digits == 0 || digits > mostDigits || isFraction)
        return {.stem = name + u'-'};
    return {name.first(at), name.sliced(at).toULongLong(), int(digits)};
}

/// What stands between `stem` and the next '/' in the names that begin with it: what must not be used again, because a
/// run or a group has it.
QSet<QStringView> tails(const QStringList &recorded, const QString &stem)
{
    QSet<QStringView> found;
    for (const QString &name : recorded) {
        if (!name.startsWith(stem))
            continue;
        const QStringView tail = QStringView(name).sliced(stem.size());
        const qsizetype slash = tail.indexOf(u'/');
        found += slash < 0 ? tail : tail.first(slash);
    }
    return found;
}

/// `like`, or the shortest of its groups that is a run, beside which nothing can be in that group.
QString besideRun(const QStringList &recorded, const QString &like)
{
    QString beside = like;
    for (const QString &name : recorded) {
        if (name.size() < beside.size() && isInGroup(like, name))
            beside = name;
    }
    return beside;
}

QString successor(const QStringList &recorded, const QString &like)
{
    const Counter counter = counterOf(besideRun(recorded, like));
    const QSet<QStringView> taken = tails(recorded, counter.stem);
    for (qulonglong number = counter.number + 1;; ++number) {
        const QString tail = QString::number(number).rightJustified(counter.width, u'0');
        if (!taken.contains(tail))
            return counter.stem + tail;
    }
}

} // namespace

NameVerdict judgeName(const QString &name, const QStringList &recorded)
{
    using enum NameVerdict::Kind;
    if (name.isEmpty())
        return {Refused, Names::tr("The run needs a name.")};
    if (const auto checked = checkRunName(name); !checked)
        return {Refused, checked.error().message};
    bool isTaken = false;
    for (const QString &other : recorded) {
        if (isInGroup(name, other)) {
            return {Refused,
                    Names::tr("%1 is a run. It cannot be a group as well, because they would share a directory.")
                        .arg(quoted(other))};
        }
        if (isInGroup(other, name)) {
            return {Refused,
                    Names::tr("%1 is a group, with the run %2 in it. A run cannot have its name, because they would "
                              "share a directory.")
                        .arg(quoted(name), quoted(other))};
        }
        isTaken = isTaken || other == name;
    }
    return isTaken ? NameVerdict{Taken, Names::tr("There is a run of this name already.")} : NameVerdict{Free, {}};
}

QString proposedName(const QStringList &recorded, const QString &like)
{
    const QString first = u"run-1"_s;
    QString model = like;
    if (model.isEmpty() && !recorded.isEmpty())
        model = recorded.last();
    if (model.isEmpty())
        return first;
    const auto inGroup = std::ranges::find_if(recorded | std::views::reverse,
                                              [&](const QString &name) { return isInGroup(name, model); });
    if (inGroup != recorded.rend())
        model = *inGroup;
    const QString proposal = successor(recorded, model);
    return checkRunName(proposal) ? proposal : successor(recorded, u"run-0"_s);
}

QStringList groupsOf(const QStringList &recorded)
{
    QSet<QStringView> seen;
    QStringList groups;
    for (const QString &name : recorded) {
        for (qsizetype slash = name.lastIndexOf(u'/'); slash > 0; slash = name.lastIndexOf(u'/', slash - 1)) {
            const QStringView group = QStringView(name).first(slash + 1);
            if (seen.contains(group))
                break; // and so those that it is in
            seen += group;
            groups += group.toString();
        }
    }
    return groups;
}

} // namespace runs
