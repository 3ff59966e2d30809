// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/table/column_choices.h"

#include "core/base/text.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>

namespace runs {
namespace {

using Source = QueryField::Source;

struct Chooser
{
    Q_DECLARE_TR_FUNCTIONS(ColumnChooser)
};

/// Sorted as people do, with those of the columns that are shown.
QStringList names(QStringList known, Source source, const std::vector<FieldColumn> &shown)
{
    for (const FieldColumn &column : shown) {
        if (column.field.source == source && !known.contains(column.field.name))
            known += column.field.name;
    }
    QCollator order;
    order.setNumericMode(true);
    std::ranges::sort(known, order);
    return known;
}

ColumnGroup simpleGroup(const QString &title, const QStringList &names, Source source)
{
    ColumnGroup group{title, {}};
    for (const QString &name : names) {
        const bool isProgram = source == Source::Argument && name == u"0";
        //: The word of a command that names the program; it has the number 0
        const QString shown = isProgram ? Chooser::tr("0 (the program)") : printable(name);
        group.choices.push_back({shown, FieldColumn{{.source = source, .name = name}}.key()});
    }
    return group;
}

ColumnGroup metricGroup(const QStringList &names)
{
    ColumnGroup group{Chooser::tr("Metrics"), {}};
    for (const QString &name : names) {
        const auto key = [&](Aggregate aggregate) {
            return FieldColumn{{.source = Source::Metric, .name = name, .aggregate = aggregate}}.key();
        };
        group.choices.push_back({.title = printable(name),
                                 .last = key(Aggregate::Last),
                                 .smallest = key(Aggregate::Min),
                                 .largest = key(Aggregate::Max),
                                 .mean = key(Aggregate::Mean),
                                 .course = FieldColumn{{.source = Source::Metric, .name = name}, true}.key()});
    }
    return group;
}

} // namespace

std::vector<ColumnGroup> columnGroups(const QueryVocabulary &vocabulary, const std::vector<FieldColumn> &shown)
{
    std::vector<ColumnGroup> groups;
    groups.push_back(metricGroup(names(vocabulary.metrics, Source::Metric, shown)));
    groups.push_back(
        simpleGroup(Chooser::tr("Parameters"), names(vocabulary.arguments, Source::Argument, shown), Source::Argument));
    groups.push_back(simpleGroup(Chooser::tr("Environment variables of the command"),
                                 names(vocabulary.variables, Source::Variable, shown), Source::Variable));
    const FieldColumn verdict{{.source = Source::Verdict}};
    groups.push_back({Chooser::tr("Reproduction"), {{verdict.heading(), verdict.key()}}});
    std::erase_if(groups, [](const ColumnGroup &group) { return group.choices.empty(); });
    return groups;
}

} // namespace runs
