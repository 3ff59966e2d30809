// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QLabel>

namespace runs {

/// One line of plain text that can be followed, by a click or by the keyboard; cut in the middle when there is little
/// room.
class LinkLabel : public QLabel
{
    Q_OBJECT

public:
    explicit LinkLabel(QWidget *parent = nullptr);

    void setTarget(const QString &text);
    const QString &target() const { return m_target; }

    QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

Q_SIGNALS:
    void followed(const QString &target);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showText();

    QString m_target;
};

} // namespace runs
