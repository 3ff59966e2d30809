// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/field_list.h"

#include <QVBoxLayout>

#include <algorithm>

namespace runs {

FieldList::FieldList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
}

void FieldList::setFields(const QList<FieldContent> &contents)
{
    QList<Field *> fields;
    for (const FieldContent &content : contents)
        fields += take(content);
    for (Field *old : std::as_const(m_fields)) {
        m_layout->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    m_fields = fields;
    for (int i = 0; i < int(m_fields.size()); ++i) {
        if (m_layout->indexOf(m_fields[i]) != i) {
            m_layout->removeWidget(m_fields[i]);
            m_layout->insertWidget(i, m_fields[i]);
            m_fields[i]->show(); // now, and not when the events are done
        }
    }
    alignLabels();
}

/// The field there is for the content, which is no longer among m_fields then, or a new one.
Field *FieldList::take(const FieldContent &content)
{
    const auto isOfContent = [&](const Field *field) {
        return field->content().key == content.key && field->content().form == content.form;
    };
    const auto found = std::ranges::find_if(m_fields, isOfContent);
    if (found != m_fields.end()) {
        Field *field = *found;
        m_fields.erase(found);
        field->setContent(content);
        return field;
    }
    auto *field = new Field(content, this);
    connect(field, &Field::copied, this, &FieldList::copied);
    return field;
}

int FieldList::labelHint() const
{
    const int most = fontMetrics().averageCharWidth() * 14;
    int width = 0;
    for (const Field *field : m_fields)
        width = std::max(width, field->labelHint());
    return std::min(width, most);
}

void FieldList::setLeastLabelWidth(int width)
{
    m_leastLabelWidth = width;
    alignLabels();
}

void FieldList::alignLabels()
{
    const int width = std::max(labelHint(), m_leastLabelWidth);
    for (Field *field : std::as_const(m_fields))
        field->setLabelWidth(width);
}

void FieldList::clearSelection()
{
    for (Field *field : std::as_const(m_fields))
        field->clearSelection();
}

QWidgetList FieldList::focusWidgets() const
{
    QWidgetList widgets;
    for (const Field *field : m_fields)
        widgets += field->focusWidgets();
    return widgets;
}

void chainFocus(const QWidgetList &widgets)
{
    for (qsizetype i = 1; i < widgets.size(); ++i)
        QWidget::setTabOrder(widgets[i - 1], widgets[i]);
}

} // namespace runs
