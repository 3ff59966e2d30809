// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QCoreApplication>

namespace runs {

/// The context of what the core tells users: Core::tr("There is no directory %1.") is that sentence in the language of
/// the installed translators, or itself where there are none, as on the command line. For whole sentences, and for
/// clauses that stand behind a colon. What git, tmux, libyaml and PCRE2 say is passed on as they say it. Thread-safe;
/// needs no application object.
struct Core
{
    Q_DECLARE_TR_FUNCTIONS(Core)
};

} // namespace runs
