// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/compare/axis_list.h"

#include "core/base/text.h"
#include "gui/text/shown_text.h"
#include "gui/theme/icons.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {

AxisList::AxisList(QWidget *parent) : QWidget(parent), m_filter(new QLineEdit(this)), m_list(new QListWidget(this))
{
    m_filter->setPlaceholderText(tr("Find axes"));
    m_filter->setAccessibleName(tr("Find axes"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_list->setAccessibleName(tr("Axes"));
    m_list->setToolTip(tr("Tick the axes that are to be shown; drag them into another order."));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &AxisList::filter);
    connect(m_list, &QListWidget::itemChanged, this, &AxisList::changed);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &AxisList::changed);
}

void AxisList::setChoices(const std::vector<FieldChoice> &choices, const std::vector<QueryField> &ticked)
{
    struct Entry
    {
        QueryField field;
        bool isTicked;
    };
    std::vector<Entry> entries;
    const auto isOffered = [&](const QueryField &field) {
        return std::ranges::contains(choices, field, &FieldChoice::field);
    };
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        const QueryField &field = m_fields[size_t(item->data(Qt::UserRole).toInt())];
        if (isOffered(field))
            entries.push_back({field, item->checkState() == Qt::Checked});
    }
    for (const bool differs : {true, false}) { // what is the same in all runs comes last
        for (const FieldChoice &choice : choices) {
            if (choice.differs == differs && !std::ranges::contains(entries, choice.field, &Entry::field))
                entries.push_back({choice.field, std::ranges::contains(ticked, choice.field)});
        }
    }
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    m_fields.clear();
    const int height = fontMetrics().height() * 8 / 5;
    for (const auto &[field, isTicked] : entries) {
        auto *item = new QListWidgetItem(printable(field.text()), m_list);
        item->setSizeHint({0, height});
        item->setData(Qt::UserRole, int(m_fields.size()));
        item->setToolTip(plainToolTip(field.text()));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
        m_fields.push_back(field);
    }
    filter(m_filter->text());
}

std::vector<QueryField> AxisList::chosen() const
{
    std::vector<QueryField> fields;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            fields.push_back(m_fields[size_t(m_list->item(row)->data(Qt::UserRole).toInt())]);
    }
    return fields;
}

void AxisList::filter(const QString &text)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(text.trimmed(), Qt::CaseInsensitive));
}

} // namespace runs
