// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/compare/compare_window.h"

#include "core/base/text.h"
#include "gui/compare/code_page.h"
#include "gui/compare/parallel_page.h"
#include "gui/compare/scatter_page.h"
#include "gui/compare/side_by_side_page.h"
#include "gui/text/notice.h"
#include "gui/text/shown_text.h"
#include "gui/theme/icons.h"

#include <QKeyEvent>
#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {

CompareWindow::CompareWindow(const RunRepository &repository, const Document &document, const QStringList &names,
                             QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_repository(repository)
    , m_document(document)
    , m_names(names)
    , m_loader(new CompareLoader(this))
    , m_state(new QLabel(this))
    , m_problems(new QLabel(this))
    , m_stop(new QToolButton(this))
    , m_refresh(new QToolButton(this))
    , m_pages(new QStackedWidget(this))
    , m_notice(new Notice(u"refresh"_s, this))
    , m_tabs(new QTabWidget(this))
    , m_sideBySide(new SideBySidePage(this))
    , m_code(new CodePage(this))
    , m_scatter(new ScatterPage(this))
    , m_parallel(new ParallelPage(this))
{
    setWindowTitle(tr("Compare %Ln run(s)", "", int(names.size())));
    resize(1024, 640);
    m_problems->setTextFormat(Qt::PlainText);
    m_problems->setWordWrap(true);
    m_problems->hide();
    m_stop->setText(tr("&Stop reading"));
    m_stop->hide();
    m_refresh->setText(tr("&Refresh"));
    m_refresh->setIcon(icon(u"refresh"_s));
    m_refresh->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_refresh->setToolTip(
        tr("Read the runs again (%1)").arg(QKeySequence(Qt::Key_F5).toString(QKeySequence::NativeText)));
    m_soon.setSingleShot(true);
    m_soon.setInterval(500ms); // ends come in groups
    arrange();
    connectAll();
    refresh();
}

CompareWindow::~CompareWindow() = default;

void CompareWindow::arrange()
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_sideBySide, tr("Side &by side"));
    m_tabs->addTab(m_code, tr("Cod&e"));
    m_tabs->addTab(m_scatter, tr("Sca&tter"));
    m_tabs->addTab(m_parallel, tr("&Parallel coordinates"));
    m_pages->addWidget(m_notice);
    m_pages->addWidget(m_tabs);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_state);
    row->addStretch(1);
    row->addWidget(m_stop);
    row->addWidget(m_refresh);
    auto *problems = new QHBoxLayout;
    problems->setContentsMargins(8, 0, 8, 0);
    problems->addWidget(m_problems);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addLayout(problems);
    layout->addWidget(m_pages, 1);
}

void CompareWindow::connectAll()
{
    connect(m_loader, &CompareLoader::progressed, this, &CompareWindow::showProgress);
    connect(m_loader, &CompareLoader::loaded, this, &CompareWindow::take);
    connect(m_stop, &QToolButton::clicked, this, &CompareWindow::stop);
    connect(m_refresh, &QToolButton::clicked, this, &CompareWindow::refresh);
    connect(&m_soon, &QTimer::timeout, this, &CompareWindow::refresh);
    connect(m_sideBySide, &SideBySidePage::endsChanged, this, &CompareWindow::endsChanged);
    connect(m_scatter, &ScatterPage::runActivated, this, &CompareWindow::runActivated);
    connect(m_parallel, &ParallelPage::runActivated, this, &CompareWindow::runActivated);
    connect(m_parallel, &ParallelPage::filterRequested, this, &CompareWindow::filterRequested);
    connect(new QShortcut(Qt::Key_F5, this), &QShortcut::activated, this, &CompareWindow::refresh);
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
}

void CompareWindow::refresh()
{
    m_soon.stop();
    m_loader->load({m_repository, m_document, m_names, SideBySidePage::mostRuns});
}

void CompareWindow::noteEnd(const QString &name)
{
    if (m_names.contains(name))
        m_soon.start();
}

void CompareWindow::setEnds(const BetterEnds &ends)
{
    m_sideBySide->setEnds(ends);
}

BetterEnds CompareWindow::ends() const
{
    return m_sideBySide->ends();
}

void CompareWindow::showProgress(qsizetype read, qsizetype all)
{
    m_stop->show();
    const QString text = tr("Reading %L1 of %Ln run(s)…", "", int(all)).arg(read);
    m_state->setText(text);
    m_notice->setText(text); // as long as there is nothing else to see
}

void CompareWindow::stop()
{
    m_loader->cancel();
    m_stop->hide();
    const QString text = tr("Reading was stopped. Refresh reads again.");
    m_state->setText(text);
    m_notice->setText(text);
}

void CompareWindow::take(const std::shared_ptr<const CompareData> &read)
{
    m_stop->hide();
    if (read->runs.size() < 2) {
        m_state->clear();
        m_problems->hide();
        m_notice->setIcon(u"info"_s);
        m_notice->setText(tr("Fewer than two of these runs are recorded, so there is nothing to compare."));
        m_pages->setCurrentWidget(m_notice);
        return;
    }
    const auto count = int(read->runs.size());
    QString state = tr("%Ln run(s)", "", count);
    if (count > SideBySidePage::mostRuns) {
        state += u"  ·  "_s + tr("the first %Ln of them side by side", "", int(SideBySidePage::mostRuns));
    }
    if (const qsizetype gone = m_names.size() - count; gone > 0)
        state += u"  ·  "_s + tr("%Ln not recorded any more", "", int(gone));
    m_state->setText(state);
    showProblems(read->runs);
    m_sideBySide->setData(read);
    m_code->setData(read, m_repository.project().directory);
    m_scatter->setData(read);
    m_parallel->setData(read);
    m_pages->setCurrentWidget(m_tabs);
}

/// The first sentence; all of them in the tooltip.
void CompareWindow::showProblems(const RunSnapshots &runs)
{
    QStringList problems;
    for (const auto &run : runs) {
        for (const QString &problem : run->contents().problems)
            problems += u"%1: %2"_s.arg(printable(run->name()), problem);
    }
    m_problems->setVisible(!problems.isEmpty());
    if (problems.isEmpty())
        return;
    const QString rest = tr("and %Ln more", "", int(problems.size()) - 1);
    m_problems->setText(u"⚠ "_s + problems.front() + (problems.size() > 1 ? u" ("_s + rest + u')' : QString()));
    m_problems->setToolTip(plainToolTip(problems.join(u'\n')));
}

void CompareWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace runs
