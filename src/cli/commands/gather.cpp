// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "core/base/text.h"
#include "core/environment/gatherer.h"

#include <CLI/CLI.hpp>

#include <QDir>

#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    std::string record;
    std::string command;
    std::string directory;
    std::string virtualenv;
    std::string commit;
};

/// The run goes first: this gets a third of its share of a processor that both want. Not less, because where all
/// processors are busy the second of work that it is would then take longer than the deadlines.
void stepBack()
{
    constexpr int ofProcess = 1; // IOPRIO_WHO_PROCESS, ioprio_set(2), for which there is no header
    constexpr int idle = 3 << 13;
    (void)!::nice(5);
    (void)::syscall(SYS_ioprio_set, ofProcess, 0, idle);
}

Result<int> gather(Context &context, const Options &options)
{
    constexpr unsigned longest = 90; // s; a look into a directory of a dead server never ends by itself
    ::alarm(longest);
    stepBack();
    context.prepareForProcesses();
    const auto directory = Context::currentDirectory();
    if (!directory)
        return std::unexpected(directory.error());
    const QString place = options.directory.empty() ? *directory : fromUtf8(options.directory);
    const auto recorded =
        recordEnvironment(fromUtf8(options.record), {.command = fromUtf8(options.command),
                                                     .directory = QDir(*directory).absoluteFilePath(place),
                                                     .virtualenv = fromUtf8(options.virtualenv),
                                                     .commit = fromUtf8(options.commit)});
    return recorded ? Result<int>(0) : std::unexpected(recorded.error());
}

} // namespace

Action addGather(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    // Positional, behind "--": a command may begin with a dash.
    app.add_option("RECORD", options->record, "Record of the run")->required();
    app.add_option("DIRECTORY", options->directory, "Where the command runs (default: here)");
    app.add_option("COMMAND", options->command, "What the run's shell was given; it tells which Python is meant");
    app.add_option("VIRTUALENV", options->virtualenv, "Virtualenv that is activated first");
    app.add_option("COMMIT", options->commit, "Hash of the commit that the run is tied to; it tells its submodules");
    app.group(""); // for the supervisor alone, so not in the help
    return [options](Context &context) { return gather(context, *options); };
}

} // namespace runs
