// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/groups/grouping.h"

#include "core/run/parameters.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

const QString kindKey = u"grouping/kind"_s;
const QString parametersKey = u"grouping/parameters"_s;

} // namespace

std::vector<QueryField> groupFields(const Grouping &grouping, const QStringList &known)
{
    std::vector<QueryField> fields;
    const bool isChosen = grouping.kind == Grouping::Kind::Chosen;
    if (grouping.kind == Grouping::Kind::None)
        return fields;
    for (const QString &name : isChosen ? grouping.parameters : known) {
        if (isChosen || !isSeedName(name))
            fields.push_back({.source = QueryField::Source::Argument, .name = name});
    }
    return fields;
}

Grouping loadGrouping(const QSettings &settings)
{
    const QString kind = settings.value(kindKey).toString();
    if (kind == u"all-but-seeds")
        return {Grouping::Kind::AllButSeeds};
    if (kind == u"chosen")
        return {Grouping::Kind::Chosen, settings.value(parametersKey).toStringList()};
    return {};
}

void saveGrouping(QSettings &settings, const Grouping &grouping)
{
    const std::array words{u"none"_s, u"all-but-seeds"_s, u"chosen"_s};
    settings.setValue(kindKey, words[size_t(grouping.kind)]);
    settings.setValue(parametersKey, grouping.parameters);
}

} // namespace runs
