// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/models/run_filter.h"

#include "core/base/timestamp.h"
#include "gui/text/status_text.h"

#include <QCoreApplication>

#include <concepts>

namespace runs {
namespace {

/// Marks the rows whose text, one of `textOf`, matches.
Result<> mark(std::vector<bool> &marks, const Pattern &pattern, std::invocable<qsizetype> auto textOf)
{
    for (size_t row = 0; row < marks.size(); ++row) {
        if (marks[row])
            continue;
        const auto matches = pattern.matches(textOf(qsizetype(row)));
        if (!matches)
            return std::unexpected(matches.error());
        marks[row] = *matches;
    }
    return {};
}

} // namespace

Result<RunFilter> RunFilter::compile(const FilterSpec &spec)
{
    RunFilter filter;
    filter.m_spec = spec;
    if (spec.text.isEmpty() || (spec.isExpression && spec.text.trimmed().isEmpty()))
        return filter;
    if (spec.isExpression) {
        auto query = Query::parse(spec.text, currentMicroseconds());
        if (!query) {
            //: What is wrong with an expression, and where
            return failure(ErrorCode::InvalidArgument, QCoreApplication::translate("RunFilter", "Column %1: %2")
                                                           .arg(query.error().column(spec.text))
                                                           .arg(query.error().message));
        }
        filter.m_query = std::move(*query);
        return filter;
    }
    auto pattern = Pattern::compile(
        spec.text, {.isRegex = spec.isRegex, .isCaseSensitive = spec.isCaseSensitive, .isWhole = spec.isWhole});
    if (!pattern)
        return std::unexpected(pattern.error());
    filter.m_pattern = std::move(*pattern);
    return filter;
}

const Pattern *RunFilter::patternFor(QStringView field) const
{
    const bool isOfField = m_spec.field.isEmpty() ? field != state_key::duration : m_spec.field == field;
    return m_pattern && isOfField ? &*m_pattern : nullptr;
}

bool RunFilter::isFieldKnown(const RunSet &set, const StatusColumn &statuses) const
{
    if (m_spec.field == u"name")
        return true;
    return isStateKey(m_spec.field) ? statuses.isKnown() : set.columns() != nullptr;
}

Result<std::vector<bool>> RunFilter::matching(const RunSet &set, const StatusColumn &statuses) const
{
    if (!m_pattern || !isFieldKnown(set, statuses))
        return std::vector<bool>(size_t(set.size()), true);
    std::vector<bool> marks(size_t(set.size()), false);
    Result<> marked;
    if (patternFor(u"name")) {
        marked = mark(marks, *m_pattern, [&](qsizetype row) { return set.document().nameUtf8(row); });
    }
    if (marked && statuses.isKnown())
        marked = markStates(marks, statuses);
    if (marked && set.columns())
        marked = markEntries(marks, set);
    if (!marked)
        return std::unexpected(marked.error());
    return marks;
}

Result<> RunFilter::markStates(std::vector<bool> &marks, const StatusColumn &statuses) const
{
    if (patternFor(state_key::status)) {
        std::array<bool, allStatusKinds.size()> matches{};
        for (const StatusKind kind : allStatusKinds) {
            const auto own = m_pattern->matches(statusName(kind).toUtf8());
            const auto plain = m_pattern->matches(statusWord(kind).toUtf8());
            if (!own || !plain)
                return std::unexpected((own ? plain : own).error());
            matches[size_t(kind)] = *own || *plain;
        }
        if (m_spec.field.isEmpty())
            matches[size_t(StatusKind::Unknown)] = false; // says nothing of a run, and would be found in every old one
        for (size_t row = 0; row < marks.size(); ++row)
            marks[row] = marks[row] || matches[size_t(statuses.kind(int(row)))];
    }
    if (patternFor(state_key::exit))
        return mark(marks, *m_pattern, [&](qsizetype row) { return exitText(statuses.status(int(row))).toUtf8(); });
    return {};
}

Result<> RunFilter::markEntries(std::vector<bool> &marks, const RunSet &set) const
{
    for (qsizetype i = 0; i < set.columns()->keys.size(); ++i) {
        const QString &key = set.columns()->keys[i];
        if (isStateKey(key) || !patternFor(key))
            continue;
        const TextColumn &column = set.columns()->texts[size_t(i)];
        if (const auto marked = mark(marks, *m_pattern, [&](qsizetype row) { return column.text(row); }); !marked)
            return marked;
    }
    return {};
}

} // namespace runs
