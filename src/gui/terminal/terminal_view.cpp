// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/terminal/terminal_view.h"

#include "gui/terminal/emulator.h"
#include "gui/terminal/ended_bar.h"
#include "gui/terminal/paste_dialog.h"
#include "gui/terminal/pasteable.h"
#include "gui/terminal/pseudo_terminal.h"
#include "gui/terminal/search_bar.h"
#include "gui/terminal/session_history.h"
#include "gui/terminal/terminal_input.h"
#include "gui/terminal/terminal_look.h"

#include <QFileInfo>
#include <QLabel>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {
namespace {

constexpr auto timeToEnd = 1s; // of a client that has let go of its terminal

} // namespace

TerminalView::TerminalView(TerminalRequest request, const TerminalLook &look, const QList<QKeySequence> &shortcuts,
                           QWidget *parent)
    : QWidget(parent)
    , m_request(std::move(request))
    , m_client(new PseudoTerminal(this))
    , m_endedBar(new EndedBar(this))
    , m_emulator(new Emulator(this))
    , m_place(new QScrollArea(this))
    , m_nothing(new QLabel(this))
    , m_searchBar(new SearchBar(this))
    , m_input(new TerminalInput(m_emulator->display(), shortcuts, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_endedBar);
    layout->addWidget(m_place, 1);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_searchBar);
    m_place->setFrameShape(QFrame::NoFrame);
    m_place->setWidgetResizable(true);
    m_place->setWidget(m_emulator);
    m_place->setFocusPolicy(Qt::NoFocus);
    m_endedBar->hide();
    m_nothing->hide();
    m_searchBar->hide();
    m_nothing->setText(tr("The terminal has shown nothing."));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    setRun(m_request.run);
    m_emulator->setLook(look);
    setFocusProxy(m_emulator);

    m_history = SessionHistory::of(m_request.command, this);
    if (m_history)
        connect(m_history, &SessionHistory::searched, m_searchBar, &SearchBar::setFound);
    m_release.setSingleShot(true);
    m_release.setInterval(timeToEnd);
    connect(&m_release, &QTimer::timeout, this, [this] { m_emulator->put(m_lastScreen.release()); });
    connect(m_client, &PseudoTerminal::received, this, &TerminalView::received);
    connect(m_client, &PseudoTerminal::ended, this, &TerminalView::clientEnded);
    connect(m_emulator, &Emulator::caughtUp, m_client, [client = m_client] { client->setReading(true); });
    connect(m_emulator, &Emulator::cellsChanged, m_client, &PseudoTerminal::resize);
    connect(m_emulator, &Emulator::typed, m_client, &PseudoTerminal::write);
    connect(m_input, &TerminalInput::resized, m_emulator, &Emulator::noteSize);
    connect(m_input, &TerminalInput::pasteRequested, this, &TerminalView::paste);
    connect(m_input, &TerminalInput::scrollRequested, this, &TerminalView::scroll);
    connect(m_input, &TerminalInput::zoomRequested, this, &TerminalView::zoomRequested);
    connect(m_input, &TerminalInput::tabbed, this, [this](bool forward) { focusNextPrevChild(forward); });
    connect(m_endedBar, &EndedBar::attachAgain, this, &TerminalView::attachAgain);
    connect(m_endedBar, &EndedBar::closed, this, &TerminalView::closed);
    connect(m_searchBar, &SearchBar::searched, this, &TerminalView::search);
    connect(m_searchBar, &SearchBar::closed, this, &TerminalView::closeSearch);
    QTimer::singleShot(0, this, &TerminalView::start); // when the layout has given the terminal its size
}

TerminalView::~TerminalView() = default;

void TerminalView::start()
{
    if (!m_client)
        return;
    if (const QSize cells = m_emulator->cells(); isVisible() && cells.width() > 1 && cells.height() > 1)
        m_client->resize(cells);
    m_client->start(m_request.command);
}

void TerminalView::received(const QByteArray &bytes)
{
    m_hasOutput = true;
    m_emulator->put(m_lastScreen.pass(bytes));
    if (m_lastScreen.isHeld() && !m_release.isActive())
        m_release.start();
    if (m_emulator->isBehind())
        m_client->setReading(false);
}

void TerminalView::clientEnded(const ProgramEnd &end)
{
    m_release.stop();
    m_input->setLive(false);
    if (PseudoTerminal *client = takeClient())
        client->deleteLater();
    m_endedBar->setMessage(reason(end));
    connect(m_emulator, &Emulator::hasEnded, this, &TerminalView::showEnd, Qt::SingleShotConnection);
    m_emulator->end(m_lastScreen.isHeld() ? QByteArray() : m_lastScreen.release());
}

