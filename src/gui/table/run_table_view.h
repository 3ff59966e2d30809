// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/models/run_order.h"
#include "gui/table/column_layout.h"

#include <QPointer>
#include <QSet>
#include <QTableView>
#include <QTimer>

#include <optional>

class QMenu;

namespace runs {

class ColumnChooser;
class RunTableModel;

/// The table of runs. Keeps its place when rows come, go and move: the current run, or the one at the top, stays where
/// it is on the screen.
class RunTableView : public QTableView
{
    Q_OBJECT

public:
    explicit RunTableView(RunTableModel *model, QWidget *parent = nullptr);

    /// Columns that the layout does not name stay where they are; those that do not exist yet get their place later.
    void setColumnLayout(const ColumnLayout &layout);
    ColumnLayout columnLayout() const;
    void resetColumnLayout();

    /// Hides it because somebody has chosen so, or shows it, unless only columns that differ are shown and this one
    /// does not. Tells when sizes are shown now.
    void setColumnHidden(int column, bool isHidden);

    /// Whether it is not hidden by choice.
    bool isChosen(int column) const;

    /// Shows or hides a column by its key; those of fields come and go, in front of the command.
    void setColumnChosen(const QString &key, bool isChosen);

    /// Hides, while it is on, columns in which all rows look the same.
    void setOnlyDiffering(bool isOn);
    bool showsOnlyDiffering() const { return m_onlyDiffering; }

    RunTableModel *tableModel() const { return m_model; }

    void setOrder(const RunOrder &order);

    /// Names of the selected runs, from top to bottom.
    QStringList selectedNames() const;
    QList<int> selectedRows() const;

    /// Makes a run the only selected one, and shows it; false when it is not among the rows.
    bool selectRun(const QString &name);

    /// The selected rows with the visible columns, as they are recorded, as tab-separated values with a line of
    /// headings; durations as "0:03:12", as spreadsheets know them.
    QString selectedText() const;

    /// To be called every second while runs are active: shows how long those in sight have been running.
    void refreshDurations();

    /// Names of the runs in sight, from top to bottom.
    QStringList namesInSight() const;

    bool showsSizes() const { return m_showsSizes; }

    /// Fills a menu with a check box for each column.
    void fillColumnMenu(QMenu *menu);

    /// Lets the user choose columns in a window of their own.
    void chooseColumns();

Q_SIGNALS:
    void activatedRun(const QString &name);
    void menuRequested(const QPoint &globalPosition);

    /// Another selection, or another run among the selected ones is the current one.
    void selectionMoved();

    /// Sizes are shown now, or not any more.
    void showsSizesChanged(bool showsSizes);

    /// Other columns can be chosen, or are chosen, than before.
    void columnsChanged();

    /// Only columns that differ are shown, or all again.
    void onlyDifferingChanged(bool isOn);

    /// Somebody chooses columns, and wants to know which there are; `chooser` takes them.
    void choosing(runs::ColumnChooser *chooser);

    /// Other rows are in sight.
    void scrolled();

    /// Somebody types a text while the table has the focus.
    void typed(const QString &text);

protected:
    void keyboardSearch(const QString &text) override { Q_EMIT typed(text); }
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void rememberPlace();
    void restorePlace();
    void applyLayout();
    void placeColumns(int first, int last);
    void updateHidden(int column);
    void updateUniform();
    void updateRowHeight();
    std::pair<int, int> rowsInSight() const; ///< the first and the last one; empty: the second is less
    QString keyOf(int column) const;
    int headingWidth(int column) const;  ///< pixels
    int standardWidth(int column) const; ///< pixels
    QList<int> visibleColumns() const;   ///< from left to right

    /// A run that is to stay where it is on the screen.
    struct Anchor
    {
        QPersistentModelIndex index;
        int offset; ///< rows below the top of the view
    };

    RunTableModel *m_model;
    ColumnLayout m_layout; ///< as was asked for, with columns that do not exist
    QList<Anchor> m_anchors;
    bool m_showsSizes = false;
    QSet<QString> m_hidden;  ///< keys of columns that somebody has hidden
    QSet<QString> m_uniform; ///< keys of columns in which all rows look the same, while those are hidden
    bool m_onlyDiffering = false;
    QTimer m_uniformTimer; ///< once for all changes of a moment
    QPointer<ColumnChooser> m_chooser;
};

} // namespace runs
