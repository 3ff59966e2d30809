// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QtClassHelperMacros>

#include <sys/ioctl.h>
#include <termios.h>

namespace runs {

/// The tmux pane that this process runs in, as standard input and output: in raw mode, so that every key goes to the
/// command, and not blocking. When tmux dies it is gone, which is no error. Without a terminal there is none.
class Pane
{
public:
    Pane();
    ~Pane();
    Q_DISABLE_COPY_MOVE(Pane)

    bool isThere() const { return m_isThere; }

    /// As the terminal was before it was set to raw mode.
    const termios &modes() const { return m_modes; }
    winsize size() const;

    /// What was typed since the last call.
    QByteArray typed();

    /// Shows the beginning of `output`; returns how much of it was taken.
    qsizetype show(const QByteArray &output);

private:
    void lose(ssize_t count);

    termios m_modes = {};
    bool m_isThere;
    int m_flags = 0;
};

} // namespace runs
