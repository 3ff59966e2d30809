// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/terminal/terminal_panel.h"

#include "gui/terminal/pseudo_terminal.h"
#include "gui/terminal/terminal_look.h"
#include "gui/terminal/terminal_view.h"
#include "gui/theme/icons.h"

#include <QEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QStackedLayout>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int tabTextWidth = 200;

QLabel *newHint(QWidget *parent)
{
    auto *hint = new QLabel(TerminalPanel::tr("Double-click a run, or press Enter, to watch it here."), parent);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setContentsMargins(12, 12, 12, 12);
    return hint;
}

} // namespace

TerminalPanel::TerminalPanel(const Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_preferences(preferences), m_pages(new QStackedLayout(this)), m_tabs(new QTabWidget(this))
{
    m_pages->setContentsMargins(0, 0, 0, 0);
    m_pages->addWidget(newHint(this));
    m_pages->addWidget(m_tabs);
    m_tabs->setDocumentMode(true);
    m_tabs->setMovable(true);
    m_tabs->setFocusPolicy(Qt::NoFocus);
    m_tabs->tabBar()->setFocusPolicy(Qt::TabFocus);
    m_tabs->tabBar()->setAccessibleName(tr("Attached runs"));
    m_tabs->tabBar()->installEventFilter(this);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        setFocusProxy(current());
        updateActions();
    });
    setAccessibleName(tr("Terminals"));
    buildActions();
    updateActions();
}

TerminalPanel::~TerminalPanel()
{
    const QList<PseudoTerminal *> clients = findChildren<PseudoTerminal *>();
    for (PseudoTerminal *client : clients)
        client->kill(); // all at once, before any is waited for
    qDeleteAll(clients);
}

void TerminalPanel::setPreferences(const Preferences &preferences)
{
    m_preferences = preferences;
    updateLook();
    for (int i = 0; i < count(); ++i)
        view(i)->setConfirmPaste(m_preferences.confirmPaste);
}

void TerminalPanel::attach(const TerminalRequest &request)
{
    TerminalView *old = find(request.run);
    if (old && old->isLive()) {
        m_tabs->setCurrentWidget(old);
        old->setFocus();
        return;
    }
    QList<QKeySequence> keys;
    for (const QAction *action : actions())
        keys += action->shortcuts();
    auto *view = new TerminalView(request, look(), keys, m_tabs);
    place(view, old ? m_tabs->indexOf(old) : m_tabs->count());
    if (old) {
        m_tabs->removeTab(m_tabs->indexOf(old));
        old->deleteLater();
    }
    m_pages->setCurrentWidget(m_tabs);
    m_tabs->setCurrentWidget(view);
    view->setFocus();
    updateActions();
    Q_EMIT attachedRunsChanged();
}

void TerminalPanel::place(TerminalView *view, int index)
{
    view->setConfirmPaste(m_preferences.confirmPaste);
    m_tabs->insertTab(index, view, QString());
    auto *button = new QToolButton(m_tabs);
    button->setIcon(icon(u"close"_s));
    button->setIconSize({12, 12});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setToolTip(tr("Detaches the terminal; the run goes on"));
    connect(button, &QToolButton::clicked, view, &TerminalView::closed);
    m_tabs->tabBar()->setTabButton(index, QTabBar::RightSide, button);
    updateTab(view);
    connect(view, &TerminalView::ended, this, [this, view] {
        updateTab(view);
        updateActions();
        Q_EMIT attachedRunsChanged();
    });
    connect(view, &TerminalView::attachAgain, this, [this, view] { Q_EMIT attachAgainRequested(view->request().run); });
    connect(view, &TerminalView::closed, this, [this, view] { close(view); });
    connect(view, &TerminalView::zoomRequested, this, &TerminalPanel::zoom);
}

