// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/csv.h"
#include "cli/listing.h"
#include "core/base/text.h"
#include "core/repository/reproduction.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    std::string name;
    std::string description;
    std::string virtualenvPath;
    bool overwrite = false;
    std::string format = "text";
};

Result<int> reproduce(Context &context, const Options &options, bool hasDescription)
{
    const auto run = readRun(context, fromUtf8(options.name));
    if (!run)
        return std::unexpected(run.error());
    const auto found = reproduction(*run, {hasDescription ? std::optional(fromUtf8(options.description)) : std::nullopt,
                                           fromUtf8(options.virtualenvPath), options.overwrite});
    if (!found)
        return std::unexpected(found.error());
    const auto &[command, commit, description, commands] = *found;
    if (commit.isEmpty()) {
        Context::warn(
            u"the run %1 has no commit recorded: which code it ran from is not known."_s.arg(quoted(run->name)));
    }
    if (options.format == "text") {
        context.print(reproductionText(*found));
        return 0;
    }
    if (options.format == "csv") {
        context.print(csvRecord({u"name"_s, u"commit"_s, u"command"_s, u"description"_s, u"commands"_s})
                      + csvRecord({run->name, commit, command, description, commands.join(u'\n')}));
        return 0;
    }
    Sequence lines;
    for (const QString &line : commands)
        lines.push_back({line});
    context.print(structured({Mapping{{u"name"_s, {run->name}},
                                      {u"commit"_s, {commit}},
                                      {u"command"_s, {command}},
                                      {u"description"_s, {description}},
                                      {u"commands"_s, {lines}}}},
                             options.format));
    return 0;
}

} // namespace

Action addReproduce(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("NAME", options->name, "Name of the run")->required()->option_text(" ");
    auto *description =
        app.add_option("--description", options->description, "Description in place of the recorded one")
            ->option_text("TEXT");
    app.add_option("--virtualenv-path", options->virtualenvPath, "Virtualenv for the printed command")
        ->option_text("DIR");
    app.add_flag("--overwrite", options->overwrite, "Let the printed command overwrite the run");
    addFormatOption(app, options->format);
    app.footer("Example:\n  runs reproduce baseline");
    return [options, description](Context &context) { return reproduce(context, *options, description->count() > 0); };
}

} // namespace runs
