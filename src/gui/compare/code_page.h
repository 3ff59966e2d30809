// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_difference.h"
#include "gui/compare/compare_loader.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTreeWidget;

namespace runs {

class Notice;

/// How the code of two of the runs differs: the commits that only one of them has, and the patch from the first to the
/// second. Found out on another thread, once the page is visible.
class CodePage : public QWidget
{
    Q_OBJECT

public:
    explicit CodePage(QWidget *parent = nullptr);

    /// `directory`: any of the repository.
    void setData(const std::shared_ptr<const CompareData> &read, const QString &directory);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Found
    {
        CommitDifference commits;
        QStringList notes;
    };

    void arrange();
    void look();
    void take(const Found &found);
    void showNotice(const QString &text);
    void showCommits(const CommitDifference &commits);
    void showPatch(const CommitDifference &commits);

    std::shared_ptr<const CompareData> m_data;
    QString m_directory;
    bool m_isOutdated = false;
    QComboBox *m_a;
    QComboBox *m_b;
    QLabel *m_note;
    QStackedWidget *m_pages;
    Notice *m_notice;
    QTreeWidget *m_commits;
    QPlainTextEdit *m_patch;
    QTimer m_patience;
    Latest m_question;
};

} // namespace runs
