// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/confirm.h"
#include "cli/context.h"
#include "cli/interrupt.h"
#include "cli/listing.h"
#include "cli/text_table.h"
#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/pattern/pattern.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    std::optional<std::string> pattern;
    bool empties = false;
    bool discards = false;
    std::string format = "text";
};

/// The runs whose whole name matches. Errors: InvalidArgument.
Result<QList<TrashedRun>> matching(const QList<TrashedRun> &runs, const Options &options)
{
    if (!options.pattern)
        return runs;
    const auto pattern = Pattern::compile(fromUtf8(*options.pattern), {.isWhole = true});
    if (!pattern)
        return std::unexpected(pattern.error());
    QList<TrashedRun> found;
    for (const TrashedRun &run : runs) {
        const auto matches = pattern->matches(run.run.name.toUtf8());
        if (!matches)
            return std::unexpected(matches.error());
        if (*matches)
            found += run;
    }
    return found;
}

QString listing(const QList<TrashedRun> &runs, const std::string &format)
{
    const QStringList header{u"name"_s, u"deleted"_s, u"files"_s, u"size"_s, u"id"_s};
    QList<QStringList> rows;
    Sequence list;
    for (const TrashedRun &run : runs) {
        const bool isText = format == "text";
        const QString size = isText ? humanSize(run.bytes) : QString::number(run.bytes);
        rows += {isText ? printable(run.run.name) : run.run.name, isText ? printable(run.deleted) : run.deleted,
                 QString::number(run.files), size, isText ? printable(run.id) : run.id};
        list.push_back({Mapping{{u"name"_s, {run.run.name}},
                                {u"deleted"_s, {run.deleted}},
                                {u"files"_s, {Number{QString::number(run.files)}}},
                                {u"size"_s, {Number{QString::number(run.bytes)}}},
                                {u"id"_s, {run.id}}}});
    }
    if (format == "text")
        return rows.isEmpty() ? QString() : tableText(header, rows);
    if (format != "csv")
        return structured({list}, format);
    QString text = csvRecord(header);
    for (const QStringList &row : rows)
        text += csvRecord(row);
    return text;
}

Result<int> empty(Context &context, const RunRepository &repository, const QList<TrashedRun> &runs, bool discards)
{
    QStringList ids;
    qint64 files = 0;
    qint64 bytes = 0;
    QString preview = u"To be deleted from the trash, for good:"_s;
    for (const TrashedRun &run : runs) {
        ids += run.id;
        files += run.files;
        bytes += run.bytes;
        preview += u"\n  run %1, deleted %2 (%3, %4)"_s.arg(printable(run.run.name), printable(run.deleted),
                                                            counted(run.files, u"file"_s), humanSize(run.bytes));
    }
    if (!context.assumeYes()) {
        Context::note(preview);
        const auto confirmed = confirmDeletion(u"Delete %1 with %2 (%3)? [y/N] "_s.arg(
            counted(runs.size(), u"run"_s), counted(files, u"file"_s), humanSize(bytes)));
        if (!confirmed)
            return std::unexpected(confirmed.error());
    }
    context.prepareForProcesses();
    const auto emptied = [&] {
        const Uninterrupted guard;
        return repository.emptyTrash(ids, discards ? Unsaved::Discard : Unsaved::Keep);
    }();
    if (!emptied)
        return std::unexpected(emptied.error());
    for (const QString &warning : *emptied)
        Context::warn(warning);
    if (!context.quiet())
        Context::note(u"Deleted %1 from the trash."_s.arg(counted(runs.size(), u"run"_s)));
    return 0;
}

Result<int> trash(Context &context, const Options &options)
{
    const auto repository = context.repository();
    const auto all = repository ? repository->trashedRuns() : std::unexpected(repository.error());
    const auto runs = all ? matching(*all, options) : std::unexpected(all.error());
    if (!runs)
        return std::unexpected(runs.error());
    if (options.pattern && runs->isEmpty()) {
        return failure(ErrorCode::NotFound,
                       u"No runs in the trash match the pattern %1."_s.arg(quoted(fromUtf8(*options.pattern))));
    }
    if (!options.empties) {
        context.print(listing(*runs, options.format));
        return 0;
    }
    if (!runs->isEmpty())
        return empty(context, *repository, *runs, options.discards);
    if (!context.quiet())
        Context::note(u"The trash is empty."_s);
    return 0;
}

} // namespace

Action addTrash(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("PATTERN", options->pattern, "Only runs whose whole name this regular expression matches")
        ->option_text(" ");
    auto *empties =
        app.add_flag("--empty", options->empties, "Delete the runs in the trash for good, instead of listing them");
    app.add_flag("--discard-changes", options->discards,
                 "With --empty: remove working trees of isolated runs even with changes that are in no commit")
        ->option_text(" ")
        ->needs(empties);
    addFormatOption(app, options->format);
    app.footer("Examples:\n  runs trash\n  runs trash --empty 'ppo/.*'");
    return [options](Context &context) { return trash(context, *options); };
}

} // namespace runs
