// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QLineEdit>

class QStringListModel;

namespace runs {

/// A field for the name of a run, which completes the groups that there are.
class NameEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit NameEdit(QWidget *parent = nullptr);

    void setGroups(const QStringList &groups);

private:
    QStringListModel *m_groups;
};

} // namespace runs
