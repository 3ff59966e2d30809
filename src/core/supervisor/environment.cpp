// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/supervisor/environment.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace runs {
namespace {

/// Variables that describe the terminal: those of the pane are right, those of the caller are another terminal's.
constexpr std::array paneVariables{"TERM",  "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "COLORTERM", "TMUX", "TMUX_PANE",
                                   "LINES", "COLUMNS"};

bool isOfPane(const QByteArray &variable)
{
    const QByteArrayView name = QByteArrayView(variable).first(std::max<qsizetype>(variable.indexOf('='), 0));
    return std::ranges::any_of(paneVariables, [&](const char *own) { return name == QByteArrayView(own); });
}

} // namespace

QList<QByteArray> environmentFor(const LaunchSpec &spec)
{
    QList<QByteArray> environment;
    for (const char *name : paneVariables) {
        if (const char *value = std::getenv(name))
            environment += QByteArray(name) + '=' + value;
    }
    for (const QByteArray &variable : spec.environment) {
        if (!isOfPane(variable))
            environment += variable;
    }
    return environment;
}

std::vector<char *> pointers(const QList<QByteArray> &strings)
{
    std::vector<char *> result;
    for (const QByteArray &string : strings)
        result.push_back(const_cast<char *>(string.constData()));
    result.push_back(nullptr);
    return result;
}

} // namespace runs
