// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_repository.h"
#include "gui/tasks/latest.h"

#include <QDialog>

class QHBoxLayout;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;

namespace runs {

class Note;
class TrashModel;
class WrapLabel;

/// The runs in the trash of a project. It changes nothing: it says what the user wants, and shows anew what is there
/// when it is told to refresh(). What is there is read on another thread.
class TrashDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TrashDialog(const RunRepository &repository, QWidget *parent = nullptr);
    ~TrashDialog() override;

    void refresh();

    /// Whether the trash can be changed now.
    void setWritable(bool isWritable);

    /// While something that was asked for is being done nothing else can be.
    void setBusy(bool isBusy);

    /// Shows why something could not be done, until something else is asked for.
    void showError(const QString &message);

Q_SIGNALS:
    void restoreRequested(const QStringList &ids);

    /// The user has confirmed it, and has seen and given up what is in no commit if `unsaved` says so.
    void removalRequested(const QStringList &ids, runs::Unsaved unsaved);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// What goes when runs are deleted for good.
    struct Loss
    {
        qint64 bytes;
        QStringList unsaved; ///< a line for each change that is in no commit
    };

    void setUpList();
    QWidget *makeEmptyPage();
    void setUpButtons(QHBoxLayout *row);
    void measure();
    void hear(const Result<QList<TrashedRun>> &runs, bool areMeasured);
    void showTotals();
    void updateButtons();
    QStringList selectedIds() const;
    void selectIds(const QStringList &ids);
    QStringList allIds() const;
    void restoreSelected();
    void askRemoval(const QStringList &ids);
    static Result<Loss> lossOf(const RunRepository &repository, const QStringList &ids);
    void confirmRemoval(const QStringList &ids, const Loss &loss);

    RunRepository m_repository;
    TrashModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTreeView *m_list;
    QStackedWidget *m_pages;
    WrapLabel *m_totals;
    Note *m_error;
    QPushButton *m_restore;
    QPushButton *m_remove;
    QPushButton *m_empty;
    bool m_isWritable = true;
    bool m_isBusy = false;
    Latest m_reading;
    Latest m_judging;
};

} // namespace runs
