// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/description_editor.h"

#include "gui/text/shown_text.h"
#include "gui/text/text_block.h"
#include "gui/text/typed_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace runs {

DescriptionEditor::DescriptionEditor(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit(this))
    , m_reason(new QLabel(this))
    , m_otherLabel(new QLabel(tr("It is now:"), this))
    , m_other(new TextBlock(TextBlock::Look::Paper, this))
    , m_save(new QPushButton(tr("&Save"), this))
{
    m_edit->setAccessibleName(tr("Description"));
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(fontMetrics().lineSpacing() * 6 + 12);
    m_edit->installEventFilter(this);
    for (QLabel *label : {m_reason, m_otherLabel}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->hide();
    }
    m_other->setAccessibleName(tr("The description that is recorded now"));
    m_other->hide();
    m_save->setToolTip(tr("Save the description (Ctrl+Enter)"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setToolTip(tr("Leave the description as it is (Esc)"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_save);
    buttons->addWidget(cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(4);
    layout->addWidget(m_edit);
    layout->addWidget(m_reason);
    layout->addWidget(m_otherLabel);
    layout->addWidget(m_other);
    layout->addLayout(buttons);
    setFocusProxy(m_edit);
    connect(m_save, &QPushButton::clicked, this, &DescriptionEditor::saveRequested);
    connect(cancel, &QPushButton::clicked, this, &DescriptionEditor::cancelled);
}

void DescriptionEditor::begin(const QString &recorded, const QString &text)
{
    m_expected = m_recorded = recorded;
    m_isRefused = false;
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
    setBusy(false);
    m_reason->hide();
    showConflict();
}

QString DescriptionEditor::text() const
{
    return textOf(*m_edit);
}

void DescriptionEditor::setRecorded(const QString &recorded)
{
    m_recorded = recorded;
    showConflict();
}

void DescriptionEditor::setBusy(bool isBusy)
{
    m_edit->setReadOnly(isBusy);
    m_save->setEnabled(!isBusy);
}

void DescriptionEditor::refuse(const QString &reason)
{
    setBusy(false);
    m_isRefused = true;
    m_reason->setText(reason);
    m_reason->show();
    showConflict();
    m_edit->setFocus();
}

void DescriptionEditor::showConflict()
{
    const bool isConflict = m_isRefused && m_recorded != m_expected;
    m_otherLabel->setVisible(isConflict || (m_isRefused && m_other->isVisible()));
    if (isConflict) {
        m_other->setText(shownText(m_recorded).text);
        m_expected = m_recorded; // the user sees it, and may replace it
        m_save->setText(tr("&Save anyway"));
        m_other->show();
    } else if (!m_isRefused) {
        m_other->hide();
        m_save->setText(tr("&Save"));
    }
}

bool DescriptionEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool saves = isEnter && key->modifiers().testFlag(Qt::ControlModifier);
    const bool cancels = key->key() == Qt::Key_Escape;
    if (!saves && !cancels)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    else if (cancels)
        Q_EMIT cancelled();
    else if (m_save->isEnabled())
        Q_EMIT saveRequested();
    return true;
}

} // namespace runs
