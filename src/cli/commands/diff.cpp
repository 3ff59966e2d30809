// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/listing.h"
#include "cli/patch_summary.h"
#include "cli/side_by_side.h"
#include "cli/terminal_style.h"
#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/repository/run_difference.h"

#include <CLI/CLI.hpp>

#include <array>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    std::string a;
    std::string b;
    std::vector<std::string> more;
    bool noPatch = false;
    bool stat = false;
    std::string format = "text";
};

struct Part
{
    QString name;
    QString title;
    const std::vector<Difference> &differences;
};

std::array<Part, 5> partsOf(const RunDifference &difference)
{
    return {Part{u"arguments"_s, u"Arguments"_s, difference.arguments},
            Part{u"fields"_s, u"Entry"_s, difference.fields},
            Part{u"environment"_s, u"Environment"_s, difference.environment},
            Part{u"packages"_s, u"Packages"_s, difference.packages},
            Part{u"variables"_s, u"Variables"_s, difference.variables}};
}

QString argumentText(const QString &name, const QString &value)
{
    if (name.isEmpty())
        return shellQuoted(value);
    return value.isEmpty() ? name : name + (name.startsWith(u'-') && !name.startsWith(u"--"_s) ? u' ' : u'=') + value;
}

/// "- lr: 0.1" and "+ lr: 0.2".
QString linesOf(const Part &part, const TerminalStyle &style)
{
    const auto text = [&](const QString &name, const QString &value) {
        if (part.name == u"arguments")
            return printable(argumentText(name, value));
        return printable(name) + (part.name == u"packages" ? u" "_s : u": "_s) + printable(value);
    };
    QString lines = u'\n' + style.bold(part.title) + u'\n';
    for (const auto &[name, a, b] : part.differences) {
        if (a)
            lines += style.red(u"- "_s + text(name, *a)) + u'\n';
        if (b)
            lines += style.green(u"+ "_s + text(name, *b)) + u'\n';
    }
    return lines;
}

QString commitLines(const CommitDifference &commits, const TerminalStyle &style)
{
    QString lines = u'\n' + style.bold(u"Commits"_s) + u'\n';
    const auto entry = [](const LogEntry &commit) {
        return commit.commit.first(12) + u' ' + printable(commit.subject);
    };
    if (!commits.log) {
        if (!commits.a.isEmpty())
            lines += style.red(u"- "_s + printable(commits.a)) + u'\n';
        if (!commits.b.isEmpty())
            lines += style.green(u"+ "_s + printable(commits.b)) + u'\n';
        return lines;
    }
    for (const LogEntry &commit : commits.log->onlyInA)
        lines += style.red(u"- "_s + entry(commit)) + u'\n';
    for (const LogEntry &commit : commits.log->onlyInB)
        lines += style.green(u"+ "_s + entry(commit)) + u'\n';
    return commits.log->complete ? lines : lines + u"  and more\n"_s;
}

/// As git colours it; control characters but the tab are shown, not obeyed.
QString patchLines(const Patch &patch, const TerminalStyle &style)
{
    QString lines = u'\n' + style.bold(u"Patch"_s) + u'\n';
    for (const QString &line : patch.text.split(u'\n')) {
        QStringList cells;
        for (const QString &cell : line.split(u'\t'))
            cells += printable(cell);
        const QString shown = cells.join(u'\t');
        if (line.startsWith(u"diff "_s) || line.startsWith(u"--- "_s) || line.startsWith(u"+++ "_s))
            lines += style.bold(shown);
        else if (line.startsWith(u"@@"_s))
            lines += style.cyan(shown);
        else if (line.startsWith(u'-'))
            lines += style.red(shown);
        else
            lines += line.startsWith(u'+') ? style.green(shown) : shown;
        lines += u'\n';
    }
    lines.chop(1); // the text ends with a line break
    return patch.complete ? lines : lines + u"The patch is longer; `git diff` shows all of it.\n"_s;
}

QString summaryLines(const Patch &patch, const TerminalStyle &style)
{
    QString lines = u'\n' + style.bold(u"Files"_s) + u'\n';
    for (const auto &[path, added, removed, isBinary] : summaryOf(patch.text)) {
        const QString counts =
            isBinary ? u"binary"_s
                     : style.green(u'+' + QString::number(added)) + u' ' + style.red(u'-' + QString::number(removed));
        lines += u"  "_s + printable(path) + u" | "_s + counts + u'\n';
    }
    return patch.complete ? lines : lines + u"  and more\n"_s;
}

QString text(const Run &a, const Run &b, const RunDifference &difference, bool stat)
{
    if (!difference.any())
        return {};
    const TerminalStyle style;
    QString text =
        style.bold(u"--- "_s + printable(a.name)) + u'\n' + style.bold(u"+++ "_s + printable(b.name)) + u'\n';
    for (const Part &part : partsOf(difference)) {
        if (!part.differences.empty())
            text += linesOf(part, style);
    }
    if (!difference.commits.areEqual())
        text += commitLines(difference.commits, style);
    if (difference.commits.patch)
        text += (stat ? summaryLines : patchLines)(*difference.commits.patch, style);
    return text;
}

