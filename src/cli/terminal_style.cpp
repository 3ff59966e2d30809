// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/terminal_style.h"

#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {

TerminalStyle::TerminalStyle()
{
    if (!::isatty(STDOUT_FILENO))
        return;
    m_isColored = qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
    struct winsize size = {};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
        m_width = size.ws_col;
}

QString TerminalStyle::set(const QString &text, const char *code) const
{
    return m_isColored && !text.isEmpty() ? u"\x1b[%1m%2\x1b[0m"_s.arg(QLatin1StringView(code), text) : text;
}

} // namespace runs
