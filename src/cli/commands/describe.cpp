// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/editor.h"
#include "cli/interrupt.h"
#include "cli/listing.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Result<int> set(const Context &context, const RunRepository &repository, const QString &name, const QString &text,
                const std::optional<QString> &shown)
{
    const Uninterrupted guard;
    const auto described = repository.describe(name, text, shown);
    if (!described)
        return std::unexpected(described.error());
    if (!context.quiet())
        Context::note(u"Described %1."_s.arg(printable(name)));
    return 0;
}

/// What the user has written stays in its file when it cannot be recorded.
Result<int> edit(const Context &context, const RunRepository &repository, const Run &run)
{
    const QString shown = run.text(key::description);
    auto file = EditedFile::make(u"description"_s, shown);
    if (!file)
        return std::unexpected(file.error());
    if (const auto edited = file->edit(); !edited)
        return std::unexpected(edited.error());
    const auto text = file->text();
    const auto done = !text            ? std::unexpected(text.error())
                      : *text == shown ? Result<int>(0)
                                       : set(context, repository, run.name, *text, shown);
    if (!done) {
        const QString path = file->keep();
        return failure(done.error().code,
                       u"%1\nYour text has been kept in %2"_s.arg(done.error().message, printable(path)));
    }
    if (*text == shown)
        Context::note(u"The description was not changed."_s);
    return done;
}

} // namespace

Action addDescribe(CLI::App &app)
{
    const auto name = std::make_shared<std::string>();
    const auto text = std::make_shared<std::string>();
    app.add_option("NAME", *name, "Name of the run")->required()->option_text(" ");
    auto *given =
        app.add_option("TEXT", *text, "Its new description; without it $VISUAL, $EDITOR or vi opens the present one")
            ->option_text(" ");
    app.footer("Examples:\n  runs describe baseline 'the run to beat'\n  runs describe baseline");
    return [=](Context &context) -> Result<int> {
        context.prepareForProcesses();
        const auto repository = context.repository();
        if (!repository)
            return std::unexpected(repository.error());
        const auto run = readRun(context, fromUtf8(*name));
        if (!run)
            return std::unexpected(run.error());
        return given->count() > 0 ? set(context, *repository, run->name, fromUtf8(*text), {})
                                  : edit(context, *repository, *run);
    };
}

} // namespace runs