QString csv(const RunDifference &difference)
{
    QString text = csvRecord({u"part"_s, u"name"_s, u"a"_s, u"b"_s});
    for (const Part &part : partsOf(difference)) {
        for (const auto &[name, a, b] : part.differences)
            text += csvRecord({part.name, name, a.value_or(QString()), b.value_or(QString())});
    }
    if (!difference.commits.areEqual())
        text += csvRecord({u"commits"_s, u"commit"_s, difference.commits.a, difference.commits.b});
    return text;
}

Value valueOf(const std::vector<Difference> &differences)
{
    const auto side = [](const std::optional<QString> &value) { return value ? Value{*value} : Value{}; };
    Sequence list;
    for (const auto &[name, a, b] : differences)
        list.push_back({Mapping{{u"name"_s, {name}}, {u"a"_s, side(a)}, {u"b"_s, side(b)}}});
    return {list};
}

Value valueOf(const CommitDifference &commits)
{
    Mapping value{{u"a"_s, {commits.a}}, {u"b"_s, {commits.b}}};
    const auto list = [](const QList<LogEntry> &log) {
        Sequence entries;
        for (const LogEntry &entry : log) {
            entries.push_back({Mapping{
                {u"commit"_s, {entry.commit}}, {u"date"_s, {entry.authorDate}}, {u"subject"_s, {entry.subject}}}});
        }
        return Value{entries};
    };
    if (commits.log) {
        value.emplace_back(u"only-a"_s, list(commits.log->onlyInA));
        value.emplace_back(u"only-b"_s, list(commits.log->onlyInB));
    }
    if (commits.patch)
        value.emplace_back(u"patch"_s, Value{commits.patch->text});
    return {value};
}

Value valueOf(const Run &a, const Run &b, const RunDifference &difference)
{
    Mapping value{{u"a"_s, {a.name}}, {u"b"_s, {b.name}}, {u"differ"_s, {difference.any()}}};
    for (const Part &part : partsOf(difference))
        value.emplace_back(part.name, valueOf(part.differences));
    if (!difference.commits.areEqual())
        value.emplace_back(u"commits"_s, valueOf(difference.commits));
    return {value};
}

/// All runs side by side.
Result<int> diffAll(Context &context, const Options &options, const RunRepository &repository, const RunIndex &runs)
{
    QStringList names{fromUtf8(options.a), fromUtf8(options.b)};
    for (const std::string &name : options.more) {
        const auto run = findRun(runs, fromUtf8(name));
        if (!run)
            return std::unexpected(run.error());
        names += run->name;
    }
    const auto table = sideBySide(repository, runs, names, options.format);
    if (!table)
        return std::unexpected(table.error());
    context.print(*table);
    return table->isEmpty() ? 0 : 1;
}

Result<int> diff(Context &context, const Options &options)
{
    const auto repository = context.repository();
    if (!repository)
        return std::unexpected(repository.error());
    const auto runs = readIndex(*repository);
    if (!runs)
        return std::unexpected(runs.error());
    const auto a = findRun(*runs, fromUtf8(options.a));
    const auto b = a ? findRun(*runs, fromUtf8(options.b)) : a;
    if (!b)
        return std::unexpected(b.error());
    context.prepareForProcesses();
    if (!options.more.empty() || options.format == "markdown" || options.format == "latex")
        return diffAll(context, options, *repository, *runs);
    const bool withPatch = !options.noPatch && options.format != "csv";
    const RunDifference difference =
        compareRuns(*a, *b, repository->files(), repository->project().directory, withPatch);
    if (!context.quiet()) {
        for (const QString &note : difference.notes)
            Context::note(u"runs: "_s + note);
    }
    if (options.format == "text")
        context.print(text(*a, *b, difference, options.stat));
    else if (options.format == "csv")
        context.print(csv(difference));
    else
        context.print(structured(valueOf(*a, *b, difference), options.format));
    return difference.any() ? 1 : 0;
}

} // namespace

Action addDiff(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("A", options->a, "Name of a run")->required()->option_text(" ");
    app.add_option("B", options->b, "Name of another one")->required()->option_text(" ");
    app.add_option("C", options->more, "Names of more runs; all stand side by side then")->option_text("...");
    app.add_flag("--no-patch", options->noPatch, "Leave out the patch from the commit of A to that of B");
    app.add_flag("--stat", options->stat, "In place of the patch, the files that it changes (text only)");
    app.add_option("--format", options->format,
                   "Output format: text, json, yaml, csv, markdown or latex (default: text); the last two are tables "
                   "of what differs, with metrics")
        ->option_text("FORMAT")
        ->check(CLI::IsMember({"text", "json", "yaml", "csv", "markdown", "latex"}));
    app.footer("Lines with - are only in A, those with + only in B. The exit code is 0 when they do not differ,\n"
               "1 when they do, or when it could not be done (the reason is on the standard error then).\n\n"
               "Examples:\n  runs diff baseline ppo/seed-3 --no-patch\n"
               "  runs diff baseline ppo/seed-3 ppo/seed-4 --format markdown");
    return [options](Context &context) { return diff(context, *options); };
}

} // namespace runs
