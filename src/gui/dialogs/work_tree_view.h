// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/worktree.h"
#include "core/repository/project.h"
#include "gui/tasks/latest.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace Ui {
class WorkTreeView;
}

namespace runs {

class TextList;

/// Shows what a new run will be tied to: branch, commit and subject, and which files stand against it. It asks git on
/// another thread, and keeps what it shows until there is something newer.
class WorkTreeView : public QWidget
{
    Q_OBJECT

public:
    explicit WorkTreeView(QWidget *parent = nullptr);
    ~WorkTreeView() override;

    /// Where to look, from the next check() on: in `project.directory`, sparing the runs directory.
    void setProject(const Project &project, const GitLimits &limits = {});

    /// Whether changes are stored with the run, so that they are no obstacle.
    void setSnapshot(bool isStored);

    void check();
    void drop() { m_question.drop(); }
    bool isBusy() const { return m_question.isBusy(); }

    /// What was seen last; none before that, and after an error.
    const WorkTreeState *state() const { return m_state && *m_state ? &**m_state : nullptr; }

    /// Of the project; settled when it has none yet.
    QString runsDirectory() const { return m_runsDirectory; }

    /// Why no run can start from this tree, in a short sentence; empty when one can.
    QString obstacle() const;

Q_SIGNALS:
    void changed();

private:
    struct Answer
    {
        QString runsDirectory;
        Result<WorkTreeState> state;
    };

    static Answer look(const Project &project, const GitLimits &limits);
    void hear(const Answer &answer);
    void showState();
    QString changesNote(const QStringList &modified) const;
    QString untrackedNote(const QStringList &untracked) const;
    void showCommit(const WorkTreeState *state);
    void showUntracked(bool isShown);

    std::unique_ptr<Ui::WorkTreeView> m_ui;
    TextList *m_modified;
    TextList *m_untracked;
    Project m_project;
    GitLimits m_limits;
    QString m_runsDirectory;
    bool m_isSnapshot = false;
    std::optional<Result<WorkTreeState>> m_state;
    QTimer m_patience;
    Latest m_question;
};

} // namespace runs
