// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/name_edit.h"

#include <QCompleter>
#include <QStringListModel>

namespace runs {

NameEdit::NameEdit(QWidget *parent) : QLineEdit(parent), m_groups(new QStringListModel(this))
{
    auto *completer = new QCompleter(m_groups, this);
    completer->setCaseSensitivity(Qt::CaseSensitive);
    setCompleter(completer);
}

void NameEdit::setGroups(const QStringList &groups)
{
    if (groups != m_groups->stringList())
        m_groups->setStringList(groups);
}

} // namespace runs
