// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/main_window.h"

#include "core/base/text.h"
#include "gui/curves/curves_panel.h"
#include "gui/details/details_panel.h"
#include "gui/filter/filter_bar.h"
#include "gui/filter/status_chips.h"
#include "gui/groups/group_view.h"
#include "gui/messages/message_bars.h"
#include "gui/notifications/desktop_notifier.h"
#include "gui/start/recent_projects.h"
#include "gui/table/run_table_view.h"
#include "gui/tasks/latest.h"
#include "gui/terminal/terminal_panel.h"
#include "gui/window/housekeeping.h"
#include "gui/window/main_actions.h"
#include "gui/window/project_page.h"
#include "gui/window/status_line.h"
#include "gui/window/tensorboards.h"
#include "gui/window/tool_bar_fit.h"
#include "gui/window/verifier.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {

MainWindow::MainWindow(const Preferences &preferences, RecentProjects &recents, QStringList supervisor)
    : m_preferences(preferences)
    , m_recents(recents)
    , m_supervisor(std::move(supervisor))
    , m_actions(std::make_unique<MainActions>(this))
    , m_messages(new MessageBars(this))
    , m_area(new QMainWindow(this, Qt::Widget))
    , m_pages(new QStackedWidget(this))
    , m_page(new ProjectPage(this))
    , m_details(new DetailsPanel(this))
    , m_terminals(new TerminalPanel(preferences, this))
    , m_statusLine(new StatusLine(this))
    , m_housekeeping(new Housekeeping({this, m_actions.get(), m_messages, m_page, m_details, m_statusLine}))
    , m_tensorBoards(new TensorBoards({this, m_actions.get(), m_messages, m_page, m_details, m_statusLine}))
    , m_verifier(new Verifier({this, m_actions.get(), m_messages, m_page, m_details, m_statusLine}))
    , m_endNotices(new EndNotices(this))
    , m_notifier(new DesktopNotifier(this))
    , m_versionQuestion(new Latest(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Run Manager"));
    resize(1280, 800);
    m_area->setDockOptions(AnimatedDocks | AllowTabbedDocks);
    m_area->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_area->setCentralWidget(m_pages);
    m_pages->addWidget(m_page);
    m_topRow = makeTopRow();
    auto *center = new QWidget(this);
    auto *column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topRow);
    column->addWidget(m_messages);
    column->addWidget(m_area, 1);
    setCentralWidget(center);
    setStatusBar(m_statusLine);
    makeDocks();
    connectActions();
    connectPage();
    setPreferences(preferences);
    connect(&m_recents, &RecentProjects::changed, this, &MainWindow::updateRecentMenu);
    updateRecentMenu();
}

MainWindow::~MainWindow()
{
    hide(); // docks tell that they are hidden, which only a whole window can hear
}

QWidget *MainWindow::makeTopRow()
{
    auto *rows = new QWidget(this);
    auto *row = new QWidget(rows);
    auto *bar = new QToolBar(row);
    bar->setAccessibleName(tr("Runs"));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({16, 16});
    bar->addActions(
        {m_actions->newRun, m_actions->attach, m_actions->stop, m_actions->copyReproduce, m_actions->remove});
    for (QAction *action : bar->actions())
        bar->widgetForAction(action)->setAccessibleName(action->toolTip());
    bar->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(16);
    layout->addWidget(bar);
    layout->addWidget(m_page->filterBar(), 1);
    new ToolBarFit(bar, row);
    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(8, 0, 8, 4);
    chips->addWidget(m_page->statusChips());
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addLayout(chips);
    return rows;
}

