// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/environment_filter.h"

#include "core/base/text.h"
#include "gui/details/environment_model.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QString wholeText(const QModelIndex &index, int column)
{
    return index.siblingAtColumn(column).data(EnvironmentModel::WholeRole).toString();
}

} // namespace

EnvironmentFilter::EnvironmentFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void EnvironmentFilter::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    invalidateFilter();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::DisplayRole});
}

bool EnvironmentFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_text.isEmpty())
        return true;
    const QModelIndex name = sourceModel()->index(row, EnvironmentModel::NameColumn, parent);
    if (sourceModel()->rowCount(name) > 0)
        return false; // its rows decide
    return wholeText(name, EnvironmentModel::NameColumn).contains(m_text, Qt::CaseInsensitive)
           || wholeText(name, EnvironmentModel::ValueColumn).contains(m_text, Qt::CaseInsensitive);
}

QVariant EnvironmentFilter::data(const QModelIndex &index, int role) const
{
    const QVariant value = QSortFilterProxyModel::data(index, role);
    if (role != Qt::DisplayRole || index.parent().isValid() || index.column() != EnvironmentModel::NameColumn)
        return value;
    const int all = sourceModel()->rowCount(mapToSource(index));
    if (all == 0)
        return value;
    const int shown = rowCount(index);
    if (shown == all)
        //: Heading above a part of what is known of the environment of a run: "Packages (143)"
        return tr("%1 (%L2)").arg(value.toString()).arg(all);
    //: As many of them are shown: "Packages (3 of 143)"
    return tr("%1 (%L2 of %L3)").arg(value.toString()).arg(shown).arg(all);
}

QString EnvironmentFilter::lineOf(const QModelIndex &index) const
{
    return printable(wholeText(index, EnvironmentModel::NameColumn)) + u'\t'
           + printable(wholeText(index, EnvironmentModel::ValueColumn)) + u'\n';
}

QString EnvironmentFilter::linesOf(const QModelIndex &section) const
{
    QString text;
    for (int row = 0; row < rowCount(section); ++row)
        text += lineOf(index(row, 0, section));
    return text;
}

QString EnvironmentFilter::toText(const QModelIndexList &rows) const
{
    QString text;
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex section = index(row, 0);
        if (rows.contains(section)) {
            text += hasChildren(section) ? linesOf(section) : lineOf(section);
            continue;
        }
        QList<int> inSection;
        for (const QModelIndex &selected : rows) {
            if (selected.parent() == section)
                inSection += selected.row();
        }
        std::ranges::sort(inSection);
        for (const int field : std::as_const(inSection))
            text += lineOf(index(field, 0, section));
    }
    return text;
}

QString EnvironmentFilter::allText() const
{
    QStringList sections;
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex section = index(row, 0);
        sections += hasChildren(section) ? wholeText(section, EnvironmentModel::NameColumn) + u'\n' + linesOf(section)
                                         : lineOf(section);
    }
    return sections.join(u'\n');
}

} // namespace runs
