// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/filter/saved_filters.h"

#include <QMenu>

namespace runs {

/// Picks one of the saved filters, and saves, renames and deletes them. The filter that is in use is checked.
class SavedFiltersMenu : public QMenu
{
    Q_OBJECT

public:
    explicit SavedFiltersMenu(QWidget *parent = nullptr);

    const QList<SavedFilter> &filters() const { return m_filters; }
    void setFilters(const QList<SavedFilter> &filters);

    /// The filter in use, which is the one to be saved.
    void setCurrent(const FilterSpec &spec) { m_current = spec; }

Q_SIGNALS:
    void picked(const FilterSpec &spec);
    void filtersChanged(const QList<SavedFilter> &filters); ///< by the user

private:
    void rebuild();
    void addFilters();
    void addSubmenu(const QString &title, void (SavedFiltersMenu::*chosen)(const QString &));
    void askToSave();
    void askToRename(const QString &name);
    void rename(const QString &from, const QString &to);
    void remove(const QString &name);
    QStringList names() const;

    QList<SavedFilter> m_filters;
    FilterSpec m_current;
};

} // namespace runs
