// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/confirm.h"
#include "cli/context.h"
#include "cli/interrupt.h"
#include "cli/listing.h"
#include "cli/selection.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <QDir>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QString preview(const RemovalPlan &plan, const RunFiles &files, Removal removal)
{
    QString text = removal == Removal::Final ? u"To be deleted:\n"_s : u"To be moved to the trash:\n"_s;
    for (const QString &name : plan.names)
        text += u"  run %1\n"_s.arg(printable(name));
    for (const RunPiece &piece : plan.pieces) {
        if (piece.survey.files == 0)
            continue; // empty directories go, too, but are no loss to think about
        text += u"  %1 (%2, %3)\n"_s.arg(printable(QDir().relativeFilePath(files.absolutePath(piece))),
                                         counted(piece.survey.files, u"file"_s), humanSize(piece.survey.bytes));
    }
    for (const QString &name : plan.active)
        text += u"  the processes of %1, which is still running\n"_s.arg(printable(name));
    for (const TmuxSession &session : plan.sessions)
        text += u"  tmux session %1\n"_s.arg(printable(session.name));
    return text;
}

QString question(const RemovalPlan &plan, Removal removal)
{
    qint64 files = 0;
    qint64 bytes = 0;
    for (const RunPiece &piece : plan.pieces) {
        files += piece.survey.files;
        bytes += piece.survey.bytes;
    }
    const QString runs = counted(plan.names.size(), u"run"_s);
    const QString sentence = removal == Removal::Final ? u"Delete %1 with %2 (%3)? [y/N] "_s
                                                       : u"Move %1 with %2 (%3) to the trash? [y/N] "_s;
    return sentence.arg(runs, counted(files, u"file"_s), humanSize(bytes));
}

Result<int> deleteRuns(Context &context, const Selection &selection, Removal removal, Unsaved unsaved)
{
    const auto repository = context.repository();
    if (!repository)
        return std::unexpected(repository.error());
    const auto names = selectedNames(*repository, selection);
    if (!names)
        return std::unexpected(names.error());
    context.prepareForProcesses();
    if (!context.assumeYes()) {
        const auto plan = repository->planRemoval(*names);
        if (!plan)
            return std::unexpected(plan.error());
        Context::note(preview(*plan, repository->files(), removal).chopped(1));
        if (const auto confirmed = confirmDeletion(question(*plan, removal)); !confirmed)
            return std::unexpected(confirmed.error());
    }
    const auto removed = [&] {
        const Uninterrupted guard;
        return repository->remove(*names, removal, unsaved);
    }();
    if (!removed)
        return std::unexpected(removed.error());
    for (const QString &warning : removed->warnings)
        Context::warn(warning);
    if (!context.quiet()) {
        const QString sentence =
            removal == Removal::Final ? u"Deleted %1."_s : u"Moved %1 to the trash; `runs restore` brings back."_s;
        Context::note(sentence.arg(counted(names->size(), u"run"_s)));
    }
    return 0;
}

} // namespace

Action addDelete(CLI::App &app)
{
    const auto selection = std::make_shared<Selection>();
    addPatternArgument(app, *selection)->required();
    addStateOptions(app, *selection);
    const auto keeps = std::make_shared<bool>(false);
    app.add_flag("--trash", *keeps, "Keep them in the trash, from which `runs restore` brings them back");
    app.footer("Examples:\n  runs delete 'ppo/seed-[0-3]'\n  runs delete --trash baseline");
    const auto discards = std::make_shared<bool>(false);
    app.add_flag("--discard-changes", *discards,
                 "Remove working trees of isolated runs even with changes that are in no commit");
    return [=](Context &context) {
        return deleteRuns(context, *selection, *keeps ? Removal::ToTrash : Removal::Final,
                          *discards ? Unsaved::Discard : Unsaved::Keep);
    };
}

} // namespace runs
