// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/output/log_search.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace runs {

class ElidedLabel;

/// A line to search a log with, while one types; Enter goes on to the next place, Shift+Enter to the one before.
class LogSearchBar : public QWidget
{
    Q_OBJECT

public:
    explicit LogSearchBar(QWidget *parent = nullptr);

    /// Shows the bar with its text selected.
    void open();

    QString text() const;
    PatternOptions options() const;

    void showSearching();
    void showCount(qint64 count, bool isAll);
    void showError(const QString &sentence);
    void showNothing();

Q_SIGNALS:
    /// `isFresh`: something else is looked for than before; what is selected may be it.
    void searched(runs::LogDirection direction, bool isFresh);
    void cleared();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *addButton(const QString &symbol, const QString &name, const QString &tip);
    void search(LogDirection direction, bool isFresh);

    QLineEdit *m_line;
    QToolButton *m_regex;
    QToolButton *m_case;
    ElidedLabel *m_answer;
};

} // namespace runs
