// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/comparison/compared_table.h"
#include "gui/compare/compare_loader.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace runs {

class CodePage;
class Notice;
class ParallelPage;
class ScatterPage;
class SideBySidePage;

/// A window that compares runs: side by side, their code, a metric against a parameter, and in parallel coordinates.
/// Reads them when it is made, on other threads.
class CompareWindow : public QWidget
{
    Q_OBJECT

public:
    /// `names`: of the runs, the first of which is the reference.
    CompareWindow(const RunRepository &repository, const Document &document, const QStringList &names,
                  QWidget *parent = nullptr);
    ~CompareWindow() override;

    /// The database has been read anew; refresh() looks there.
    void setDocument(const Document &document) { m_document = document; }

    /// Reads the runs again.
    void refresh();

    /// Refreshes soon if the run is one of these.
    void noteEnd(const QString &name);

    /// Which end of metrics is the better one.
    void setEnds(const BetterEnds &ends);
    BetterEnds ends() const;

Q_SIGNALS:
    /// The user has said of a metric which end is the better one.
    void endsChanged();

    /// A run is to be shown in the table.
    void runActivated(const QString &name);

    /// The table is to show the runs for which an expression of the query language holds.
    void filterRequested(const QString &expression);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();
    void connectAll();
    void stop();
    void showProgress(qsizetype read, qsizetype all);
    void take(const std::shared_ptr<const CompareData> &read);
    void showProblems(const RunSnapshots &runs);

    RunRepository m_repository;
    Document m_document;
    QStringList m_names;
    CompareLoader *m_loader;
    QLabel *m_state; ///< how many runs, or how far reading has come
    QLabel *m_problems;
    QToolButton *m_stop;
    QToolButton *m_refresh;
    QStackedWidget *m_pages;
    Notice *m_notice;
    QTabWidget *m_tabs;
    SideBySidePage *m_sideBySide;
    CodePage *m_code;
    ScatterPage *m_scatter;
    ParallelPage *m_parallel;
    QTimer m_soon;
};

} // namespace runs
