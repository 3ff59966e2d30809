// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/project.h"
#include "core/run/run.h"
#include "gui/details/run_page.h"
#include "gui/settings/preferences.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QStackedWidget;
class QTabBar;

namespace runs {

class ComparisonPage;
class EnvironmentPage;
class LogPage;
class NothingSelected;

/// Shows what is recorded of the selected runs: all of one, what it has printed and what surrounded it; what several
/// share and where they differ. Texts are shown literally, whatever they hold. What has to be looked up on disk is
/// asked on another thread.
class DetailsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPanel(QWidget *parent = nullptr);

    /// Where the files and the commits of the runs are looked for.
    void setProject(const Project &project);

    /// How to find the subject of a commit; without it none is shown.
    void setCommitSubject(CommitSubject subject);

    void setDateFormat(Preferences::DateFormat format);

    /// The selected runs, or the first of them when more are `selected` than have been read. Runs that are shown
    /// already keep what is selected in them, the focus and the scroll position; only what is different now changes.
    /// That files are there, and what became of the run, is asked anew each time.
    void setRuns(std::vector<Run> runs, qsizetype selected);

    /// What the selected runs take on the disk, together; none: that is not known yet.
    void setDiskUse(const std::optional<RunDiskUse> &use);

    /// Whether the run that is selected may print more.
    void setRunning(bool isRunning);
    /// Whether the database can be changed now.
    void setWritable(bool isWritable);

    /// Lets the user edit the description of the run, if one is selected.
    void editDescription();

    /// Names of runs with descriptions that are being written and not saved.
    QStringList drafts() const;

    /// The outcome of describeRequested(); `error`: why it was not done, empty when it was.
    void showDescribed(const QString &name, const QString &error);

    /// Shows what the run has printed, if one is selected.
    void showLog();

    QSize sizeHint() const override;

Q_SIGNALS:
    /// Something is in the clipboard now, which has been confirmed in place; `what` is the label it had.
    void copied(const QString &what);

    /// The user wants to see this folder, which need not exist.
    void folderRequested(const QString &path);

    /// The user wants to see this run instead.
    void runRequested(const QString &name);

    /// `expected`: the description that the user was shown.
    void describeRequested(const QString &name, const QString &text, const QString &expected);
    void tagsRequested();

    /// How the code and the environment of the two selected runs differ.
    void compareRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void updateTimes();
    void showPage();
    void readRecord();

    enum Tab { DetailsTab, LogTab, EnvironmentTab };
    QTabBar *m_tabs; ///< for one run
    QStackedWidget *m_pages;
    NothingSelected *m_emptyPage;
    RunPage *m_runPage;
    ComparisonPage *m_comparisonPage;
    LogPage *m_logPage;
    EnvironmentPage *m_environmentPage;
    QString m_runsDirectory;
    QString m_run; ///< name of the one that is selected; empty when it is not one
    bool m_hasRuns = false;
    bool m_isRunning = false;
    QTimer m_clock;
};

} // namespace runs
