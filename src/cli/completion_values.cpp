// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/completion_values.h"

#include "cli/completion_names.h"
#include "cli/context.h"
#include "cli/listing.h"
#include "cli/metrics_text.h"
#include "core/repository/run_subjects.h"
#include "core/run/tags.h"

#include <QDir>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <numeric>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using Candidate = Completion::Candidate;

std::optional<RunRepository> repositoryOf(const ValueQuestion &question)
{
    const auto directory = Context::currentDirectory();
    if (!directory)
        return {};
    ProjectOverrides overrides = question.overrides;
    if (overrides.runsDirectory.startsWith(u"~/"))
        overrides.runsDirectory.replace(0, 1, QDir::homePath());
    auto project = findProject(*directory, overrides);
    return project ? std::optional(RunRepository(std::move(*project), {})) : std::nullopt;
}

QStringList recordedNames(const RunRepository &repository)
{
    const auto runs = repository.index();
    return runs ? runs->names() : QStringList();
}

QStringList activeNames(const RunRepository &repository)
{
    QStringList names = recordedNames(repository);
    const RunStatuses statuses = repository.statuses();
    names.removeIf([&](const QString &name) { return !isActive(statuses.status(name)); });
    return names;
}

QStringList trashedNames(const RunRepository &repository)
{
    QStringList names;
    for (const TrashedRun &run : repository.trashedRuns(false).value_or(QList<TrashedRun>()))
        names += run.run.name;
    names.removeDuplicates();
    return names;
}

/// The tags of the newest runs, as many as can be read while nobody gets impatient.
QStringList tags(const RunRepository &repository)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(150);
    const auto document = repository.read();
    QStringList tags;
    if (!document || !document->bytes().contains("tags"))
        return tags;
    for (qsizetype i = document->size(); i-- > 0 && std::chrono::steady_clock::now() < end;) {
        if (const auto run = document->run(i))
            tags += tagsOf(*run);
    }
    tags.removeDuplicates();
    tags.sort();
    return tags;
}

QStringList keys(const RunRepository &repository, const QStringList &arguments)
{
    QStringList keys;
    const auto document = repository.read();
    const auto index = document && !arguments.isEmpty() ? document->find(arguments.first()) : std::nullopt;
    if (const auto run = index ? document->run(*index) : Run()) {
        for (const auto &[key, value] : run->fields)
            keys += key;
    }
    return keys;
}

QStringList signalNames()
{
    QStringList names;
    for (int signal = 1; signal < SIGSYS; ++signal)
        names += signalName(signal).sliced(3);
    return names;
}

/// The words of statuses behind those that are there already, separated by commas.
QStringList statuses(const QString &typed)
{
    const QString before = typed.first(typed.lastIndexOf(u',') + 1);
    QStringList words;
    for (const StatusKind kind : allStatusKinds) {
        if (!before.split(u',').contains(statusWord(kind)))
            words += before + statusWord(kind);
    }
    return words;
}

QStringList withSign(const QStringList &tags, const QString &typed)
{
    QStringList words;
    for (const QString &tag : tags)
        words += (typed.startsWith(u'-') ? u'-' : u'+') + tag;
    return words;
}

/// The names that the newest runs have, as many as can be read while nobody gets impatient.
QueryVocabulary vocabulary(const RunRepository &repository)
{
    const auto document = repository.read();
    if (!document)
        return {};
    std::vector<qsizetype> all(size_t(document->size()));
    std::iota(all.begin(), all.end(), 0);
    RunSubjects subjects(repository, *document);
    return subjects.vocabulary(std::move(all), true, std::chrono::milliseconds(150));
}

/// What is typed, with each of the words in the place of the last one.
QStringList goneOn(const QString &typed, const QueryCompletion &completion)
{
    QStringList words;
    for (const QString &word : completion.words)
        words += typed.first(completion.begin) + word;
    return words;
}

/// The tags of metrics, as `--metric` takes them.
QStringList metricTags(const RunRepository &repository)
{
    QStringList tags = vocabulary(repository).metrics;
    tags.sort();
    return tags;
}

/// By the subcommand and the kind of value, or by the kind alone.
struct Source
{
    const char16_t *subcommand; ///< null: any
    const char16_t *kind;
    QStringList (*words)(const RunRepository &repository, const ValueQuestion &question);
};

