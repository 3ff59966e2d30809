// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/saved_views_menu.h"

#include "core/base/text.h"
#include "gui/window/project_page.h"

#include <QTextDocument>

#include <algorithm>

namespace runs {

SavedViewsMenu::SavedViewsMenu(ProjectPage *page, QWidget *parent)
    : NamedMenu(NameDialog::Subject::View, parent), m_page(page)
{}

/// Null when there is none.
const SavedView *SavedViewsMenu::find(const QString &name) const
{
    const auto found = std::ranges::find(m_page->savedViews(), name, &SavedView::name);
    return found == m_page->savedViews().end() ? nullptr : &*found;
}

QStringList SavedViewsMenu::names() const
{
    QStringList names;
    for (const SavedView &view : m_page->savedViews())
        names += view.name;
    return names;
}

bool SavedViewsMenu::isCurrent(const QString &name) const
{
    const SavedView *view = find(name);
    return view && view->view == m_page->view();
}

QString SavedViewsMenu::summary(const QString &name) const
{
    const SavedView *view = find(name);
    return view ? Qt::convertFromPlainText(printable(view->view.filter.text), Qt::WhiteSpaceNormal) : QString();
}

QString SavedViewsMenu::proposal() const
{
    const auto current = std::ranges::find(m_page->savedViews(), m_page->view(), &SavedView::view);
    return current == m_page->savedViews().end() ? QString() : current->name;
}

void SavedViewsMenu::pick(const QString &name)
{
    if (const SavedView *view = find(name))
        m_page->setView(view->view);
}

void SavedViewsMenu::save(const QString &name)
{
    QList<SavedView> views = m_page->savedViews();
    const auto same = std::ranges::find(views, name, &SavedView::name);
    if (same == views.end())
        views += {name, m_page->view()};
    else
        same->view = m_page->view();
    m_page->setSavedViews(views);
}

void SavedViewsMenu::rename(const QString &from, const QString &to)
{
    QList<SavedView> views = m_page->savedViews();
    views.removeIf([&](const SavedView &view) { return view.name == to; });
    const auto renamed = std::ranges::find(views, from, &SavedView::name);
    if (renamed == views.end())
        return;
    renamed->name = to;
    m_page->setSavedViews(views);
}

void SavedViewsMenu::remove(const QString &name)
{
    QList<SavedView> views = m_page->savedViews();
    views.removeIf([&](const SavedView &view) { return view.name == name; });
    m_page->setSavedViews(views);
}

} // namespace runs