void TerminalPanel::updateTab(const TerminalView *view)
{
    const int index = m_tabs->indexOf(view);
    if (index < 0)
        return;
    const TerminalRequest &request = view->request();
    const QString name =
        fontMetrics().elidedText(request.title.isEmpty() ? request.run : request.title, Qt::ElideMiddle, tabTextWidth);
    //: The text of a tab: %1 is the name of a run whose terminal is not attached any more.
    const QString text = view->isLive() ? name : tr("%1 (ended)").arg(name);
    m_tabs->setTabText(index, QString(text).replace(u'&', u"&&"_s));
    m_tabs->setTabIcon(index, icon(view->isLive() ? u"active"_s : u"ended"_s));
    m_tabs->setTabToolTip(index, request.run.toHtmlEscaped());
    m_tabs->tabBar()
        ->tabButton(index, QTabBar::RightSide)
        ->setAccessibleName(tr("Close the tab of %1").arg(request.run));
}

void TerminalPanel::renameRun(const QString &run, const QString &newName)
{
    TerminalView *renamed = find(run);
    if (!renamed || run == newName)
        return;
    renamed->setRun(newName);
    updateTab(renamed);
    Q_EMIT attachedRunsChanged();
}

void TerminalPanel::close(TerminalView *view)
{
    if (!view)
        return;
    const bool hadFocus = view->isAncestorOf(focusWidget()) && view->isVisible();
    const bool wasLive = view->isLive();
    if (PseudoTerminal *client = view->takeClient()) {
        client->setParent(this);
        client->hangUp();
    }
    m_tabs->removeTab(m_tabs->indexOf(view));
    view->hide();
    view->deleteLater(); // the order to close it may have come out of it
    if (wasLive)
        Q_EMIT attachedRunsChanged();
    if (count() == 0) {
        m_pages->setCurrentIndex(0);
        Q_EMIT emptied();
    } else if (hadFocus) {
        current()->setFocus();
    }
}

void TerminalPanel::closeTab(const QString &run)
{
    close(find(run));
}

void TerminalPanel::switchTab(int by)
{
    if (count() == 0)
        return;
    m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + count()) % count());
    current()->setFocus();
}

void TerminalPanel::zoom(int points)
{
    m_zoom = points == 0 ? 0 : m_zoom + points;
    updateLook();
}

void TerminalPanel::updateLook()
{
    if (count() == 0)
        return;
    const TerminalLook now = look();
    for (int i = 0; i < count(); ++i)
        view(i)->setLook(now);
}

TerminalLook TerminalPanel::look() const
{
    return terminalLook(m_preferences, palette(), m_zoom);
}

int TerminalPanel::count() const
{
    return m_tabs->count();
}

bool TerminalPanel::isAttached(const QString &run) const
{
    const TerminalView *view = find(run);
    return view && view->isLive();
}

QStringList TerminalPanel::attachedRuns() const
{
    QStringList runs;
    for (int i = 0; i < count(); ++i) {
        if (view(i)->isLive())
            runs += view(i)->request().run;
    }
    return runs;
}

QString TerminalPanel::text(const QString &run) const
{
    const TerminalView *view = find(run);
    return view ? view->text() : QString();
}

TerminalView *TerminalPanel::view(int index) const
{
    return static_cast<TerminalView *>(m_tabs->widget(index));
}

TerminalView *TerminalPanel::current() const
{
    return static_cast<TerminalView *>(m_tabs->currentWidget());
}

TerminalView *TerminalPanel::find(const QString &run) const
{
    for (int i = 0; i < count(); ++i) {
        if (view(i)->request().run == run)
            return view(i);
    }
    return nullptr;
}

void TerminalPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateLook();
}

bool TerminalPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tabs->tabBar() && event->type() == QEvent::MouseButtonRelease) {
        const auto &mouse = static_cast<QMouseEvent &>(*event);
        if (mouse.button() == Qt::MiddleButton) {
            close(view(m_tabs->tabBar()->tabAt(mouse.position().toPoint())));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace runs
