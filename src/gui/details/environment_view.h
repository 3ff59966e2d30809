// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QTreeView>

namespace runs {

class EnvironmentFilter;

/// The view of an EnvironmentFilter. Long sections begin collapsed, and are open while it filters. What is expanded,
/// selected and in sight stays so from one run to the next.
class EnvironmentView : public QTreeView
{
    Q_OBJECT

public:
    explicit EnvironmentView(EnvironmentFilter *filter, QWidget *parent = nullptr);

    void setFilter(const QString &text);

    /// Puts the selected rows into the clipboard, as EnvironmentFilter::toText() has them.
    void copy();

Q_SIGNALS:
    /// The selected rows are in the clipboard.
    void copied();
    void copyAllRequested();

    /// The user types text.
    void typed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyboardSearch(const QString &text) override { Q_EMIT typed(text); }

private:
    void rememberPlace();
    void restorePlace();
    void arrange();
    void fitColumns();
    int widestName(int most) const;

    EnvironmentFilter *m_filter;
    QHash<QString, bool> m_chosen; ///< by section: whether the user has expanded or collapsed it
    QSet<QString> m_selected;      ///< while the model is reset
    QString m_current;
    int m_scrolled = 0;
    bool m_isArranging = false;
    bool m_hasOwnWidth = false; ///< the user has moved the border between the columns
};

} // namespace runs
