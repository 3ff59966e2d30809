// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/application_dialogs/shortcuts_dialog.h"

#include "gui/text/shown_text.h"
#include "ui_shortcuts_dialog.h"

#include <QAction>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QString keysOf(const QAction *action)
{
    QString keys;
    for (const QKeySequence &sequence : action->shortcuts()) {
        const QString text = sequence.toString(QKeySequence::NativeText);
        if (keys.isEmpty())
            keys = text;
        else if (!text.isEmpty()) {
            //: Keys that do the same, as in "Ctrl++ or Ctrl+="
            keys = ShortcutsDialog::tr("%1 or %2").arg(keys, text);
        }
    }
    return keys;
}

void addShortcut(QTreeWidgetItem *group, const QString &action, const QString &keys)
{
    auto *item = new QTreeWidgetItem(group, {action, keys});
    item->setSizeHint(0, group->sizeHint(0));
    item->setSizeHint(1, {QFontMetrics(item->font(1)).horizontalAdvance(keys) + 16, 0});
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const Groups &groups, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ShortcutsDialog>())
{
    for (const auto &[name, actions] : groups)
        m_groups.emplaceBack(name, QList<QPointer<QAction>>(actions.begin(), actions.end()));
    m_ui->setupUi(this);
    m_ui->list->header()->setStretchLastSection(false);
    m_ui->list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_ui->list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_ui->filter->installEventFilter(this);
    QPushButton *close = m_ui->buttons->button(QDialogButtonBox::Close);
    close->setText(tr("Close"));
    close->setIcon({});
    close->setAutoDefault(false); // Enter in the filter closes nothing
    connect(m_ui->filter, &QLineEdit::textChanged, this, &ShortcutsDialog::applyFilter);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ShortcutsDialog::~ShortcutsDialog() = default;

void ShortcutsDialog::done(int result)
{
    QDialog::done(result);
    m_ui->filter->clear();
}

void ShortcutsDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous()) {
        fill();
        m_ui->filter->setFocus();
    }
    QDialog::showEvent(event);
}

/// While one types, the arrow keys walk through the list, and Escape clears before it closes.
bool ShortcutsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->filter && event->type() == QEvent::KeyPress) {
        const int pressed = static_cast<QKeyEvent *>(event)->key();
        if (pressed == Qt::Key_Down || pressed == Qt::Key_Up || pressed == Qt::Key_PageDown
            || pressed == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_ui->list, event);
            return true;
        }
        if (pressed == Qt::Key_Escape && !m_ui->filter->text().isEmpty()) {
            m_ui->filter->clear();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ShortcutsDialog::fill()
{
    m_ui->list->clear();
    const QSize rowSize(0, fontMetrics().height() * 8 / 5);
    QFont bold = font();
    bold.setBold(true);
    for (const auto &[name, actions] : std::as_const(m_groups)) {
        auto group = std::make_unique<QTreeWidgetItem>(QStringList{name});
        group->setFont(0, bold);
        group->setFlags(Qt::ItemIsEnabled);
        group->setSizeHint(0, rowSize);
        for (const QPointer<QAction> &action : actions) {
            if (const QString keys = action ? keysOf(action) : QString(); !keys.isEmpty())
                addShortcut(group.get(), plainTitle(action->text()), keys);
        }
        if (group->childCount() == 0)
            continue;
        QTreeWidgetItem *shown = group.release();
        m_ui->list->addTopLevelItem(shown);
        shown->setFirstColumnSpanned(true);
        shown->setExpanded(true);
    }
    applyFilter();
}

void ShortcutsDialog::applyFilter()
{
    const QString wanted = m_ui->filter->text().trimmed();
    bool isAnyShown = false;
    for (int i = 0; i < m_ui->list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_ui->list->topLevelItem(i);
        bool isGroupShown = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *item = group->child(j);
            const bool isShown = item->text(0).contains(wanted, Qt::CaseInsensitive)
                                 || item->text(1).contains(wanted, Qt::CaseInsensitive);
            item->setHidden(!isShown);
            isGroupShown |= isShown;
        }
        group->setHidden(!isGroupShown);
        isAnyShown |= isGroupShown;
    }
    m_ui->noMatch->setText(tr("No shortcut matches “%1”.").arg(wanted));
    m_ui->pages->setCurrentWidget(isAnyShown ? m_ui->listPage : m_ui->noMatchPage);
}

} // namespace runs
