// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace runs {

/// A slim bar that says why a terminal is not attached any more, and offers what can be done.
class EndedBar : public QWidget
{
    Q_OBJECT

public:
    explicit EndedBar(QWidget *parent = nullptr);

    void setMessage(const QString &message);

Q_SIGNALS:
    void attachAgain();
    void closed();

private:
    QLabel *m_message;
};

} // namespace runs
