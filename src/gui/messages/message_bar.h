// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/messages/message.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace runs {

class MessageText;

/// One message. Its severity is told by a colour, an icon, and a word that screen readers say.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QString id, QWidget *parent = nullptr);

    QString id() const { return m_id; }
    Severity severity() const { return m_message.severity; }

    /// Shows this message in place of the last one.
    void setMessage(const Message &message);

    /// Tells screen readers of the message, once.
    void announce();

Q_SIGNALS:
    void closeRequested();
    void expired();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showActions(const QList<MessageAction> &actions);
    void showIcon();
    void endLifetime();
    QString spoken() const;

    QString m_id;
    Message m_message;
    QString m_announced;
    QTimer m_lifetime;
    QLabel *m_icon;
    MessageText *m_text;
    QHBoxLayout *m_actions;
    QList<QPushButton *> m_buttons;
    QToolButton *m_close;
};

} // namespace runs
