// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/filter/named_menu.h"

#include "core/base/text.h"
#include "gui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int longestLabel = 300; // px

/// A name as the text of an action, in which '&' and a tab have a meaning.
QString label(const QString &name, const QFontMetrics &metrics)
{
    return metrics.elidedText(printable(name), Qt::ElideMiddle, longestLabel).replace(u'&', u"&&"_s);
}

} // namespace

NamedMenu::NamedMenu(NameDialog::Subject subject, QWidget *parent) : QMenu(parent), m_subject(subject)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &NamedMenu::rebuild);
}

void NamedMenu::rebuild()
{
    const bool areFilters = m_subject == NameDialog::Subject::Filter;
    clear();
    qDeleteAll(findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    if (names().isEmpty())
        addAction(areFilters ? tr("No saved filters") : tr("No saved views"))->setEnabled(false);
    addNames();
    addSeparator();
    QAction *save =
        addAction(runs::icon(u"filter-save"_s), areFilters ? tr("&Save current filter…") : tr("&Save current view…"),
                  this, &NamedMenu::askToSave);
    save->setEnabled(canSave());
    if (!names().isEmpty()) {
        addSubmenu(tr("&Rename"), [this](const QString &name) { askToRename(name); });
        addSubmenu(tr("&Delete"), [this](const QString &name) { remove(name); });
    }
}

void NamedMenu::addNames()
{
    for (const QString &name : names()) {
        QAction *action = addAction(label(name, fontMetrics()));
        action->setCheckable(true);
        action->setChecked(isCurrent(name));
        action->setToolTip(summary(name));
        connect(action, &QAction::triggered, this, [this, name] { pick(name); });
    }
}

void NamedMenu::addSubmenu(const QString &title, const std::function<void(const QString &)> &chosen)
{
    QMenu *menu = addMenu(title);
    for (const QString &name : names()) {
        QAction *action = menu->addAction(label(name, fontMetrics()));
        connect(action, &QAction::triggered, this, [chosen, name] { chosen(name); });
    }
}

void NamedMenu::askToSave()
{
    auto *dialog = new NameDialog(m_subject, NameDialog::Purpose::Save, proposal(), names(), parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { save(dialog->name()); });
    dialog->open();
}

void NamedMenu::askToRename(const QString &name)
{
    QStringList others = names();
    others.removeOne(name);
    auto *dialog = new NameDialog(m_subject, NameDialog::Purpose::Rename, name, others, parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, name] {
        if (dialog->name() != name)
            rename(name, dialog->name());
    });
    dialog->open();
}

} // namespace runs
