// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/terminal/terminal_input.h"

#include "gui/terminal/pasteable.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMimeData>
#include <QWheelEvent>
#include <QWidget>

#include <utility>

namespace runs {
namespace {

constexpr int notch = 120; // of a wheel, as QWheelEvent counts
constexpr int linesPerNotch = 3;
constexpr int linesPerPage = 20;

} // namespace

TerminalInput::TerminalInput(QWidget *display, QList<QKeySequence> shortcuts, QObject *parent)
    : QObject(parent), m_display(display), m_shortcuts(std::move(shortcuts))
{
    m_display->installEventFilter(this);
}

bool TerminalInput::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        event->setAccepted(m_isLive && !isOurs(static_cast<QKeyEvent &>(*event)));
        return true;
    case QEvent::KeyPress: return keyPressed(static_cast<QKeyEvent &>(*event));
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick: return mousePressed(static_cast<QMouseEvent &>(*event));
    case QEvent::MouseButtonRelease:
        return static_cast<QMouseEvent &>(*event).button() == Qt::MiddleButton
               && std::exchange(m_ownsMiddleButton, false);
    case QEvent::ContextMenu:
        return static_cast<QContextMenuEvent &>(*event).reason() == QContextMenuEvent::Mouse && programUsesMouse()
               && !QApplication::keyboardModifiers().testFlag(Qt::ShiftModifier);
    case QEvent::Wheel: return wheelTurned(static_cast<QWheelEvent &>(*event));
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: dropped(static_cast<QDropEvent &>(*event)); return true;
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::FontChange: Q_EMIT resized(); return false;
    default: return false;
    }
}

bool TerminalInput::isOurs(const QKeyEvent &event) const
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    return m_shortcuts.contains(QKeySequence(QKeyCombination(modifiers, Qt::Key(event.key()))));
}

bool TerminalInput::programUsesMouse() const
{
    bool isForSelection = true;
    QMetaObject::invokeMethod(m_display, "usesMouse", Qt::DirectConnection, qReturnArg(isForSelection));
    return m_isLive && !isForSelection;
}

bool TerminalInput::keyPressed(const QKeyEvent &event)
{
    if (isOurs(event)) // a shortcut that does nothing now, such as Ctrl+Shift+C, must not become a Ctrl+C
        return true;
    if (!m_isLive && (event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab)) {
        Q_EMIT tabbed(event.key() == Qt::Key_Tab); // the display would keep it
        return true;
    }
    const bool isPage = event.key() == Qt::Key_PageUp || event.key() == Qt::Key_PageDown;
    if (isPage && event.modifiers() == Qt::ShiftModifier && m_isLive) {
        Q_EMIT scrollRequested(event.key() == Qt::Key_PageUp ? linesPerPage : -linesPerPage);
        return true;
    }
    return false;
}

bool TerminalInput::mousePressed(const QMouseEvent &event)
{
    if (event.button() != Qt::MiddleButton || (programUsesMouse() && !event.modifiers().testFlag(Qt::ShiftModifier)))
        return false;
    const QClipboard &clipboard = *QApplication::clipboard();
    if (clipboard.supportsSelection())
        Q_EMIT pasteRequested(clipboard.text(QClipboard::Selection));
    m_ownsMiddleButton = true;
    return true;
}

bool TerminalInput::wheelTurned(QWheelEvent &event)
{
    const bool isZoom = event.modifiers().testFlag(Qt::ControlModifier);
    if (!isZoom && !m_isLive) { // it scrolls what the terminal is in
        event.ignore();
        return true;
    }
    if (!isZoom && programUsesMouse())
        return false;
    m_wheelAngle += event.angleDelta().y();
    const int unit = isZoom ? notch : notch / linesPerNotch;
    const int steps = std::exchange(m_wheelAngle, m_wheelAngle % unit) / unit;
    if (steps != 0 && isZoom)
        Q_EMIT zoomRequested(steps);
    else if (steps != 0)
        Q_EMIT scrollRequested(steps);
    return true;
}

void TerminalInput::dropped(QDropEvent &event)
{
    const QMimeData *data = event.mimeData();
    event.setAccepted(m_isLive && (data->hasText() || data->hasUrls()));
    if (!event.isAccepted())
        return;
    event.setDropAction(Qt::CopyAction); // whatever was proposed: nothing is moved away by a drop into a terminal
    if (event.type() == QEvent::Drop)
        Q_EMIT pasteRequested(droppedText(*data));
}

} // namespace runs
