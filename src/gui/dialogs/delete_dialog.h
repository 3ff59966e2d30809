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

/// Shows what goes with the runs `names` of a repository (entries, files with their sizes, sessions) and asks whether
/// it shall. It deletes nothing: when it has been accepted, names() are to be removed. What goes is found out on
/// another thread when the dialog is made.
class DeleteDialog : public QDialog
{
    Q_OBJECT

public:
    DeleteDialog(const RunRepository &repository, QStringList names, QWidget *parent = nullptr);
    ~DeleteDialog() override;

    QStringList names() const { return m_names; }

public Q_SLOTS:
    /// Only when it is known what goes.
    void accept() override;
    void done(int result) override;

private:
    struct Answer
    {
        std::vector<RemovalItem> items;
        QStringList warnings;
    };

    static Result<Answer> measure(const RunRepository &repository, const QStringList &names);
    void setUp();
    void hear(Result<Answer> answer);
    void showTotals(const std::vector<RemovalItem> &items);

    std::unique_ptr<Ui::DeleteDialog> m_ui;
    QStringList m_names;
    RemovalModel *m_model;
    QTimer m_patience;
    Latest m_latest;
};

} // namespace runs
