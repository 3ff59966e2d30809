// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/selection.h"

#include "cli/context.h"
#include "cli/listing.h"
#include "cli/pattern.h"
#include "cli/query_text.h"
#include "core/base/text.h"
#include "core/repository/run_subjects.h"
#include "core/run/tags.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <numeric>
#include <set>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QStringList allWords()
{
    QStringList words;
    for (const StatusKind kind : allStatusKinds)
        words += statusWord(kind);
    return words;
}

Result<std::set<StatusKind>> wantedKinds(const Selection &selection)
{
    std::set<StatusKind> kinds;
    if (selection.activeOnly)
        kinds = {StatusKind::Starting, StatusKind::Running, StatusKind::Orphaned};
    if (selection.kinds.empty())
        return kinds;
    for (const QString &word : fromUtf8(selection.kinds).split(u',')) {
        const auto kind = statusKind(word.trimmed().toLower());
        if (!kind) {
            return failure(ErrorCode::InvalidArgument,
                           u"--status: %1 is no status%2 There are %3."_s.arg(
                               quoted(word), suggestion(word, allWords()), allWords().join(u", "_s)));
        }
        kinds.insert(*kind);
    }
    return kinds;
}

bool hasTags(const Run &run, const Selection &selection)
{
    const QStringList tags = tagsOf(run);
    const auto has = [&](const std::string &tag) { return tags.contains(fromUtf8(tag)); };
    return std::ranges::all_of(selection.tags, has) && std::ranges::none_of(selection.otherTags, has);
}

/// Takes away those of other tags.
Result<> narrowByTags(const RunList &runs, const Selection &selection, std::vector<qsizetype> &selected)
{
    if (selection.tags.empty() && selection.otherTags.empty())
        return {};
    std::vector<qsizetype> tagged;
    for (const qsizetype index : selected) {
        const auto run = runs.run(index);
        if (!run)
            return std::unexpected(run.error());
        if (hasTags(*run, selection))
            tagged.push_back(index);
    }
    selected = std::move(tagged);
    return {};
}

Result<std::vector<qsizetype>> withoutExpression(const RunRepository &repository, const RunList &runs,
                                                 const Selection &selection)
{
    const auto kinds = wantedKinds(selection);
    if (!kinds)
        return std::unexpected(kinds.error());
    std::vector<qsizetype> selected(size_t(runs.size()));
    std::iota(selected.begin(), selected.end(), 0);
    if (selection.pattern) {
        auto matching = matchingRuns(runs, fromUtf8(*selection.pattern));
        if (!matching)
            return matching;
        selected = std::move(*matching);
    }
    if (const auto narrowed = narrowByTags(runs, selection, selected); !narrowed)
        return std::unexpected(narrowed.error());
    if (!kinds->empty()) {
        const RunStatuses statuses = repository.statuses();
        std::erase_if(selected,
                      [&](qsizetype index) { return !kinds->contains(kindOf(statuses.status(runs.name(index)))); });
    }
    return selected;
}

} // namespace

void addStateOptions(CLI::App &app, Selection &selection)
{
    app.add_option("--status", selection.kinds,
                   "Only runs in one of these states, separated by commas: " + allWords().join(u", "_s).toStdString())
        ->option_text("LIST");
    app.add_flag("--active", selection.activeOnly, "Only runs that are alive: starting, running or orphaned");
    app.add_option("--tag", selection.tags, "Only runs with this tag; several times: with all of them")
        ->option_text("TAG")
        ->allow_extra_args(false);
    app.add_option("--without-tag", selection.otherTags,
                   "Only runs without this tag; several times: without any of them")
        ->option_text("TAG")
        ->allow_extra_args(false);
    addWhereOption(app, selection);
}

void addWhereOption(CLI::App &app, Selection &selection)
{
    app.add_option("--where", selection.where,
                   "Only runs for which this expression holds, such as 'metric.loss.min < 0.3 and arg.lr >= 1e-4'")
        ->option_text("EXPR");
}

void addSelectionOptions(CLI::App &app, Selection &selection)
{
    app.add_option("--pattern", selection.pattern, "Only runs whose whole name this regular expression matches")
        ->option_text("RE");
    addStateOptions(app, selection);
}

CLI::Option *addPatternArgument(CLI::App &app, Selection &selection)
{
    return app.add_option("PATTERN", selection.pattern, "Regular expression that the whole name of a run has to match")
        ->option_text(" ");
}

Result<std::vector<qsizetype>> selectedRuns(const RunRepository &repository, const RunList &runs,
                                            const Selection &selection)
{
    if (!selection.where)
        return withoutExpression(repository, runs, selection);
    RunSubjects subjects(repository, runs);
    return selectedRuns(repository, subjects, selection);
}

Result<std::vector<qsizetype>> selectedRuns(const RunRepository &repository, RunSubjects &subjects,
                                            const Selection &selection)
{
    if (!selection.where)
        return withoutExpression(repository, subjects.runs(), selection);
    const auto query = parsedQuery(u"--where"_s, fromUtf8(*selection.where));
    if (!query)
        return std::unexpected(query.error());
    const auto selected = withoutExpression(repository, subjects.runs(), selection);
    if (!selected)
        return selected;
    auto matching = subjects.matching(*selected, *query);
    warnOfMetrics(subjects);
    if (matching && matching->empty())
        noteUnknownNames(subjects, *selected, query->fields());
    return matching;
}

Result<int> withSelectedRuns(const Context &context, const Selection &selection, const SubjectsAction &action)
{
    const auto repository = context.repository();
    const auto document = repository ? readRuns(*repository) : std::unexpected(repository.error());
    if (!document)
        return std::unexpected(document.error());
    RunSubjects subjects(*repository, *document);
    const auto selected = selectedRuns(*repository, subjects, selection);
    if (!selected)
        return std::unexpected(selected.error());
    if (selected->empty())
        return nothingSelected(selection, *document);
    return action(*repository, subjects, *selected);
}

std::unexpected<Error> nothingSelected(const Selection &selection, const RunList &runs)
{
    if (selection.pattern && !selection.where)
        return noMatch(fromUtf8(*selection.pattern), runs.names());
    return failure(ErrorCode::NotFound, u"No runs are selected. %1"_s.arg(recordedNames(runs.names())));
}

Result<QStringList> selectedNames(const RunRepository &repository, const Selection &selection)
{
    const auto runs = readIndex(repository, selection.interest());
    if (!runs)
        return std::unexpected(runs.error());
    const auto selected = selectedRuns(repository, *runs, selection);
    if (!selected)
        return std::unexpected(selected.error());
    if (selected->empty())
        return nothingSelected(selection, *runs);
    QStringList names;
    for (const qsizetype index : *selected)
        names += runs->name(index);
    return names;
}

} // namespace runs
