// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/run/run.h"

#include <QStringList>

#include <optional>

namespace runs {

/// What the commands that run a run again shall say beside what is recorded.
struct ReproductionOptions
{
    std::optional<QString> description; ///< none: the recorded one
    QString virtualenvPath;             ///< empty: none
    bool overwrite = false;
};

/// How to run a run again.
struct Reproduction
{
    QString command; ///< as recorded
    QString commit;  ///< empty when none is recorded: which code it ran from is not known
    QString description;
    QStringList lines; ///< commands for a POSIX shell that gives back the same strings, whatever they hold
};

/// Errors: NotFound when no command is recorded; Refused when something holds a NUL character.
Result<Reproduction> reproduction(const Run &run, const ReproductionOptions &options = {});

/// "To reproduce:" and the lines, each behind a blank, as the original tool prints them; ends with a newline.
QString reproductionText(const Reproduction &reproduction);

} // namespace runs
