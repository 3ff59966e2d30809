// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_repository.h"
#include "gui/dialogs/removal_model.h"
#include "gui/tasks/latest.h"

#include <QDialog>
#include <QTimer>

#include <memory>

namespace Ui {
class DeleteDialog;
}

namespace runs {

/// Shows what goes with the runs `names` of a repository (entries, files with their sizes, sessions), for good or into
/// the trash, and asks whether it shall. It deletes nothing: when it has been accepted, names() are to be removed. What
/// goes is found out on another thread when the dialog is made.
class DeleteDialog : public QDialog
{
    Q_OBJECT

public:
    DeleteDialog(const RunRepository &repository, QStringList names, QWidget *parent = nullptr)
        : DeleteDialog(repository, std::move(names), Removal::Final, parent)
    {}
    DeleteDialog(const RunRepository &repository, QStringList names, Removal removal, QWidget *parent = nullptr);
    ~DeleteDialog() override;

    QStringList names() const { return m_names; }
    Removal removal() const { return m_removal; }

    /// Whether the user has been shown changes that are in no commit, and has given them up.
    Unsaved unsaved() const { return m_unsaved; }

    /// Shows why the runs could not be removed, until it has been accepted again.
    void showError(const QString &message);

public Q_SLOTS:
    /// Only when it is known what goes.
    void accept() override;
    void done(int result) override;

private:
    struct Answer
    {
        std::vector<RemovalItem> items;
        QStringList active;
        QStringList warnings;
        QStringList unsaved; ///< see unsavedChanges()
    };

    static Result<Answer> measure(const RunRepository &repository, const QStringList &names, Removal removal);
    void setUp();
    void setUpTree();
    void hear(Result<Answer> answer);
    void showTotals(const Answer &answer);
    void showUnsaved(const QStringList &changes);

    std::unique_ptr<Ui::DeleteDialog> m_ui;
    QStringList m_names;
    Removal m_removal;
    Unsaved m_unsaved = Unsaved::Keep;
    QString m_error; ///< why it could not be done before
    RemovalModel *m_model;
    QTimer m_patience;
    Latest m_latest;
};

} // namespace runs
