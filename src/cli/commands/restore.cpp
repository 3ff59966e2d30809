// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/interrupt.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// The run of that name that was deleted last, or the one with that id.
const TrashedRun *find(const QList<TrashedRun> &runs, const QString &nameOrId)
{
    const TrashedRun *found = nullptr;
    for (const TrashedRun &run : runs) {
        if (run.run.name == nameOrId)
            found = &run;
    }
    for (const TrashedRun &run : runs) {
        if (!found && run.id == nameOrId)
            found = &run;
    }
    return found;
}

Result<int> restore(Context &context, const QStringList &words)
{
    context.prepareForProcesses();
    const auto repository = context.repository();
    const auto runs = repository ? repository->trashedRuns(false) : std::unexpected(repository.error());
    if (!runs)
        return std::unexpected(runs.error());
    QStringList ids;
    for (const QString &word : words) {
        const TrashedRun *run = find(*runs, word);
        if (!run) {
            QStringList names;
            for (const TrashedRun &other : *runs)
                names += other.run.name;
            return failure(ErrorCode::NotFound, u"There is no run %1 in the trash%2 See `runs trash`."_s.arg(
                                                    quoted(word), suggestion(word, names)));
        }
        ids += run->id;
    }
    const auto restored = [&] {
        const Uninterrupted guard;
        return repository->restore(ids);
    }();
    if (!restored)
        return std::unexpected(restored.error());
    for (const QString &name : *restored) {
        if (!context.quiet())
            Context::note(u"Restored %1."_s.arg(printable(name)));
    }
    return 0;
}

} // namespace

Action addRestore(CLI::App &app)
{
    const auto words = std::make_shared<std::vector<std::string>>();
    app.add_option("NAME", *words,
                   "Names of runs in the trash, of which the one deleted last is meant, or ids of `runs trash`")
        ->required()
        ->option_text(" ");
    app.footer("Example:\n  runs delete --trash baseline && runs restore baseline");
    return [words](Context &context) {
        QStringList texts;
        for (const std::string &word : *words)
            texts += fromUtf8(word);
        return restore(context, texts);
    };
}

} // namespace runs
