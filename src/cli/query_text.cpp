// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/query_text.h"

#include "cli/context.h"
#include "cli/text_table.h"
#include "core/base/text.h"
#include "core/base/timestamp.h"
#include "core/repository/run_subjects.h"

#include <algorithm>
#include <ranges>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// The text, and below it "^~~~" at the place of the mistake.
QString marked(const QString &text, const QueryError &error)
{
    const qsizetype before = displayWidth(printable(text.first(error.at)));
    const qsizetype width = displayWidth(printable(text.sliced(error.at, error.size)));
    const QString mark = u'^' + QString(std::max<qsizetype>(width - 1, 0), u'~');
    return u"\n  "_s + printable(text) + u"\n  "_s + QString(before, u' ') + mark;
}

QStringList namesFor(const QueryField &field, const QueryVocabulary &words)
{
    switch (field.source) {
    case QueryField::Source::Tag: return words.tags;
    case QueryField::Source::Argument: return words.arguments;
    case QueryField::Source::Variable: return words.variables;
    case QueryField::Source::Metric: return words.metrics;
    default: return words.keys;
    }
}

/// Whether its name is one that the language does not know by itself.
bool isNamed(const QueryField &field)
{
    using Source = QueryField::Source;
    const bool isOwn = field.source == Source::Key && field.kind() == QueryField::Kind::Value;
    return !field.isAll
           && (isOwn || field.source == Source::Tag || field.source == Source::Argument
               || field.source == Source::Variable || field.source == Source::Metric);
}

} // namespace

Error queryMistake(const QString &option, const QString &text, const QueryError &error)
{
    QString message = u"%1: column %2: %3"_s.arg(option).arg(error.column(text)).arg(error.message);
    if (::isatty(STDERR_FILENO))
        message += marked(text, error);
    return {ErrorCode::InvalidArgument, message};
}

Result<Query> parsedQuery(const QString &option, const QString &text)
{
    return Query::parse(text, currentMicroseconds()).transform_error([&](const QueryError &error) {
        return queryMistake(option, text, error);
    });
}

void noteUnknownNames(RunSubjects &subjects, const std::vector<qsizetype> &indices,
                      const std::vector<QueryField> &fields)
{
    if (indices.empty() || std::ranges::none_of(fields, isNamed))
        return;
    FieldNeeds needs;
    for (const QueryField &field : fields)
        needs.add(field);
    const QueryVocabulary words = subjects.vocabulary(indices, needs.metrics);
    for (const QueryField &field : fields) {
        const QStringList names = namesFor(field, words);
        const bool isKnown = std::ranges::any_of(names, [&](const QString &name) {
            return field.source == QueryField::Source::Argument || field.source == QueryField::Source::Variable
                       ? plainParameterName(name) == plainParameterName(field.name)
                       : name == field.name;
        });
        if (!isNamed(field) || isKnown)
            continue;
        const auto nearest = nearestMatch(field.name, names);
        const QString meant =
            nearest ? u"; did you mean %1?"_s.arg(QueryField{field.source, *nearest, field.aggregate}.text()) : u"."_s;
        Context::note(u"None of these runs has %1%2"_s.arg(printable(field.text()), printable(meant)));
    }
}

void warnOfMetrics(RunSubjects &subjects)
{
    constexpr size_t most = 20;
    const auto problems = subjects.takeMetricProblems();
    for (const auto &[name, problem] : problems | std::views::take(most))
        Context::warn(u"%1: %2"_s.arg(printable(name), problem));
    if (problems.size() > most)
        Context::warn(u"There are %1 more; `runs metrics` shows those of a run."_s.arg(problems.size() - most));
}

} // namespace runs
