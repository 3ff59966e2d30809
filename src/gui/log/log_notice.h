// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

namespace runs {

/// Says in the place of a log why there is none to see.
class LogNotice : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setText(const QString &text);
    QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace runs
