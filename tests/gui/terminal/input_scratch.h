// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/terminal/paste_dialog.h"
#include "terminal_scratch.h"

#include <QPushButton>
#include <QWheelEvent>

namespace runs {

using namespace Qt::StringLiterals;

/// Shows every byte that is typed, with control characters as ^X, and no echo of the terminal in between.
inline const QString shower = u"stty raw -echo; printf 'ready\\r\\n'; exec cat -v"_s;
inline const QString bracketShower = u"stty raw -echo; printf '\\033[?2004hready\\r\\n'; exec cat -v"_s;

/// A panel with a program in it; not through tmux, which has its own mind about keys and pastes.
class InputScratch : public TerminalScratch
{
public:
    explicit InputScratch(const QString &script)
    {
        panel->attach({.run = run, .command = {u"sh"_s, u"-c"_s, script}});
        const bool isReady =
            QTest::qWaitFor([this] { return shows(run, u"ready"_s) && display() && display()->hasFocus(); });
        if (!isReady)
            QTest::qFail("the program is not ready", __FILE__, __LINE__);
    }

    QString text() const { return panel->text(run).trimmed().sliced(5).trimmed(); }

    void confirmPastes(bool on)
    {
        Preferences preferences;
        preferences.confirmPaste = on;
        panel->setPreferences(preferences);
    }

    PasteDialog *dialog() const { return panel->findChild<PasteDialog *>(); }

    void press(const QString &button) const
    {
        for (QPushButton *candidate : dialog()->findChildren<QPushButton *>()) {
            if (candidate->text() == button)
                return candidate->click();
        }
        QTest::qFail("no such button", __FILE__, __LINE__);
    }

    const QString run = u"x"_s;
};

inline void turnWheel(QWidget *widget, int angle, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    const QPointF place = widget->rect().center();
    QWheelEvent event(place, widget->mapToGlobal(place), {}, {0, angle}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(widget, &event);
}

} // namespace runs
