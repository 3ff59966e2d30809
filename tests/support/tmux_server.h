// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QProcess>
#include <QTest>

/// Ends the tmux server of this test, with all that runs in it, and waits until it has gone: `tmux kill-server` comes
/// back earlier, and what is started meanwhile can land in the server that is about to end.
inline void endTmuxServer()
{
    const auto tmux = [](const QString &command) {
        QProcess process;
        process.start(QStringLiteral("tmux"), {command});
        process.waitForFinished();
        return QString::fromLocal8Bit(process.readAllStandardError());
    };
    tmux(QStringLiteral("kill-server"));
    const auto isGone = [&] {
        const QString told = tmux(QStringLiteral("list-sessions"));
        return told.contains(QLatin1StringView("no server running"))
               || told.contains(QLatin1StringView("error connecting"));
    };
    if (!QTest::qWaitFor(isGone, 20'000))
        qWarning("the tmux server does not end");
}
