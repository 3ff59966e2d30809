// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/messages/message.h"

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace runs {

class MessageBar;

/// The messages of a window, one under the other above its content; takes no space without any. At most four are
/// seen. When there are more, the oldest that only inform go; warnings and errors wait until there is room.
class MessageBars : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostVisible = 4;

    explicit MessageBars(QWidget *parent = nullptr);

    using QWidget::show;

    /// Shows a message, in place of the one that has its id now. Its lifetime begins again. It does not go while the
    /// pointer or the keyboard focus is in it.
    void show(const Message &message);

    /// Takes the message of this id away, if there is one.
    void dismiss(const QString &id);

    /// The ids of the messages, in their order on the screen.
    QStringList ids() const;

Q_SIGNALS:
    void closed(const QString &id); ///< by the user, not by dismiss() or the end of its lifetime

private:
    MessageBar *barOf(const QString &id) const;
    MessageBar *addBar(const QString &id);
    void dropOld(const MessageBar *newest);
    void remove(MessageBar *bar);
    void arrange();

    QVBoxLayout *m_column;
    QList<MessageBar *> m_bars; ///< oldest first
};

} // namespace runs
