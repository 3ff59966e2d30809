// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/interrupt.h"
#include "cli/listing.h"
#include "cli/selection.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <QDir>

#include <iostream>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QString preview(const RemovalPlan &plan, const RunFiles &files)
{
    QString text = u"To be deleted:\n"_s;
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

QString question(const RemovalPlan &plan)
{
    qint64 files = 0;
    qint64 bytes = 0;
    for (const RunPiece &piece : plan.pieces) {
        files += piece.survey.files;
        bytes += piece.survey.bytes;
    }
    const QString runs = counted(plan.names.size(), u"run"_s);
    return u"Delete %1 with %2 (%3)? [y/N] "_s.arg(runs, counted(files, u"file"_s), humanSize(bytes));
}

Result<> confirm(const QString &question)
{
    if (!::isatty(STDIN_FILENO)) {
        return failure(ErrorCode::Refused,
                       u"Nobody can be asked, because the standard input is no terminal: nothing was "
                       u"deleted. Add -y (--assume-yes) to delete without being asked."_s);
    }
    std::cerr << question.toStdString() << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    const QString word = fromUtf8(answer).trimmed().toLower();
    if (word == u"y" || word == u"yes")
        return {};
    return failure(ErrorCode::Refused, u"Nothing was deleted."_s);
}

Result<int> deleteRuns(Context &context, const Selection &selection)
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
        Context::note(preview(*plan, repository->files()).chopped(1));
        if (const auto confirmed = confirm(question(*plan)); !confirmed)
            return std::unexpected(confirmed.error());
    }
    const auto removed = [&] {
        const Uninterrupted guard;
        return repository->remove(*names);
    }();
    if (!removed)
        return std::unexpected(removed.error());
    for (const QString &warning : *removed)
        Context::warn(warning);
    if (!context.quiet())
        Context::note(u"Deleted %1."_s.arg(counted(names->size(), u"run"_s)));
    return 0;
}

} // namespace

Action addDelete(CLI::App &app)
{
    const auto selection = std::make_shared<Selection>();
    addPatternArgument(app, *selection)->required();
    addStatusOptions(app, *selection);
    app.footer("Example:\n  runs delete 'ppo/seed-[0-3]'");
    return [selection](Context &context) { return deleteRuns(context, *selection); };
}

} // namespace runs
