// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/filter/named_menu.h"
#include "gui/filter/saved_filters.h"

namespace runs {

/// The saved filters.
class SavedFiltersMenu : public NamedMenu
{
    Q_OBJECT

public:
    explicit SavedFiltersMenu(QWidget *parent = nullptr) : NamedMenu(NameDialog::Subject::Filter, parent) {}

    const QList<SavedFilter> &filters() const { return m_filters; }
    void setFilters(const QList<SavedFilter> &filters) { m_filters = filters; }

    /// The filter in use, which is the one to be saved.
    void setCurrent(const FilterSpec &spec) { m_current = spec; }

Q_SIGNALS:
    void picked(const FilterSpec &spec);
    void filtersChanged(const QList<SavedFilter> &filters); ///< by the user

protected:
    QStringList names() const override;
    bool isCurrent(const QString &name) const override { return find(name).spec == m_current; }
    QString summary(const QString &name) const override;
    bool canSave() const override { return !m_current.text.isEmpty(); }
    QString proposal() const override;
    void pick(const QString &name) override { Q_EMIT picked(find(name).spec); }
    void save(const QString &name) override;
    void rename(const QString &from, const QString &to) override;
    void remove(const QString &name) override;

private:
    SavedFilter find(const QString &name) const;

    QList<SavedFilter> m_filters;
    FilterSpec m_current;
};

} // namespace runs