void TerminalView::showEnd()
{
    m_emulator->setMinimumSize(m_emulator->size()); // a smaller terminal would drop lines
    setScrollBars(Qt::ScrollBarAlwaysOff);          // for the place that the bar takes, the wheel is enough
    m_endedBar->show();
    m_place->setVisible(m_hasOutput);
    showLastText();
    m_nothing->setVisible(!m_hasOutput);
    Q_EMIT ended();
}

void TerminalView::setScrollBars(Qt::ScrollBarPolicy policy)
{
    m_place->setHorizontalScrollBarPolicy(policy);
    m_place->setVerticalScrollBarPolicy(policy);
}

void TerminalView::showLastText()
{
    layout()->activate();
    m_place->ensureVisible(0, m_emulator->lastTextBottom(), 0, 0);
}

void TerminalView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_endedBar->isVisible())
        return;
    setScrollBars(Qt::ScrollBarAsNeeded);
    QTimer::singleShot(0, this, &TerminalView::showLastText); // when the place has its new size
}

QString TerminalView::reason(const ProgramEnd &end) const
{
    const QString command = m_request.command.value(0);
    const QString program = QFileInfo(command).fileName();
    if (!end.hasStarted) {
        return QStandardPaths::findExecutable(command).isEmpty()
                   ? tr("%1 is not installed, or not in PATH. Install it, then attach again.").arg(program)
                   : tr("%1 could not be started.").arg(program);
    }
    const QString farewell = m_lastScreen.farewell();
    if (farewell.startsWith(u"detached"_s))
        return tr("The terminal has been detached. The run goes on.");
    if (farewell.startsWith(u"server exited"_s))
        return tr("The tmux server has ended, and the session with it.");
    if (end.exitCode < 0)
        return tr("%1 was ended by a signal.").arg(program);
    if (end.exitCode > 0)
        return tr("%1 has ended with exit status %2. What it said is below.").arg(program).arg(end.exitCode);
    return tr("The session has ended.");
}

PseudoTerminal *TerminalView::takeClient()
{
    if (m_client)
        m_client->disconnect(this);
    return std::exchange(m_client, nullptr);
}

void TerminalView::setRun(const QString &name)
{
    m_request.run = name;
    m_emulator->display()->setAccessibleName(tr("Terminal of %1").arg(name));
}

void TerminalView::setLook(const TerminalLook &look)
{
    const QFont &font = m_emulator->display()->font();
    if (const int before = font.pointSize(); !isLive() && look.font.pointSize() > before)
        m_emulator->setMinimumSize(m_emulator->size() * (look.font.pointSize() + 1)
                                   / before); // before lines are dropped
    m_emulator->setLook(look);
}

QString TerminalView::text() const
{
    return m_emulator->text();
}

bool TerminalView::hasSelection() const
{
    return m_emulator->hasSelection();
}

void TerminalView::copy()
{
    m_emulator->copy();
}

void TerminalView::selectAll()
{
    m_emulator->selectAll();
}

void TerminalView::clearSelection()
{
    m_emulator->clearSelection();
}

void TerminalView::paste(const QString &text)
{
    const QString clean = pasteable(text);
    if (!isLive() || clean.isEmpty())
        return;
    if (!m_confirmPaste || !pressesEnter(clean)) {
        type(clean);
        return;
    }
    auto *dialog = new PasteDialog(clean, this);
    connect(dialog, &PasteDialog::confirmed, this, &TerminalView::type);
    connect(dialog, &QDialog::finished, m_emulator, qOverload<>(&QWidget::setFocus));
    dialog->open();
}

void TerminalView::type(const QString &pasteable)
{
    if (isLive())
        m_client->write(m_emulator->pasted(pasteable));
    m_emulator->clearSelection();
}

void TerminalView::scroll(int lines)
{
    if (m_history && isLive())
        m_history->scroll(lines);
    else
        m_emulator->scroll(lines);
}

void TerminalView::openSearch()
{
    m_searchBar->open();
}

void TerminalView::search(const QString &text, bool backwards, bool fresh)
{
    if (m_history && isLive()) {
        m_history->search(text, backwards, fresh);
        m_hasSearchedHistory = true;
    } else {
        m_searchBar->setFound(m_emulator->find(text, backwards, fresh));
    }
}

void TerminalView::closeSearch()
{
    m_searchBar->hide();
    if (m_history && isLive() && std::exchange(m_hasSearchedHistory, false))
        m_history->leave();
    m_emulator->clearSelection();
    m_emulator->setFocus();
}

} // namespace runs
