// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/launching.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    std::string name;
    std::string command;
    std::string description;
    std::string virtualenvPath;
    std::string tensorboardFlag;
    std::string savePathFlag;
    bool overwrite = false;
    bool snapshot = false;
    bool isolated = false;
};

} // namespace

Action addNew(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("NAME", options->name, "Unique name of the run; '/' makes groups, as in ppo/seed-3")
        ->required()
        ->option_text(" ");
    app.add_option("COMMAND", options->command, "Command for the shell, as one word; behind -- when it starts with '-'")
        ->required()
        ->option_text(" ");
    auto *description =
        app.add_option("--description", options->description, "What the run is for (default: the commit's message)")
            ->option_text("TEXT");
    auto *virtualenv = app.add_option("--virtualenv-path", options->virtualenvPath, "Virtualenv to activate first")
                           ->option_text("DIR");
    app.add_flag("--overwrite", options->overwrite, "Remove a recorded run of this name, with its files, first");
    app.add_flag("--snapshot", options->snapshot,
                 "Store uncommitted changes and untracked files as a commit for this run, instead of refusing them");
    app.add_flag("--isolated", options->isolated,
                 "Run in a working tree of its own, so that you can go on editing (`isolated: true` in .runsrc)");
    auto *tensorboard =
        app.add_option("--tb-dir-flag", options->tensorboardFlag,
                       "Flag that gives the program its TensorBoard directory (default: --tb-dir; None: no flag)")
            ->option_text("FLAG");
    auto *savePath = app.add_option("--save-path-flag", options->savePathFlag,
                                    "Flag that gives the program its checkpoint (default: --save-path; None: no flag)")
                         ->option_text("FLAG");
    app.footer("Example:\n  runs new ppo/seed-3 'python train.py --seed=3' --description='third seed'");

    return [=](Context &context) -> Result<int> {
        const auto directory = Context::currentDirectory();
        if (!directory)
            return std::unexpected(directory.error());
        auto repository = context.repository();
        if (!repository)
            return std::unexpected(repository.error());
        Settings settings = repository->project().settings;
        if (tensorboard->count() > 0)
            settings.tensorboardFlag = flagOrNone(fromUtf8(options->tensorboardFlag));
        if (savePath->count() > 0)
            settings.savePathFlag = flagOrNone(fromUtf8(options->savePathFlag));
        if (virtualenv->count() > 0)
            settings.virtualenvPath = fromUtf8(options->virtualenvPath);
        repository->setSettings(settings);

        LaunchRequest request{fromUtf8(options->name), fromUtf8(options->command)};
        if (description->count() > 0)
            request.description = fromUtf8(options->description);
        request.virtualenvPath = settings.virtualenvPath;
        request.overwrite = options->overwrite;
        request.snapshot = options->snapshot;
        request.isolated = options->isolated || settings.isolated;
        request.directory = *directory;
        return launchRun(context, request, *repository).transform([](const Launched &) { return 0; });
    };
}

} // namespace runs
