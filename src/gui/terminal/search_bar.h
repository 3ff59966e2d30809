// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace runs {

/// A line to search a terminal with, while one types; Enter goes up to the place before, Shift+Enter down.
class SearchBar : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBar(QWidget *parent = nullptr);

    /// Shows the bar with its text selected.
    void open();

    /// Says whether there is a place; nothing while there is no text.
    void setFound(bool found);

Q_SIGNALS:
    void searched(const QString &text, bool backwards, bool fresh);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search(bool backwards, bool fresh);

    QLineEdit *m_line;
    QLabel *m_answer;
};

} // namespace runs
