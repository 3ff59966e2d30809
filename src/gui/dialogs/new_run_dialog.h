// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/launch.h"
#include "core/repository/project.h"
#include "gui/tasks/latest.h"

#include <QDialog>
#include <QTimer>

#include <memory>

namespace Ui {
class NewRunDialog;
}

namespace runs {

class HistoryPopup;
class Note;

/// What a dialog for a new run has to know.
struct NewRunContext
{
    Project project;            ///< where the runs are, and its settings; the command runs in its directory
    QStringList recordedNames;  ///< of all runs, in the order of the database
    QStringList commandHistory; ///< earlier commands, latest first, no duplicates
    GitLimits gitLimits;        ///< how long git may take
};

/// Asks for a run to start, and shows beforehand what it will be tied to and the exact command that will be sent. It
/// starts nothing: when it has been accepted, request() is what the user wants. It can be shown again, with everything
/// as it was, or with a prefill(); showError() tells in it why a request could not be met.
class NewRunDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewRunDialog(NewRunContext context, QWidget *parent = nullptr);
    ~NewRunDialog() override;

    /// Fills all fields: for a run like another one, or to edit a request that failed. A name that is taken is replaced
    /// by a free one near it, unless the request overwrites. The directory may be empty: that of the project.
    void prefill(const LaunchRequest &request);

    /// The names of all runs, after they have changed.
    void setRecordedNames(const QStringList &names);

    /// Shows why a request could not be met, until something is changed.
    void showError(const QString &message);

    /// What the fields say; checked when the dialog has been accepted. The virtualenv is as it was typed, with `~/` for
    /// the home directory replaced. A description of blanks is none.
    LaunchRequest request() const;

public Q_SLOTS:
    /// Only when nothing stands against a launch.
    void accept() override;
    void done(int result) override;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpFields();
    void setUpActions();
    void setUpHistory();
    void connectFields();
    void edited();
    void judge();
    void judgeVirtualenv();
    void hearTree();
    void browse();
    void copySent();
    void showSent();
    void showObstacle();
    void limitSize();
    QString obstacle() const;

    std::unique_ptr<Ui::NewRunDialog> m_ui;
    NewRunContext m_context;
    HistoryPopup *m_history;
    bool m_isTaken = false;
    QString m_nameFault;
    QString m_virtualenvFault;
    QTimer m_copied;
    Latest m_virtualenv;
};

} // namespace runs
