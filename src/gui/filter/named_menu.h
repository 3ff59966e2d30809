// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/filter/name_dialog.h"

#include <QMenu>

namespace runs {

/// A menu of things that the user has given names: picks one of them, and saves, renames and deletes them. The one that
/// is in use is checked. Filled when it opens.
class NamedMenu : public QMenu
{
    Q_OBJECT

public:
    explicit NamedMenu(NameDialog::Subject subject, QWidget *parent = nullptr);

protected:
    virtual QStringList names() const = 0;
    virtual bool isCurrent(const QString &name) const = 0;
    virtual QString summary(const QString &name) const = 0; ///< rich text

    /// Whether there is anything to be saved, and the name that is proposed for it.
    virtual bool canSave() const = 0;
    virtual QString proposal() const = 0;

    virtual void pick(const QString &name) = 0;

    /// In the place of what has the name, if anything has.
    virtual void save(const QString &name) = 0;
    virtual void rename(const QString &from, const QString &to) = 0;
    virtual void remove(const QString &name) = 0;

private:
    void rebuild();
    void addNames();
    void addSubmenu(const QString &title, const std::function<void(const QString &)> &chosen);
    void askToSave();
    void askToRename(const QString &name);

    NameDialog::Subject m_subject;
};

} // namespace runs
