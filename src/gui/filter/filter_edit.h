// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QLineEdit>

namespace runs {

/// The line in which a filter is typed.
class FilterEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterEdit(QWidget *parent = nullptr);

    /// Marks the text as wrong, for this reason; empty: it is right.
    void setError(const QString &sentence);
    QString error() const { return m_error; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void leaveRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_error;
};

/// The colour of what is wrong, on the background of a text field in this palette.
QColor errorColor(const QPalette &palette);

} // namespace runs
