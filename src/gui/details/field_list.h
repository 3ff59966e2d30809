// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/details/field.h"

#include <QList>

class QVBoxLayout;

namespace runs {

/// Fields below each other, with their values in one column.
class FieldList : public QWidget
{
    Q_OBJECT

public:
    explicit FieldList(QWidget *parent = nullptr);

    /// A field whose key was there before stays, with what is selected in it and the focus, also when its value or its
    /// place changes. No key twice.
    void setFields(const QList<FieldContent> &contents);

    /// How wide the labels want to be, and how wide they are to be at least: those of several lists end at one line.
    int labelHint() const;
    void setLeastLabelWidth(int width);

    void clearSelection();
    QWidgetList focusWidgets() const;

Q_SIGNALS:
    void copied(const QString &label);

private:
    Field *take(const FieldContent &content);
    void alignLabels();

    QVBoxLayout *m_layout;
    QList<Field *> m_fields;
    int m_leastLabelWidth = 0;
};

/// Makes the Tab key go through `widgets` in their order.
void chainFocus(const QWidgetList &widgets);

} // namespace runs
