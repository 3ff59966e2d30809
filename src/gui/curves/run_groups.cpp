// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/curves/run_groups.h"

#include "core/run/parameters.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Groups
{
    Q_DECLARE_TR_FUNCTIONS(RunGroups)
};

QString withoutSeed(const QString &name)
{
    static const QRegularExpression seed(u"(?:[-_/ ]|^)(?:seed|run|rep|trial|s)?[-_=]?\\d+$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString rest = QString(name).remove(seed);
    return rest.isEmpty() ? name : rest;
}

using Values = QMap<QString, QString>;

/// All that a command sets but the seed.
Values valuesOf(const QString &command)
{
    Values values;
    for (const Parameter &parameter : parametersOf(command)) {
        const QString name = plainParameterName(parameter.name);
        if (!isSeedName(name))
            values.insert(name, parameter.text());
    }
    return values;
}

/// The names of what is not the same for all.
QStringList differing(const QList<Values> &all)
{
    QStringList names;
    for (const Values &values : all) {
        for (const QString &name : values.keys()) {
            const auto isOther = [&](const Values &other) { return other.value(name) != values.value(name); };
            if (!names.contains(name) && std::ranges::any_of(all, isOther))
                names += name;
        }
    }
    return names;
}

} // namespace

QStringList groupsOf(const QList<GroupedRun> &runs, RunGrouping grouping)
{
    QStringList groups;
    if (grouping != RunGrouping::Parameters) {
        for (const GroupedRun &run : runs)
            groups += grouping == RunGrouping::Name ? withoutSeed(run.name) : run.name;
        return groups;
    }
    QList<Values> all;
    for (const GroupedRun &run : runs)
        all += valuesOf(run.command);
    const QStringList names = differing(all);
    for (const Values &values : std::as_const(all)) {
        QStringList parts;
        for (const QString &name : names) {
            if (values.contains(name))
                parts += name + u'=' + values.value(name);
        }
        //: Name of a group of runs whose commands set the same, all of them
        groups += parts.isEmpty() ? Groups::tr("same parameters") : parts.join(u' ');
    }
    return groups;
}

} // namespace runs
