// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/listing.h"
#include "cli/selection.h"
#include "cli/text_table.h"
#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/repository/disk_use.h"

#include <CLI/CLI.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    Selection selection;
    std::string format = "text";
};

/// A line of the listing: of a run, or of what belongs to none.
struct Row
{
    QString name;
    QString kind; ///< "run", "trash", "other" or "total"
    RunDiskUse use;
    qint64 total = 0;
};

bool isSelection(const Selection &selection)
{
    return selection.pattern || !selection.kinds.empty() || selection.activeOnly || !selection.tags.empty()
           || !selection.otherTags.empty() || selection.where;
}

/// The runs, the largest first; then, when these are all runs, what is not theirs; then the sum.
QList<Row> rowsOf(const QStringList &names, const ProjectDiskUse &use, bool areAll)
{
    QList<Row> rows;
    for (const QString &name : names) {
        const RunDiskUse one = use.runs.value(name);
        rows += {name, u"run"_s, one, one.total()};
    }
    std::ranges::stable_sort(rows, std::greater(), &Row::total);
    if (areAll)
        rows += {{{}, u"trash"_s, {}, use.trash}, {{}, u"other"_s, {}, use.other}};
    Row sum{{}, u"total"_s, {}, 0};
    for (const Row &row : std::as_const(rows)) {
        sum.use += row.use;
        sum.total += row.total;
    }
    return rows + QList{sum};
}

QString shownName(const Row &row)
{
    if (row.kind == u"run")
        return printable(row.name);
    return row.kind == u"trash" ? u"(trash)"_s : row.kind == u"other" ? u"(of no run)"_s : u"(total)"_s;
}

QList<qint64> sizesOf(const Row &row)
{
    return {row.use.tensorboard, row.use.checkpoints, row.use.record, row.use.worktree, row.total};
}

const QStringList &sizeKeys()
{
    static const QStringList keys{u"tensorboard"_s, u"checkpoints"_s, u"record"_s, u"worktree"_s, u"total"_s};
    return keys;
}

QString table(const QList<Row> &rows)
{
    QList<QStringList> cells;
    for (const Row &row : rows) {
        QStringList line{shownName(row)};
        for (const qint64 size : sizesOf(row))
            line += size > 0 || row.kind == u"total" ? humanSize(size) : u"0"_s;
        if (row.kind == u"trash" || row.kind == u"other")
            std::fill(line.begin() + 1, line.end() - 1, QString());
        cells += line;
    }
    return tableText(QStringList{u"name"_s} + sizeKeys(), cells);
}

QString csv(const QList<Row> &rows)
{
    QString text = csvRecord(QStringList{u"name"_s, u"kind"_s} + sizeKeys());
    for (const Row &row : rows) {
        QStringList cells{row.name, row.kind};
        for (const qint64 size : sizesOf(row))
            cells += QString::number(size);
        text += csvRecord(cells);
    }
    return text;
}

Value valueOf(const QList<Row> &rows)
{
    Sequence list;
    for (const Row &row : rows) {
        Mapping fields{{u"name"_s, row.kind == u"run" ? Value{row.name} : Value{}}, {u"kind"_s, Value{row.kind}}};
        const QList<qint64> sizes = sizesOf(row);
        for (qsizetype i = 0; i < sizes.size(); ++i)
            fields.emplace_back(sizeKeys()[i], Value{Number{QString::number(sizes[i])}});
        list.push_back({fields});
    }
    return {list};
}

Result<QStringList> chosenNames(const RunRepository &repository, const Document &document, const Selection &selection)
{
    if (isSelection(selection))
        return selectedNames(repository, selection);
    return document.names();
}

Result<int> showDiskUse(Context &context, const Options &options)
{
    const auto repository = context.repository();
    const auto document = repository ? readRuns(*repository) : std::unexpected(repository.error());
    const auto names =
        document ? chosenNames(*repository, *document, options.selection) : std::unexpected(document.error());
    if (!names)
        return std::unexpected(names.error());
    const DiskUseMeter meter(repository->project().runsDirectory, document->names());
    const bool areAll = !isSelection(options.selection);
    const auto use = areAll ? meter.measureAll() : meter.measure(*names).transform([](auto &&runs) {
        return ProjectDiskUse{.runs = std::forward<decltype(runs)>(runs)};
    });
    if (!use)
        return std::unexpected(use.error());
    const QList<Row> rows = rowsOf(*names, *use, areAll);
    context.print(options.format == "text"  ? table(rows)
                  : options.format == "csv" ? csv(rows)
                                            : structured(valueOf(rows), options.format));
    return 0;
}

} // namespace

Action addDu(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    addPatternArgument(app, options->selection);
    addStateOptions(app, options->selection);
    addFormatOption(app, options->format);
    app.footer(
        "Sizes are those of du(1): blocks on the disk. Without a selection, what is in the trash and what belongs "
        "to no run stand below the runs.\n\nExample:\n  runs du 'ppo/.*' --status failed,killed");
    return [options](Context &context) { return showDiskUse(context, *options); };
}

} // namespace runs