constexpr std::array sources{
    Source{u"new", u"NAME",
           [](const auto &runs, const auto &asked) { return groupsAsFarAs(recordedNames(runs), asked.typed); }},
    Source{nullptr, u"NEW",
           [](const auto &runs, const auto &asked) { return groupsAsFarAs(recordedNames(runs), asked.typed); }},
    Source{u"restore", u"NAME",
           [](const auto &runs, const auto &asked) { return namesAsFarAs(trashedNames(runs), asked.typed); }},
    Source{u"trash", u"PATTERN",
           [](const auto &runs, const auto &asked) { return patternsAsFarAs(trashedNames(runs), asked.typed); }},
    Source{u"stop", u"PATTERN",
           [](const auto &runs, const auto &asked) { return patternsAsFarAs(activeNames(runs), asked.typed); }},
    Source{nullptr, u"NAME",
           [](const auto &runs, const auto &asked) { return namesAsFarAs(recordedNames(runs), asked.typed); }},
    Source{nullptr, u"A",
           [](const auto &runs, const auto &asked) { return namesAsFarAs(recordedNames(runs), asked.typed); }},
    Source{nullptr, u"B",
           [](const auto &runs, const auto &asked) { return namesAsFarAs(recordedNames(runs), asked.typed); }},
    Source{u"diff", u"C",
           [](const auto &runs, const auto &asked) { return namesAsFarAs(recordedNames(runs), asked.typed); }},
    Source{nullptr, u"OLD",
           [](const auto &runs, const auto &asked) { return namesAndGroupsAsFarAs(recordedNames(runs), asked.typed); }},
    Source{nullptr, u"PATTERN",
           [](const auto &runs, const auto &asked) { return patternsAsFarAs(recordedNames(runs), asked.typed); }},
    Source{nullptr, u"RE",
           [](const auto &runs, const auto &asked) { return patternsAsFarAs(recordedNames(runs), asked.typed); }},
    Source{nullptr, u"KEY", [](const auto &runs, const auto &asked) { return keys(runs, asked.arguments); }},
    Source{nullptr, u"EXPR",
           [](const auto &runs, const auto &asked) {
               return goneOn(asked.typed, queryCompletion(asked.typed, vocabulary(runs)));
           }},
    Source{nullptr, u"FIELDS",
           [](const auto &runs, const auto &asked) {
               return goneOn(asked.typed, fieldCompletion(asked.typed, vocabulary(runs)));
           }},
    Source{nullptr, u"METRIC", [](const auto &runs, const auto &) { return metricTags(runs); }},
    Source{nullptr, u"TAG", [](const auto &runs, const auto &) { return tags(runs); }},
    Source{nullptr, u"CHANGES", [](const auto &runs, const auto &asked) { return withSign(tags(runs), asked.typed); }},
};

} // namespace

Completion completedValue(const ValueQuestion &question)
{
    if (question.kind == u"DIR")
        return {Completion::Kind::Directories, {}};
    if (question.kind == u"COMMAND" || question.kind == u"FILE")
        return {Completion::Kind::Files, {}};
    QStringList words;
    if (question.kind == u"FORMAT")
        words = question.subcommand == u"metrics" ? metricFormatNames()
                : question.subcommand == u"diff"  ? formatNames() << u"markdown"_s << u"latex"_s
                                                  : formatNames();
    else if (question.kind == u"LIST")
        words = statuses(question.typed);
    else if (question.kind == u"SIGNAL")
        words = signalNames();
    const auto source = std::ranges::find_if(sources, [&](const Source &one) {
        return (!one.subcommand || question.subcommand == QStringView(one.subcommand))
               && question.kind == QStringView(one.kind);
    });
    if (source != sources.end()) {
        if (const auto repository = repositoryOf(question))
            words = source->words(*repository, question);
    }
    const bool isPattern = question.kind == u"PATTERN" || question.kind == u"RE";
    Completion completion;
    for (const QString &word : std::as_const(words)) {
        const bool isShown = std::ranges::all_of(word, [](QChar character) { return character.isPrint(); });
        if (isShown && (isPattern || word.startsWith(question.typed)))
            completion.candidates += Candidate{word, {}};
    }
    return completion;
}

} // namespace runs
