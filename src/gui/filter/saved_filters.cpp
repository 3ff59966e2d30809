// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/filter/saved_filters.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

const QString arrayKey = u"filters"_s;

} // namespace

void putFilter(QList<SavedFilter> &filters, const SavedFilter &filter)
{
    const auto same = std::ranges::find(filters, filter.name, &SavedFilter::name);
    if (same != filters.end())
        same->spec = filter.spec;
    else
        filters += filter;
}

QList<SavedFilter> loadFilters(QSettings &settings)
{
    QList<SavedFilter> filters;
    const int count = settings.beginReadArray(arrayKey);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const SavedFilter filter{settings.value(u"label"_s).toString(), loadFilterSpec(settings)};
        if (!filter.name.isEmpty() && !std::ranges::contains(filters, filter.name, &SavedFilter::name))
            filters += filter;
    }
    settings.endArray();
    return filters;
}

void saveFilters(QSettings &settings, const QList<SavedFilter> &filters)
{
    settings.remove(arrayKey);
    if (filters.isEmpty())
        return;
    settings.beginWriteArray(arrayKey, int(filters.size()));
    for (int i = 0; i < int(filters.size()); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(u"label"_s, filters[i].name);
        saveFilterSpec(settings, filters[i].spec);
    }
    settings.endArray();
}

FilterSpec loadFilterSpec(const QSettings &settings)
{
    const FilterSpec standard;
    return {.text = settings.value(u"text"_s).toString(),
            .field = settings.value(u"field"_s, standard.field).toString(),
            .isRegex = settings.value(u"regex"_s, standard.isRegex).toBool(),
            .isCaseSensitive = settings.value(u"case"_s, standard.isCaseSensitive).toBool(),
            .isWhole = settings.value(u"whole"_s, standard.isWhole).toBool(),
            .isExpression = settings.value(u"expression"_s, standard.isExpression).toBool()};
}

void saveFilterSpec(QSettings &settings, const FilterSpec &spec)
{
    settings.setValue(u"text"_s, spec.text);
    settings.setValue(u"field"_s, spec.field);
    settings.setValue(u"regex"_s, spec.isRegex);
    settings.setValue(u"case"_s, spec.isCaseSensitive);
    settings.setValue(u"whole"_s, spec.isWhole);
    settings.setValue(u"expression"_s, spec.isExpression);
}

} // namespace runs
