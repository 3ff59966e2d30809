// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/models/run_filter.h"

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
    if (spec.text.isEmpty())
        return filter;
    auto pattern = Pattern::compile(
        spec.text, {.isRegex = spec.isRegex, .isCaseSensitive = spec.isCaseSensitive, .isWhole = spec.isWhole});
    if (!pattern)
        return std::unexpected(pattern.error());
    filter.m_pattern = std::move(*pattern);
    return filter;
}

const Pattern *RunFilter::patternFor(const QString &field) const
{
    return m_pattern && (m_spec.field.isEmpty() || m_spec.field == field) ? &*m_pattern : nullptr;
}

Result<std::vector<bool>> RunFilter::matching(const RunSet &set) const
{
    const bool isOfName = m_spec.field == u"name";
    if (!m_pattern || (!isOfName && !set.columns()))
        return std::vector<bool>(size_t(set.size()), true);
    std::vector<bool> marks(size_t(set.size()), false);
    if (patternFor(QStringLiteral("name"))) {
        const auto name = [&](qsizetype row) { return set.document().nameUtf8(row); };
        if (const auto marked = mark(marks, *m_pattern, name); !marked)
            return std::unexpected(marked.error());
    }
    if (isOfName)
        return marks;
    for (qsizetype i = 0; i < set.columns()->keys.size(); ++i) {
        if (!patternFor(set.columns()->keys[i]))
            continue;
        const TextColumn &column = set.columns()->texts[size_t(i)];
        if (const auto marked = mark(marks, *m_pattern, [&](qsizetype row) { return column.text(row); }); !marked)
            return std::unexpected(marked.error());
    }
    return marks;
}

} // namespace runs
