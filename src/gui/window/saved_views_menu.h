// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/filter/named_menu.h"
#include "gui/window/saved_views.h"

namespace runs {

class ProjectPage;

/// The saved views of a page.
class SavedViewsMenu : public NamedMenu
{
    Q_OBJECT

public:
    SavedViewsMenu(ProjectPage *page, QWidget *parent);

protected:
    QStringList names() const override;
    bool isCurrent(const QString &name) const override;
    QString summary(const QString &name) const override;
    bool canSave() const override { return true; }
    QString proposal() const override;
    void pick(const QString &name) override;
    void save(const QString &name) override;
    void rename(const QString &from, const QString &to) override;
    void remove(const QString &name) override;

private:
    const SavedView *find(const QString &name) const;

    ProjectPage *m_page;
};

} // namespace runs
