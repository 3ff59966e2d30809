// SPDX-License-Identifier: GPL-2.0-or-later
// What RunTableView has to do with its columns.
#include "gui/table/run_table_view.h"

#include "gui/models/run_table_model.h"

#include <QHeaderView>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Width of a column that nobody has resized, in digits.
int standardWidth(const QString &key)
{
    static const QHash<QString, int> widths{{u"name"_s, 26},
                                            {u"active"_s, 11},
                                            {key::datetime.toString(), 18},
                                            {key::command.toString(), 46},
                                            {key::commit.toString(), 10},
                                            {key::description.toString(), 32},
                                            {key::host.toString(), 14}};
    return widths.value(key, 14);
}

} // namespace

int RunTableView::digitWidth() const
{
    return fontMetrics().horizontalAdvance(u'0');
}

void RunTableView::setColumnLayout(const ColumnLayout &layout)
{
    m_layout = layout;
    applyLayout();
}

void RunTableView::resetColumnLayout()
{
    QHeaderView *header = horizontalHeader();
    m_layout.clear();
    for (int column = 0; column < header->count(); ++column) {
        header->moveSection(header->visualIndex(column), column);
        setColumnHidden(column, false);
        setColumnWidth(column, standardWidth(keyOf(column)) * digitWidth());
    }
}

/// Puts the columns that exist in the order that was asked for, with those that it does not name behind.
void RunTableView::applyLayout()
{
    QHeaderView *header = horizontalHeader();
    int place = 0;
    for (const ColumnState &state : std::as_const(m_layout)) {
        const int column = m_model->column(state.key);
        if (column < 0)
            continue;
        header->moveSection(header->visualIndex(column), place++);
        setColumnWidth(column, state.width);
        setColumnHidden(column, state.isHidden);
    }
    for (; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const bool isNamed = std::ranges::contains(m_layout, keyOf(column), &ColumnState::key);
        if (!isNamed && !m_layout.isEmpty())
            setColumnWidth(column, standardWidth(keyOf(column)) * digitWidth());
    }
    setOrder(m_model->order());
}

ColumnLayout RunTableView::columnLayout() const
{
    const QHeaderView *header = horizontalHeader();
    ColumnLayout layout;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const bool isHidden = isColumnHidden(column);
        const auto known = std::ranges::find(m_layout, keyOf(column), &ColumnState::key);
        const int hiddenWidth = known == m_layout.end() ? standardWidth(keyOf(column)) * digitWidth() : known->width;
        layout += {keyOf(column), isHidden ? hiddenWidth : columnWidth(column), isHidden};
    }
    for (const ColumnState &state : m_layout) { // those of runs that are gone may come back
        if (m_model->column(state.key) < 0)
            layout += state;
    }
    return layout;
}

void RunTableView::fillColumnMenu(QMenu *menu)
{
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        QAction *action = menu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(keyOf(column) != u"name"); // a run without its name is nothing
        const QString key = keyOf(column);
        connect(action, &QAction::toggled, this, [this, key](bool isShown) {
            if (const int toggled = m_model->column(key); toggled >= 0)
                setColumnHidden(toggled, !isShown);
        });
    }
    menu->addSeparator();
    menu->addAction(tr("&Reset columns"), this, &RunTableView::resetColumnLayout);
}

} // namespace runs
