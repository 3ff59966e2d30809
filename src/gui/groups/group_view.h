// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/groups/group_model.h"

#include <QSet>
#include <QTreeView>

namespace runs {

/// Shows a GroupModel: which groups are open, what is selected and where it is scrolled to stays when the groups are
/// made anew.
class GroupView : public QTreeView
{
    Q_OBJECT

public:
    explicit GroupView(GroupModel *model, QWidget *parent = nullptr);

    /// The runs of what is selected, each once.
    QStringList selectedNames() const;

    /// The selected rows as tab-separated values with a line of headings.
    QString selectedText() const;

Q_SIGNALS:
    void selectionMoved();
    void activatedRun(const QString &name);
    void menuRequested(const QPoint &globalPosition);

    /// Somebody types a text while the view has the focus.
    void typed(const QString &text);

protected:
    void keyboardSearch(const QString &text) override { Q_EMIT typed(text); }
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void remember();
    void restore();
    void fitColumns();

    GroupModel *m_model;
    QSet<QString> m_open; ///< keys of groups
    QSet<QString> m_selected;
    QString m_current;
    int m_scrolled = 0;
    bool m_isRestoring = false;
};

} // namespace runs
