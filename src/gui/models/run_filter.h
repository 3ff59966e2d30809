// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/pattern/pattern.h"
#include "gui/models/filter_spec.h"
#include "gui/models/run_set.h"

#include <optional>

namespace runs {

/// A filter that is ready to be used.
class RunFilter
{
public:
    RunFilter() = default; ///< every run matches

    /// Errors: InvalidArgument, when the text is no regular expression.
    static Result<RunFilter> compile(const FilterSpec &spec);

    /// Whether no run is filtered out.
    bool isEmpty() const { return !m_pattern; }
    const FilterSpec &spec() const { return m_spec; }

    /// For each run whether it matches. By a field other than the name everything matches as long as the set has no
    /// columns. Errors: InvalidArgument when the pattern takes too long.
    Result<std::vector<bool>> matching(const RunSet &set) const;

    /// The pattern, when it is what is looked for in this field.
    const Pattern *patternFor(const QString &field) const;

private:
    FilterSpec m_spec;
    std::optional<Pattern> m_pattern;
};

} // namespace runs
