// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/pattern/pattern.h"
#include "core/query/query.h"
#include "gui/models/filter_spec.h"
#include "gui/models/run_states.h"

#include <optional>

namespace runs {

/// A filter that is ready to be used.
class RunFilter
{
public:
    RunFilter() = default; ///< every run matches

    /// Errors: InvalidArgument, when the text is no regular expression, or no expression.
    static Result<RunFilter> compile(const FilterSpec &spec);

    /// Whether no run is filtered out.
    bool isEmpty() const { return !m_pattern && !m_query; }
    const FilterSpec &spec() const { return m_spec; }

    /// For each run whether it matches. By a field that is not known yet (of a set without columns, or statuses that
    /// nobody has looked at) everything matches. A status matches by its word in the user's language and by the one of
    /// the command line. Errors: InvalidArgument when the pattern takes too long.
    Result<std::vector<bool>> matching(const RunSet &set, const StatusColumn &statuses) const;

    /// The expression, when it is one. For what it holds somebody else finds out: matching() lets everything pass.
    const std::optional<Query> &query() const { return m_query; }

    /// Whether what matches changes with the statuses.
    bool looksAtStatuses() const { return patternFor(state_key::status) || patternFor(state_key::exit); }

    /// The pattern, when it is what is looked for in this field.
    const Pattern *patternFor(QStringView field) const;

private:
    bool isFieldKnown(const RunSet &set, const StatusColumn &statuses) const;
    Result<> markStates(std::vector<bool> &marks, const StatusColumn &statuses) const;
    Result<> markEntries(std::vector<bool> &marks, const RunSet &set) const;

    FilterSpec m_spec;
    std::optional<Pattern> m_pattern;
    std::optional<Query> m_query;
};

} // namespace runs
