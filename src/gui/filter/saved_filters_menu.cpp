// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/filter/saved_filters_menu.h"

#include "core/base/text.h"

#include <QTextDocument>

#include <algorithm>

namespace runs {

QStringList SavedFiltersMenu::names() const
{
    QStringList names;
    for (const SavedFilter &filter : m_filters)
        names += filter.name;
    return names;
}

/// An empty one when there is none.
SavedFilter SavedFiltersMenu::find(const QString &name) const
{
    const auto found = std::ranges::find(m_filters, name, &SavedFilter::name);
    return found == m_filters.end() ? SavedFilter() : *found;
}

QString SavedFiltersMenu::summary(const QString &name) const
{
    return Qt::convertFromPlainText(printable(find(name).spec.text), Qt::WhiteSpaceNormal);
}

QString SavedFiltersMenu::proposal() const
{
    constexpr qsizetype longest = 60;
    const auto current = std::ranges::find(m_filters, m_current, &SavedFilter::spec);
    return current != m_filters.end() ? current->name : beginning(printable(m_current.text), longest).trimmed();
}

void SavedFiltersMenu::save(const QString &name)
{
    putFilter(m_filters, {name, m_current});
    Q_EMIT filtersChanged(m_filters);
}

void SavedFiltersMenu::rename(const QString &from, const QString &to)
{
    if (!names().contains(from))
        return;
    m_filters.removeIf([&](const SavedFilter &filter) { return filter.name == to; });
    std::ranges::find(m_filters, from, &SavedFilter::name)->name = to;
    Q_EMIT filtersChanged(m_filters);
}

void SavedFiltersMenu::remove(const QString &name)
{
    m_filters.removeIf([&](const SavedFilter &filter) { return filter.name == name; });
    Q_EMIT filtersChanged(m_filters);
}

} // namespace runs
