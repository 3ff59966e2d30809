// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace runs {

/// Keeps the last screen of a tmux client. When tmux(1) lets go of a terminal it sends rmkx and clear (terminfo(5)),
/// which it does together at no other time, leaves the alternate screen, and says why in brackets; a terminal that
/// obeys is blank but for that word. This holds the bytes back from there on, until it is known whether the client
/// ends.
class LastScreen
{
public:
    /// What may be shown of the bytes that have come.
    QByteArray pass(const QByteArray &received);

    /// Whether the client is letting go of the terminal.
    bool isHeld() const { return m_isHeld; }

    /// What was held back; it has to be shown when the client goes on, as one that was suspended does.
    QByteArray release();

    /// What the client has said while it let go, without its brackets: "detached (from session 3)", "exited"; empty
    /// when it has said nothing.
    QString farewell() const;

private:
    QByteArray m_held;
    bool m_isHeld = false;
};

} // namespace runs
