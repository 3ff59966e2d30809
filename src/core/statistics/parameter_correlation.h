// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/parameters.h"

#include <vector>

namespace runs {

/// A run with its parameters, and how good it was.
struct ScoredRun
{
    const std::vector<Parameter> *parameters;
    double score; ///< finite
};

/// How a parameter goes together with the score.
struct ParameterCorrelation
{
    Parameter::Kind kind;
    QString name;
    qsizetype count; ///< of the runs that have it
    double pearson;
    double spearman;
    QStringList texts; ///< of one with two texts: those that counted as 0 and as 1
};

/// A parameter that cannot be correlated, and why.
struct UncorrelatedParameter
{
    enum class Why {
        Constant,      ///< the same in all runs that have it
        ManyTexts,     ///< it has more than two values, and not all of them are numbers
        FewRuns,       ///< fewer than three have it
        ConstantScore, ///< all runs that have it have the same score
    };
    Parameter::Kind kind;
    QString name;
    Why why;
};

struct ParameterCorrelations
{
    std::vector<ParameterCorrelation> ranked; ///< the strongest first: by |Spearman|, then |Pearson|, then name
    std::vector<UncorrelatedParameter> others;
};

/// Which parameters the score goes together with.
/// - Numbers count as such, as numberIn() has them; runs in which it is none, or not finite, count as having a text.
/// - "true" and "false" count as 1 and 0, any other two texts as 0 and 1 by their order.
/// - A switch that was only ever given as "true" counts as false in the runs that do not have it, and the other way
///   round; runs without any other parameter are left out for it.
ParameterCorrelations parameterCorrelations(const std::vector<ScoredRun> &runs);

} // namespace runs
