// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/filter/filter_edit.h"

#include "gui/theme/icons.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace runs {

QColor errorColor(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Base).lightness() < 128;
    return isDark ? QColor(0xff, 0x9a, 0x5c) : QColor(0xb8, 0x4a, 0x00);
}

FilterEdit::FilterEdit(QWidget *parent) : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    setAccessibleName(tr("Filter"));
    setMaxLength(1'000'000); // the default cuts a saved filter off without a word
    addAction(icon(u"search"_s), LeadingPosition);
}

void FilterEdit::setError(const QString &sentence)
{
    if (m_error == sentence)
        return;
    m_error = sentence;
    setToolTip(sentence.isEmpty() ? QString() : Qt::convertFromPlainText(sentence, Qt::WhiteSpaceNormal));
    setAccessibleDescription(sentence);
    if (!sentence.isEmpty()) {
        QAccessibleAnnouncementEvent announcement(this, sentence);
        QAccessible::updateAccessibility(&announcement);
    }
    update();
}

QSize FilterEdit::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, QLineEdit::sizeHint().height()};
}

bool FilterEdit::event(QEvent *event)
{
    // Escape is ours while there is something to clear, even where a window has made a shortcut of it.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && !text().isEmpty()) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    const auto isForPopup = [](int key) {
        return key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter;
    };
    if (m_popup && m_popup->isVisible() && isForPopup(event->key())) {
        event->ignore(); // QCompleter asks here first
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT leaveRequested();
        else
            clear();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT leaveRequested(); return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void FilterEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_error.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(errorColor(palette()), 1.5));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 2, 2);
}

} // namespace runs
