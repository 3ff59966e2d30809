// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/csv.h"
#include "cli/listing.h"
#include "core/base/text.h"

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

/// `runs new` with these strings as its arguments, as a line for a POSIX shell.
QString newCommand(const QString &name, const QString &command, const QString &description, const Options &options)
{
    QString flags = u" --description="_s + shellQuoted(description, Quoting::Always);
    if (!options.virtualenvPath.empty())
        flags += u" --virtualenv-path="_s + shellQuoted(fromUtf8(options.virtualenvPath));
    if (options.overwrite)
        flags += u" --overwrite"_s;
    const QString words = u' ' + shellQuoted(name) + u' ' + shellQuoted(command, Quoting::Always);
    const bool looksLikeOption = name.startsWith(u'-') || command.startsWith(u'-');
    return looksLikeOption ? u"runs new"_s + flags + u" --"_s + words : u"runs new"_s + words + flags;
}

Result<int> reproduce(Context &context, const Options &options, bool hasDescription)
{
    const auto run = readRun(context, fromUtf8(options.name));
    if (!run)
        return std::unexpected(run.error());
    const Value *recorded = run->field(key::command);
    const QString command = run->text(key::command);
    const QString commit = run->text(key::commit);
    if (!recorded || *recorded == Value{})
        return failure(ErrorCode::NotFound,
                       u"The run %1 has no command recorded, so it cannot be reproduced."_s.arg(quoted(run->name)));
    const QString description = hasDescription ? fromUtf8(options.description) : run->text(key::description);
    QStringList commands;
    if (commit.isEmpty())
        Context::warn(
            u"the run %1 has no commit recorded: which code it ran from is not known."_s.arg(quoted(run->name)));
    else
        commands += u"git checkout "_s + shellQuoted(commit);
    commands += newCommand(run->name, command, description, options);

    if (options.format == "text") {
        context.print(u"To reproduce:\n"_s);
        for (const QString &line : std::as_const(commands))
            context.print(u' ' + line + u'\n');
        return 0;
    }
    if (options.format == "csv") {
        context.print(csvRecord({u"name"_s, u"commit"_s, u"command"_s, u"description"_s, u"commands"_s})
                      + csvRecord({run->name, commit, command, description, commands.join(u'\n')}));
        return 0;
    }
    Sequence lines;
    for (const QString &line : std::as_const(commands))
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