void MainWindow::makeDocks()
{
    const auto makeDock = [this](const QString &title, const QString &name, QWidget *content, Qt::DockWidgetArea area,
                                 const QKeySequence &keys) {
        auto *dock = new QDockWidget(title, m_area);
        dock->setObjectName(name); // for saveState()
        dock->setWidget(content);
        m_area->addDockWidget(area, dock);
        QAction *toggle = dock->toggleViewAction();
        toggle->setShortcut(keys);
        m_actions->viewMenu->addAction(toggle);
        return dock;
    };
    m_actions->viewMenu->addSeparator();
    m_detailsDock =
        makeDock(tr("Details"), u"details"_s, m_details, Qt::RightDockWidgetArea, QKeySequence(Qt::CTRL | Qt::Key_I));
    m_terminalDock = makeDock(tr("Terminals"), u"terminals"_s, m_terminals, Qt::BottomDockWidgetArea,
                              QKeySequence(Qt::CTRL | Qt::Key_J));
    m_terminalDock->hide();
    m_area->resizeDocks({m_detailsDock}, {340}, Qt::Horizontal);
    m_area->resizeDocks({m_terminalDock}, {280}, Qt::Vertical);
    makeCurves();
    QAction *log = MainActions::add(this, tr("Sho&w log"), u"document"_s, QKeySequence(Qt::CTRL | Qt::Key_L));
    m_actions->runMenu->insertAction(m_actions->copy, log);
    connect(log, &QAction::triggered, this, [this] {
        m_detailsDock->show();
        m_details->showLog();
    });
    m_actions->addGroup(tr("Panels"), {m_detailsDock->toggleViewAction(), m_curvesDock->toggleViewAction(),
                                       m_terminalDock->toggleViewAction(), log});
    m_actions->addGroup(tr("In a terminal"), m_terminals->actions());
    connect(m_terminals, &TerminalPanel::emptied, this, [this] {
        m_terminalDock->hide();
        m_page->focusRuns();
    });
    connect(m_terminals, &TerminalPanel::leaveRequested, m_page, &ProjectPage::focusRuns);
    connect(m_terminals, &TerminalPanel::attachAgainRequested, this, &MainWindow::attach);
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto &&reaction) {
        connect(action, &QAction::triggered, this, std::forward<decltype(reaction)>(reaction));
    };
    on(m_actions->newRun, [this] { newRun({}); });
    on(m_actions->newRunLike, &MainWindow::newRunLikeSelected);
    on(m_actions->openProject, &MainWindow::openProject);
    on(m_actions->newWindow, &MainWindow::windowRequested);
    on(m_actions->settings, &MainWindow::editSettings);
    on(m_actions->closeWindow, &QWidget::close);
    on(m_actions->quit, &MainWindow::quitRequested);
    on(m_actions->copy, &MainWindow::copyRows);
    on(m_actions->copyReproduce, &MainWindow::copyReproduce);
    on(m_actions->selectAll, [this] { m_page->table()->selectAll(); });
    on(m_actions->find, [this] { m_page->filterBar()->focusFilter(); });
    on(m_actions->attach, &MainWindow::attachSelected);
    on(m_actions->stop, &MainWindow::stopSelected);
    on(m_actions->openFolder, &MainWindow::openSelectedFolder);
    on(m_actions->refresh, &MainWindow::refresh);
    on(m_actions->switchPanel, &MainWindow::switchPanel);
    on(m_actions->shortcuts, &MainWindow::showShortcuts);
    on(m_actions->about, &MainWindow::showAbout);
    // Ctrl+C in a text field or the details copies from there, Delete deletes there.
    for (QAction *action : {m_actions->copy, m_actions->selectAll, m_actions->remove}) {
        removeAction(action);
        m_page->table()->addAction(action);
        action->setShortcutContext(Qt::WidgetShortcut);
    }
    m_page->groupView()->addAction(m_actions->remove);
    connect(m_actions->columnMenu, &QMenu::aboutToShow, this, [this] {
        m_actions->columnMenu->clear();
        m_page->table()->fillColumnMenu(m_actions->columnMenu);
    });
}

