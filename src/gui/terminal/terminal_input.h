// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

class QDropEvent;
class QKeyEvent;
class QMouseEvent;
class QWheelEvent;
class QWidget;

namespace runs {

/// Stands between the user and the display of a terminal widget. Keys belong to the program in the terminal, but for
/// the shortcuts that are named; whatever the display would paste by itself (middle click, drops) is asked for instead.
class TerminalInput : public QObject
{
    Q_OBJECT

public:
    /// `display` is the widget of QTermWidget that has the focus.
    TerminalInput(QWidget *display, QList<QKeySequence> shortcuts, QObject *parent);

    /// Whether a program is there to take keys. Without one they are left to the window.
    void setLive(bool on) { m_isLive = on; }

Q_SIGNALS:
    void pasteRequested(const QString &text);
    void zoomRequested(int points);
    void scrollRequested(int lines); ///< the wheel or Shift+Page Up/Down; up when positive
    void tabbed(bool forward);       ///< Tab, when there is no program to take it
    void resized();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isOurs(const QKeyEvent &event) const;
    bool programUsesMouse() const;
    bool keyPressed(const QKeyEvent &event);
    bool mousePressed(const QMouseEvent &event);
    bool wheelTurned(QWheelEvent &event);
    void dropped(QDropEvent &event);

    QWidget *m_display;
    QList<QKeySequence> m_shortcuts;
    int m_wheelAngle = 0;
    bool m_isLive = true;
    bool m_ownsMiddleButton = false;
};

} // namespace runs
