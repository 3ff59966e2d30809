// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/disk_use.h"
#include "core/repository/project.h"
#include "core/run/run.h"
#include "gui/settings/preferences.h"
#include "gui/tasks/latest.h"

#include <QScrollArea>

#include <functional>

namespace runs {

class Field;
class FieldList;
class RunHappened;
class RunHead;
class RunPaths;
class RunVerdict;

/// The subject of a commit of the working tree that holds `directory`. Called on another thread. Errors are shown.
using CommitSubject = std::function<Result<QString>(const QString &directory, const QString &commit)>;

/// What is recorded of one run.
class RunPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit RunPage(QWidget *parent = nullptr);

    void setProject(const Project &project);
    void setCommitSubject(CommitSubject subject);
    void setDateFormat(Preferences::DateFormat format);

    /// With the run of the same name as before only what is different now changes.
    void setRun(const Run &run);

    void setDiskUse(const std::optional<RunDiskUse> &use);

    RunHead *head() const { return m_head; }

    /// "5 min ago" is true for a minute only.
    void updateTimes();

Q_SIGNALS:
    void copied(const QString &label);
    void folderRequested(const QString &path);
    void runRequested(const QString &name);

private:
    void forgetSubject();
    void askSubject();
    void showSubject(const Result<QString> &subject);
    void showFields();
    void showReproduction();
    void updateFocusChain();
    void alignLabels();

    Run m_run;
    Project m_project{};
    CommitSubject m_subject;
    QString m_commitRemark;
    QString m_askedCommit;
    Preferences::DateFormat m_dateFormat{};
    Latest m_subjects;
    RunHead *m_head;
    RunHappened *m_happened;
    RunVerdict *m_verdict;
    FieldList *m_fields;
    RunPaths *m_paths;
    Field *m_reproduction;
};

} // namespace runs
