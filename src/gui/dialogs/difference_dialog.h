// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_difference.h"
#include "gui/tasks/latest.h"

#include <QDialog>
#include <QTimer>

class QPlainTextEdit;
class QStackedWidget;
class QTabWidget;

namespace runs {

class Note;
class WrapLabel;

/// How the code and the environment of two runs differ: the commits between them, the patch, and what else is not the
/// same. Found out on another thread when the dialog is made.
class DifferenceDialog : public QDialog
{
    Q_OBJECT

public:
    /// `directory`: any of the repository.
    DifferenceDialog(const Run &a, const Run &b, const RunFiles &files, const QString &directory,
                     QWidget *parent = nullptr);
    ~DifferenceDialog() override;

private:
    void hear(const RunDifference &difference);
    QWidget *makeCommits(const CommitDifference &commits);
    QWidget *makePatch(const CommitDifference &commits);
    QWidget *makeDifferences(const std::vector<Difference> &differences, const QString &accessibleName);
    void addDifferences(const QString &title, const std::vector<Difference> &differences);
    QString summary(const RunDifference &difference) const;

    QString m_a;
    QString m_b;
    WrapLabel *m_title;
    Note *m_note;
    QTabWidget *m_tabs;
    QTimer m_patience;
    Latest m_question;
};

} // namespace runs
