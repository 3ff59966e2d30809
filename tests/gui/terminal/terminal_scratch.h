// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/terminal/terminal_panel.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QPushButton>
#include <QTest>

#include <memory>

namespace runs {

/// A tmux server with sessions, and a panel to attach to them.
class TerminalScratch
{
public:
    TerminalScratch() : panel(std::make_unique<TerminalPanel>(Preferences{}))
    {
        panel->resize(800, 400);
        panel->show();
        panel->activateWindow();
    }

    ~TerminalScratch()
    {
        panel.reset();
        const pid_t server =
            tmux({QStringLiteral("display-message"), QStringLiteral("-p"), QStringLiteral("#{pid}")}).toInt();
        tmux({QStringLiteral("kill-server")});
        const auto isGone = [server] { // or a zombie that nobody has waited for
            QFile state(QStringLiteral("/proc/%1/stat").arg(server));
            return server <= 0 || !state.open(QIODevice::ReadOnly) || state.readAll().contains(") Z ");
        };
        [[maybe_unused]] const bool gone = QTest::qWaitFor(isGone); // or the next one would talk to a dying server
    }
    Q_DISABLE_COPY_MOVE(TerminalScratch)

    /// What tmux prints, without the last newline.
    static QString tmux(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("tmux"), QStringList{QStringLiteral("-u")} + arguments);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }

    /// Starts a session that runs a shell script, and returns how to attach to it.
    static TerminalRequest start(const QString &run, const QString &script)
    {
        using namespace Qt::StringLiterals;
        const QString session = tmux({u"-f"_s, u"/dev/null"_s, u"new-session"_s, u"-d"_s, u"-P"_s, u"-F"_s,
                                      u"#{session_id}"_s, u"sh"_s, u"-c"_s, script});
        if (session.isEmpty())
            QTest::qFail("tmux has not started a session", __FILE__, __LINE__);
        return {.run = run, .command = {u"tmux"_s, u"-u"_s, u"attach-session"_s, u"-t"_s, session}};
    }

    static QStringList sessions()
    {
        using namespace Qt::StringLiterals;
        return tmux({u"list-sessions"_s, u"-F"_s, u"#{session_id}"_s}).split(u'\n', Qt::SkipEmptyParts);
    }

    /// What the pane of a session shows.
    static QString pane(const TerminalRequest &request)
    {
        using namespace Qt::StringLiterals;
        return tmux({u"capture-pane"_s, u"-p"_s, u"-t"_s, request.command.last()});
    }

    bool shows(const QString &run, const QString &text) const { return panel->text(run).contains(text); }

    /// The widget that keys and mouse events go to.
    QWidget *display() const
    {
        for (QWidget *widget : panel->findChildren<QWidget *>()) {
            if (widget->inherits("Konsole::TerminalDisplay") && widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    /// The visible child with that text, or null.
    template<typename Widget>
    Widget *visible(const QString &text) const
    {
        for (Widget *widget : panel->template findChildren<Widget *>()) {
            if (widget->isVisible() && widget->text() == text)
                return widget;
        }
        return nullptr;
    }

    std::unique_ptr<TerminalPanel> panel;
};

} // namespace runs
