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

    /// A list of words that pops up: while it is open, it takes Enter and Escape.
    void setPopup(const QWidget *popup) { m_popup = popup; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void leaveRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_error;
    const QWidget *m_popup = nullptr;
};

/// The colour of what is wrong, on the background of a text field in this palette.
QColor errorColor(const QPalette &palette);

} // namespace runs
