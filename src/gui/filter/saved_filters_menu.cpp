// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/filter/saved_filters_menu.h"

#include "core/base/text.h"
#include "gui/filter/filter_name_dialog.h"
#include "gui/theme/icons.h"

#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int longestLabel = 300; // px
constexpr qsizetype longestProposal = 60;

/// A name as the text of an action, in which '&' and a tab have a meaning.
QString label(const QString &name, const QFontMetrics &metrics)
{
    return metrics.elidedText(printable(name), Qt::ElideMiddle, longestLabel).replace(u'&', u"&&"_s);
}

QString summary(const FilterSpec &spec)
{
    return Qt::convertFromPlainText(printable(spec.text), Qt::WhiteSpaceNormal);
}

} // namespace

SavedFiltersMenu::SavedFiltersMenu(QWidget *parent) : QMenu(parent)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &SavedFiltersMenu::rebuild);
}

void SavedFiltersMenu::setFilters(const QList<SavedFilter> &filters)
{
    m_filters = filters;
}

void SavedFiltersMenu::rebuild()
{
    clear();
    qDeleteAll(findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    addFilters();
    addSeparator();
    QAction *save =
        addAction(runs::icon(u"filter-save"_s), tr("&Save current filter…"), this, &SavedFiltersMenu::askToSave);
    save->setEnabled(!m_current.text.isEmpty());
    if (!m_filters.isEmpty()) {
        addSubmenu(tr("&Rename"), &SavedFiltersMenu::askToRename);
        addSubmenu(tr("&Delete"), &SavedFiltersMenu::remove);
    }
}

void SavedFiltersMenu::addFilters()
{
    if (m_filters.isEmpty())
        addAction(tr("No saved filters"))->setEnabled(false);
    for (const SavedFilter &filter : std::as_const(m_filters)) {
        QAction *action = addAction(label(filter.name, fontMetrics()));
        action->setCheckable(true);
        action->setChecked(filter.spec == m_current);
        action->setToolTip(summary(filter.spec));
        connect(action, &QAction::triggered, this, [this, spec = filter.spec] { Q_EMIT picked(spec); });
    }
}

void SavedFiltersMenu::addSubmenu(const QString &title, void (SavedFiltersMenu::*chosen)(const QString &))
{
    QMenu *menu = addMenu(title);
    for (const SavedFilter &filter : std::as_const(m_filters)) {
        QAction *action = menu->addAction(label(filter.name, fontMetrics()));
        connect(action, &QAction::triggered, this, [this, chosen, name = filter.name] { (this->*chosen)(name); });
    }
}

void SavedFiltersMenu::askToSave()
{
    const auto current = std::ranges::find(m_filters, m_current, &SavedFilter::spec);
    const QString proposal =
        current != m_filters.end() ? current->name : printable(m_current.text).left(longestProposal).trimmed();
    auto *dialog = new FilterNameDialog(FilterNameDialog::Purpose::Save, proposal, names(), parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, spec = m_current] {
        putFilter(m_filters, {dialog->name(), spec});
        Q_EMIT filtersChanged(m_filters);
    });
    dialog->open();
}

void SavedFiltersMenu::askToRename(const QString &name)
{
    QStringList others = names();
    others.removeOne(name);
    auto *dialog = new FilterNameDialog(FilterNameDialog::Purpose::Rename, name, others, parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, name] { rename(name, dialog->name()); });
    dialog->open();
}

void SavedFiltersMenu::rename(const QString &from, const QString &to)
{
    if (from == to || !std::ranges::contains(m_filters, from, &SavedFilter::name))
        return;
    m_filters.removeIf([&](const SavedFilter &filter) { return filter.name == to; });
    std::ranges::find(m_filters, from, &SavedFilter::name)->name = to;
    Q_EMIT filtersChanged(m_filters);
}

void SavedFiltersMenu::remove(const QString &name)
{
    m_filters.removeIf([&](const SavedFilter &filter) { return filter.name == name; });
    Q_EMIT filtersChanged(m_filters);
}

QStringList SavedFiltersMenu::names() const
{
    QStringList names;
    for (const SavedFilter &filter : m_filters)
        names += filter.name;
    return names;
}

} // namespace runs
