// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/listing.h"
#include "cli/run_facts.h"
#include "cli/terminal_style.h"
#include "cli/text_table.h"
#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/repository/reproduction.h"
#include "core/verification/verification_file.h"

#include <CLI/CLI.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    std::string name;
    bool all = false;
    std::string format = "text";
};

/// What cannot be found out is left out; a warning says so where it is somebody's fault.
RunFacts gatherFacts(const RunRepository &repository, const Document &document, Run run)
{
    const RunFiles &files = repository.files();
    RunFacts facts{.run = std::move(run), .recordPath = {}};
    const QString name = facts.run.name;
    if (const auto found = reproduction(facts.run))
        facts.reproduction = found->lines;
    if (const QString commit = facts.run.text(key::commit); !commit.isEmpty())
        facts.subject = commitSubject(repository.project().directory, commit).value_or(QString());
    if (const auto pieces = files.pieces({name}, document.names()))
        facts.pieces = *pieces;
    else
        Context::warn(pieces.error().message);
    if (!isRelativePath(name))
        return facts;
    facts.recordPath = files.recordPath(name);
    facts.record = RunStatuses(repository.project().runsDirectory + u"/records"_s).record(name);
    if (auto verification = readVerification(facts.recordPath))
        facts.verification = std::move(*verification);
    else if (verification.error().code != ErrorCode::NotFound)
        Context::warn(verification.error().message);
    if (auto environment = readEnvironment(facts.recordPath))
        facts.environment = std::move(*environment);
    else if (environment.error().code != ErrorCode::NotFound)
        Context::warn(environment.error().message);
    facts.sessions = repository.sessions({name}).value_or(QList<TmuxSession>());
    return facts;
}

/// Breaks a line at blanks so that no part is wider than `width`, if it can be; 0: not at all.
QStringList wrapped(const QString &line, qsizetype width)
{
    if (width == 0)
        return {line};
    QStringList lines;
    QString current;
    const QStringList words = line.split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString word = words[i];
        if (word.startsWith(u'-') && !word.contains(u'=') && i + 1 < words.size() && !words[i + 1].startsWith(u'-'))
            word += u' ' + words[++i]; // a flag stays with its value
        if (!current.isEmpty() && displayWidth(current) + 1 + displayWidth(word) > width)
            lines += std::exchange(current, word);
        else
            current = i == 0 ? word : current + u' ' + word;
    }
    return lines + QStringList{current};
}

/// Labels end at one column, texts begin behind it; an empty line between sections.
QString text(const QString &name, const QList<Fact> &facts)
{
    const TerminalStyle style;
    qsizetype column = 0;
    for (const Fact &fact : facts)
        column = std::max(column, displayWidth(fact.label));
    column = std::min<qsizetype>(column, 24);
    QString text = style.bold(printable(name)) + u'\n';
    QString section = facts.isEmpty() ? QString() : facts.first().section;
    for (const Fact &fact : facts) {
        if (fact.section != section)
            text += u'\n';
        section = fact.section;
        if (section == u"reproduction") { // to be copied into a shell, so nothing stands in front of it
            text += fact.label + u":\n "_s + fact.text + u'\n';
            continue;
        }
        QString begin = QString(std::max<qsizetype>(column - displayWidth(fact.label), 0), u' ')
                        + style.dim(fact.label + u':') + u' ';
        const qsizetype width = std::max<qsizetype>(style.width() - column - 2, 0);
        for (const QString &line : fact.text.split(u'\n')) {
            for (const QString &part : wrapped(line, width))
                text += std::exchange(begin, QString(column + 2, u' ')) + part + u'\n';
        }
    }
    return text;
}

Result<int> show(Context &context, const Options &options)
{
    const auto repository = context.repository();
    if (!repository)
        return std::unexpected(repository.error());
    const auto document = readRuns(*repository);
    if (!document)
        return std::unexpected(document.error());
    const auto run = findRun(*document, fromUtf8(options.name));
    if (!run)
        return std::unexpected(run.error());
    context.prepareForProcesses();
    const RunFacts facts = gatherFacts(*repository, *document, *run);
    if (options.format == "text") {
        context.print(text(run->name, factsOf(facts, repository->files(), options.all)));
    } else if (options.format == "csv") {
        context.print(csvRecord({u"section"_s, u"name"_s, u"value"_s}));
        for (const auto &[section, label, text] : factsOf(facts, repository->files(), options.all))
            context.print(csvRecord({section, label, text}));
    } else {
        context.print(structured(valueOf(facts, repository->files()), options.format));
    }
    return 0;
}

} // namespace

Action addShow(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("NAME", options->name, "Name of the run")->required()->option_text(" ");
    app.add_flag("--all", options->all, "Also every package and variable; json and yaml have them always");
    addFormatOption(app, options->format);
    app.footer("Example:\n  runs show ppo/seed-3");
    return [options](Context &context) { return show(context, *options); };
}

} // namespace runs
