// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/comparison/field_axis.h"

#include <QWidget>

class QLineEdit;
class QListWidget;

namespace runs {

/// The fields that can be axes, to be searched, ticked, and dragged into another order.
class AxisList : public QWidget
{
    Q_OBJECT

public:
    explicit AxisList(QWidget *parent = nullptr);

    /// Fields that are known already keep their place and tick. `ticked`: for those that are new.
    void setChoices(const std::vector<FieldChoice> &choices, const std::vector<QueryField> &ticked);

    /// Those that are ticked, in their order.
    std::vector<QueryField> chosen() const;

Q_SIGNALS:
    void changed();

private:
    void filter(const QString &text);

    QLineEdit *m_filter;
    QListWidget *m_list;
    std::vector<QueryField> m_fields; ///< items know their number
};

} // namespace runs