void MainWindow::connectPage()
{
    RunTableView *table = m_page->table();
    connect(m_page, &ProjectPage::newRunRequested, this, [this] { newRun({}); });
    connect(m_page, &ProjectPage::countsChanged, this, &MainWindow::updateStatus);
    connect(table, &RunTableView::activatedRun, this, &MainWindow::attach);
    connect(table, &RunTableView::menuRequested, this,
            [this](const QPoint &position) { m_actions->runMenu->popup(position); });
    // Once for all that one key or one change of the runs moves.
    m_selectionTimer.setSingleShot(true);
    m_selectionTimer.setInterval(0);
    connect(&m_selectionTimer, &QTimer::timeout, this, &MainWindow::updateSelection);
    const auto later = [this] { m_selectionTimer.start(); };
    connect(table, &RunTableView::selectionMoved, this, later);
    connect(m_page->model(), &QAbstractItemModel::dataChanged, this,
            [later](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.isEmpty()) // an entry, and not only how something is shown
                    later();
            });
    connect(m_details, &DetailsPanel::folderRequested, this, &MainWindow::openFolder);
    connect(m_housekeeping, &Housekeeping::changed, this, &MainWindow::updateActions);
    connect(m_housekeeping, &Housekeeping::launchRequested, this,
            [this](const LaunchRequest &request, const std::optional<Tolerance> &verify) {
                m_verifier->expect(request, verify);
                launch(request);
            });
    connect(m_housekeeping, &Housekeeping::compareRequested, this, &MainWindow::compareRuns);
    connect(m_housekeeping, &Housekeeping::renamed, m_terminals, &TerminalPanel::renameRun);
}

void MainWindow::setPreferences(const Preferences &preferences)
{
    m_preferences = preferences;
    m_page->model()->setDateFormat(preferences.dateFormat);
    m_details->setDateFormat(preferences.dateFormat);
    m_terminals->setPreferences(preferences);
}

void MainWindow::updateActions()
{
    m_actions->update(hasProject(), m_isWritable, m_page->table()->selectedRows().size(),
                      m_page->selectedActive().size());
    m_housekeeping->updateActions(m_isWritable);
    m_tensorBoards->updateActions();
    m_verifier->updateActions(m_isWritable);
}

void MainWindow::updateStatus()
{
    const RunTableModel *model = m_page->model();
    m_statusLine->setCounts({.shown = model->rowCount(),
                             .total = model->runs().size(),
                             .active = model->activeCount(),
                             .selected = m_page->table()->selectedRows().size(),
                             .hasMore = m_hasMoreRuns});
}

/// From the filter to the table, the details, the curves, the terminals, and back.
void MainWindow::switchPanel()
{
    const QList<QWidget *> panels{m_page->filterBar(), m_page->table(), m_page->groupView(),
                                  m_details,           m_curves,        m_terminals};
    const auto holdsFocus = [](const QWidget *panel) {
        return panel->hasFocus() || (panel->focusWidget() && panel->focusWidget()->hasFocus());
    };
    const qsizetype current = std::ranges::find_if(panels, holdsFocus) - panels.begin();
    for (qsizetype step = 1; step <= panels.size(); ++step) {
        QWidget *panel = panels[(current + step) % panels.size()];
        if (!panel->isVisible())
            continue;
        if (panel == m_page->filterBar())
            m_page->filterBar()->focusFilter();
        else
            panel->setFocus(Qt::TabFocusReason);
        return;
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (const QString text = closeQuestion(); !text.isEmpty() && !m_isCloseConfirmed) {
        event->ignore();
        confirmClose(text);
        return;
    }
    saveLayout();
    event->accept();
}

/// What is to be known before the window closes; empty when nothing is.
QString MainWindow::closeQuestion() const
{
    QStringList lines;
    if (const QStringList drafts = m_details->drafts(); drafts.size() == 1)
        lines += tr("The description that you are writing for “%1” is not saved. Closing the window discards it.")
                     .arg(shortened(printable(drafts.front()), 30, 50));
    else if (!drafts.isEmpty())
        lines +=
            tr("The descriptions that you are writing for %n run(s) are not saved. Closing the window discards them.",
               "", int(drafts.size()));
    if (m_preferences.confirmClose && m_terminals->count() > 0) {
        lines += tr("%n terminal(s) are attached. Closing the window detaches them; the runs go on.", "",
                    m_terminals->count());
    }
    return lines.join(u'\n');
}

void MainWindow::confirmClose(const QString &text)
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Close window"), text, QMessageBox::Cancel, this);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *close = question->addButton(tr("&Close"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question, &QMessageBox::buttonClicked, this, [this, close](QAbstractButton *button) {
        m_isCloseConfirmed = static_cast<QAbstractButton *>(close) == button;
        if (m_isCloseConfirmed)
            this->close();
    });
    question->open();
}

} // namespace runs
