// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "core/base/text.h"
#include "core/supervisor/supervise.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace runs {

Action addSupervise(CLI::App &app)
{
    const auto record = std::make_shared<std::string>();
    app.add_option("RECORD", *record, "Record of a run that is being launched")->required();
    app.group(""); // for the tmux pane alone, so not in the help
    return [record](Context &context) {
        return supervise(fromUtf8(*record), context.self(u"gather"_s) + QStringList{u"--"_s});
    };
}

} // namespace runs
