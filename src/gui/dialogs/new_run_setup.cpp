// SPDX-License-Identifier: GPL-2.0-or-later
// How the dialog for a new run is put together.
#include "gui/dialogs/new_run_dialog.h"

#include "gui/dialogs/history_popup.h"
#include "gui/dialogs/labels.h"
#include "gui/dialogs/text_view.h"
#include "gui/text/typed_text.h"
#include "gui/theme/icons.h"
#include "ui_new_run_dialog.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QScreen>
#include <QScrollBar>
#include <QShortcut>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {

void NewRunDialog::setUpFields()
{
    m_ui->sent->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->sent->setMostLines(7);
    m_ui->errorText->setMostLines(6);
    m_ui->error->hide();
    m_ui->command->setLines(3, 6);
    m_ui->description->setLines(2, 3);
    for (QLabel *label : {m_ui->nameLabel, m_ui->commandLabel, m_ui->descriptionLabel, m_ui->virtualenvLabel,
                          m_ui->treeLabel, m_ui->sentLabel})
        label->setMinimumHeight(m_ui->name->sizeHint().height()); // level with the first line of its field
    QSizePolicy kept = m_ui->obstacle->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // that the buttons stay in place
    m_ui->obstacle->setSizePolicy(kept);
    m_ui->browse->setIcon(icon(u"folder-open"_s));
    m_ui->copySent->setIcon(icon(u"copy"_s));
    const int width = m_ui->copySent->sizeHint().width();
    const QString copy = m_ui->copySent->text();
    m_ui->copySent->setText(tr("Copied", "to the clipboard"));
    m_ui->copySent->setMinimumWidth(std::max(width, m_ui->copySent->sizeHint().width())); // so that it stays in place
    m_ui->copySent->setText(copy);
    m_copied.setSingleShot(true);
    m_copied.setInterval(2s);
    connect(&m_copied, &QTimer::timeout, m_ui->copySent, [this, copy] { m_ui->copySent->setText(copy); });
}

void NewRunDialog::setUpActions()
{
    m_ui->launch->setDefault(true);
    connect(m_ui->launch, &QPushButton::clicked, this, &NewRunDialog::accept);
    connect(m_ui->cancel, &QPushButton::clicked, this, &NewRunDialog::reject);
    for (const auto key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter})
        connect(new QShortcut(key, this), &QShortcut::activated, this, &NewRunDialog::accept);
    connect(new QShortcut(QKeySequence(Qt::Key_F5), this), &QShortcut::activated, m_ui->tree, &WorkTreeView::check);
    connect(m_ui->tree, &WorkTreeView::changed, this, &NewRunDialog::hearTree);
    connect(m_ui->browse, &QPushButton::clicked, this, &NewRunDialog::browse);
    connect(m_ui->copySent, &QPushButton::clicked, this, &NewRunDialog::copySent);
    connect(m_ui->useProposal, &QPushButton::clicked, this, [this] {
        m_ui->name->setText(m_ui->useProposal->property("name").toString());
        m_ui->name->setFocus();
    });
}

void NewRunDialog::setUpHistory()
{
    m_ui->command->setHistory(m_context.commandHistory);
    m_history->setCommands(m_context.commandHistory);
    m_ui->history->setEnabled(!m_context.commandHistory.isEmpty());
    connect(m_ui->history, &QPushButton::clicked, this, [this] { m_history->showBelow(m_ui->history); });
    connect(m_history, &HistoryPopup::chosen, this, [this](const QString &command) {
        m_ui->command->replace(command);
        m_ui->command->setFocus();
    });
}

void NewRunDialog::connectFields()
{
    connect(m_ui->name, &QLineEdit::textChanged, this, [this] {
        m_ui->overwrite->setChecked(false); // it was meant for another run
        edited();
    });
    connect(m_ui->overwrite, &QCheckBox::toggled, this, &NewRunDialog::edited);
    connect(m_ui->command, &QPlainTextEdit::textChanged, this, &NewRunDialog::edited);
    connect(m_ui->description, &QPlainTextEdit::textChanged, this, &NewRunDialog::edited);
    connect(m_ui->snapshot, &QCheckBox::toggled, this, [this](bool isStored) {
        m_ui->tree->setSnapshot(isStored);
        edited();
    });
    connect(m_ui->isolated, &QCheckBox::toggled, this, &NewRunDialog::edited);
    connect(m_ui->virtualenv, &QLineEdit::textChanged, this, [this] {
        judgeVirtualenv();
        edited();
    });
}

void NewRunDialog::copySent()
{
    QGuiApplication::clipboard()->setText(textOf(*m_ui->sent));
    m_ui->copySent->setText(tr("Copied", "to the clipboard"));
    m_copied.start();
}

void NewRunDialog::showError(const QString &message)
{
    m_ui->errorTitle->say(Note::Kind::Error, tr("The run was not launched."));
    m_ui->errorText->setPlainText(message);
    m_ui->error->setVisible(!message.isEmpty());
    QAccessibleEvent alert(m_ui->errorText, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// Small enough for the screen, and wide enough for what cannot be cut.
void NewRunDialog::limitSize()
{
    const int bar = m_ui->area->verticalScrollBar()->sizeHint().width();
    m_ui->area->setMinimumWidth(m_ui->page->minimumSizeHint().width() + bar);
    resize(size().boundedTo(screen()->availableSize() * 9 / 10));
}

void NewRunDialog::showEvent(QShowEvent *event)
{
    limitSize();
    QDialog::showEvent(event);
    m_ui->tree->check();
}

/// Who comes back from another window may have committed there.
void NewRunDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && isVisible() && !m_ui->tree->isBusy())
        m_ui->tree->check();
}

} // namespace runs
