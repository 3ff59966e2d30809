// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/terminal/emulator.h"

#include "gui/terminal/term_widget.h"
#include "gui/terminal/terminal_look.h"

#include <QBuffer>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSocketNotifier>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {
namespace {

constexpr int historyLines = 10'000;
constexpr qsizetype enoughToShow = 256 * 1024;

// Of a terminal whose program has ended: no wish for the mouse, no cursor. Last a question (DSR, ECMA-48 8.3.35) whose
// answer tells that all this was read.
const QByteArray rest = QByteArrayLiteral("\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?25l\x1b[5n");
const QByteArray answer = QByteArrayLiteral("\x1b[0n");
constexpr auto timeToAnswer = 1s;

/// Makes the terminal pass all bytes on as they are.
void makeRaw(int terminal)
{
    termios mode{};
    if (tcgetattr(terminal, &mode) != 0)
        return;
    cfmakeraw(&mode);
    tcsetattr(terminal, TCSANOW, &mode);
    fcntl(terminal, F_SETFL, fcntl(terminal, F_GETFL) | O_NONBLOCK);
}

} // namespace

Emulator::Emulator(QWidget *parent) : QWidget(parent), m_terminal(new QTermWidget(0, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_terminal);
    setFocusProxy(m_terminal);
    setMinimumSize(1, 1); // a terminal can be as small as its place

    m_terminal->setTerminalSizeHint(false);
    m_terminal->setHistorySize(historyLines);
    m_terminal->setScrollBarPosition(QTermWidget::NoScrollBar); // tmux shows one screen, and has its own history
    m_terminal->setMargin(4);
    m_terminal->setBlinkingCursor(false);
    m_terminal->setFlowControlEnabled(false);
    m_terminal->startTerminalTeletype();
    const int slave = m_terminal->getPtySlaveFd();
    makeRaw(slave);
    m_feeder = new QSocketNotifier(slave, QSocketNotifier::Write, this);
    m_feeder->setEnabled(false);
    connect(m_feeder, &QSocketNotifier::activated, this, &Emulator::feed);

    connect(m_terminal, &QTermWidget::sendData, this,
            [this](const char *bytes, int size) { said(QByteArray(bytes, size)); });
}

Emulator::~Emulator()
{
    delete m_feeder; // before the file that it watches is closed
}

void Emulator::setLook(const TerminalLook &look)
{
    m_terminal->setColorScheme(look.scheme);
    if (m_terminal->getTerminalFont() != look.font)
        m_terminal->setTerminalFont(look.font);
    noteSize();
}

QWidget *Emulator::display() const
{
    return m_terminal->focusProxy();
}

void Emulator::put(const QByteArray &bytes)
{
    m_unshown += bytes;
    feed();
}

bool Emulator::isBehind() const
{
    return m_unshown.size() > enoughToShow;
}

void Emulator::feed()
{
    const bool wasBehind = isBehind();
    while (!m_unshown.isEmpty()) {
        const ssize_t written = write(m_terminal->getPtySlaveFd(), m_unshown.constData(), size_t(m_unshown.size()));
        if (written <= 0) {
            if (errno == EINTR)
                continue;
            break;
        }
        m_unshown.remove(0, written);
    }
    m_feeder->setEnabled(!m_unshown.isEmpty());
    if (wasBehind && !isBehind())
        Q_EMIT caughtUp();
}

void Emulator::end(const QByteArray &bytes)
{
    m_isEnding = true;
    put(bytes + rest);
    QTimer::singleShot(timeToAnswer, this, [this] { said(answer); });
}

void Emulator::said(const QByteArray &bytes)
{
    if (!m_isEnding)
        Q_EMIT typed(bytes);
    else if (bytes == answer)
        Q_EMIT hasEnded();
}

QSize Emulator::cells() const
{
    return {m_terminal->screenColumnsCount(), m_terminal->screenLinesCount()};
}

void Emulator::noteSize()
{
    QTimer::singleShot(0, this, [this] { // the display has not looked at its new size yet
        if (const QSize now = cells(); now != m_cells && now.width() > 1 && now.height() > 1) {
            m_cells = now;
            Q_EMIT cellsChanged(now);
        }
    });
}

int Emulator::lastTextBottom() const
{
    QStringList lines = text().split(u'\n');
    if (lines.last().isEmpty())
        lines.removeLast(); // behind the last break
    int blank = 1;
    while (blank < lines.size() && lines.at(lines.size() - 1 - blank).trimmed().isEmpty())
        ++blank;
    return blank == 1 ? height() : height() - blank * height() / std::max(1, cells().height());
}

QString Emulator::text() const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    m_terminal->saveHistory(&buffer);
    return QString::fromUtf8(buffer.data());
}

QByteArray Emulator::pasted(QString text) const
{
    m_terminal->bracketText(text);
    return text.toUtf8();
}

bool Emulator::hasSelection() const
{
    return !m_terminal->selectedText().isEmpty();
}

void Emulator::copy()
{
    m_terminal->copyClipboard();
}

// Selecting with a repaint, and selecting nothing, are what the search bar of QTermWidget does; there is no other way
// to ask for them.
void Emulator::select(int startLine, int startColumn, int endLine, int endColumn)
{
    QMetaObject::invokeMethod(m_terminal, "matchFound", Qt::DirectConnection, startColumn, startLine, endColumn,
                              endLine);
}

void Emulator::clearSelection()
{
    QMetaObject::invokeMethod(m_terminal, "noMatchFound", Qt::DirectConnection);
}

void Emulator::selectAll()
{
    const int lines = m_terminal->historyLinesCount() + m_terminal->screenLinesCount();
    select(0, 0, lines - 1, m_terminal->screenColumnsCount() - 1);
}

bool Emulator::find(const QString &text, bool backwards, bool fresh)
{
    m_found =
        findInCells(this->text(), text, m_terminal->screenColumnsCount(), backwards, fresh ? std::nullopt : m_found);
    if (m_found)
        select(m_found->startLine, m_found->startColumn, m_found->endLine, m_found->endColumn);
    else
        clearSelection();
    return m_found.has_value();
}

QScrollBar &Emulator::scrollBar() const
{
    return *m_terminal->findChild<QScrollBar *>();
}

void Emulator::scroll(int lines)
{
    if (scrollBar().maximum() > 0) {
        scrollBar().setValue(scrollBar().value() - lines);
        return;
    }
    for (int i = 0; i < std::abs(lines); ++i) {
        QKeyEvent key(QEvent::KeyPress, lines > 0 ? Qt::Key_Up : Qt::Key_Down, Qt::NoModifier);
        m_terminal->sendKeyEvent(&key);
    }
}

} // namespace runs
