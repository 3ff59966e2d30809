// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/supervisor/pane.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace runs {
namespace {

/// Modes of a terminal that nobody has changed, as the kernel gives them (tty_std_termios).
termios defaultModes()
{
    termios modes = {};
    modes.c_iflag = ICRNL | IXON | IUTF8;
    modes.c_oflag = OPOST | ONLCR;
    modes.c_cflag = CS8 | CREAD | HUPCL;
    modes.c_lflag = ISIG | ICANON | ECHO | ECHOE | ECHOK | ECHOCTL | ECHOKE | IEXTEN;
    modes.c_cc[VINTR] = 3;
    modes.c_cc[VQUIT] = 28;
    modes.c_cc[VERASE] = 127;
    modes.c_cc[VKILL] = 21;
    modes.c_cc[VEOF] = 4;
    modes.c_cc[VMIN] = 1;
    modes.c_cc[VSTART] = 17;
    modes.c_cc[VSTOP] = 19;
    modes.c_cc[VSUSP] = 26;
    modes.c_cc[VREPRINT] = 18;
    modes.c_cc[VDISCARD] = 15;
    modes.c_cc[VWERASE] = 23;
    modes.c_cc[VLNEXT] = 22;
    ::cfsetspeed(&modes, B38400);
    return modes;
}

} // namespace

Pane::Pane() : m_isThere(::tcgetattr(STDIN_FILENO, &m_modes) == 0)
{
    if (!m_isThere) {
        m_modes = defaultModes();
        return;
    }
    termios raw = m_modes;
    ::cfmakeraw(&raw);
    ::tcsetattr(STDIN_FILENO, TCSANOW, &raw);
    m_flags = ::fcntl(STDIN_FILENO, F_GETFL);
    ::fcntl(STDIN_FILENO, F_SETFL, m_flags | O_NONBLOCK);
}

Pane::~Pane()
{
    if (!m_isThere)
        return;
    ::fcntl(STDIN_FILENO, F_SETFL, m_flags);
    ::tcsetattr(STDIN_FILENO, TCSANOW, &m_modes);
}

winsize Pane::size() const
{
    winsize size{24, 80, 0, 0};
    winsize told = {};
    if (m_isThere && ::ioctl(STDIN_FILENO, TIOCGWINSZ, &told) == 0 && told.ws_row > 0 && told.ws_col > 0)
        size = told;
    return size;
}

/// The other side of the terminal was closed.
void Pane::lose(ssize_t count)
{
    if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR))
        m_isThere = false;
}

QByteArray Pane::typed()
{
    QByteArray keys(4096, Qt::Uninitialized);
    const ssize_t count = ::read(STDIN_FILENO, keys.data(), size_t(keys.size()));
    lose(count);
    keys.truncate(count > 0 ? count : 0);
    return keys;
}

qsizetype Pane::show(const QByteArray &output)
{
    const ssize_t count = ::write(STDOUT_FILENO, output.constData(), size_t(output.size()));
    if (count < 0)
        lose(count);
    return count > 0 ? count : 0;
}

} // namespace runs
