// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/comparison/run_snapshot.h"

namespace runs {

/// Something that runs have values of, side by side.
struct ComparedRow
{
    enum class Section { Fields, Parameters, Environment, Packages, Variables, Code, Metrics };

    Section section;
    QString name;      ///< of a key, parameter, metric, …; fields have those of the query language
    QStringList texts; ///< a value a run, for people; a null string: it has none
    std::vector<std::optional<double>> numbers = {}; ///< the same as numbers; empty where one of them is none
    bool isDuration = false;                         ///< numbers are seconds
    bool isSame = false;                             ///< all runs have the same value
};

/// Several runs side by side; see compareRuns() for the code of two.
struct ComparedTable
{
    QStringList names; ///< of the runs
    std::vector<ComparedRow> rows;
};

/// All that the runs have. Of metrics the `aggregate`. "1e-3" and "0.001" are the same.
ComparedTable comparedTable(const RunSnapshots &runs, Aggregate aggregate);

/// The rows that are wanted: with `filter` in their name or one of their values, in capitals or not.
ComparedTable narrowed(const ComparedTable &table, bool onlyDifferent, const QString &filter);

/// "Parameters", in the language of the core's messages.
QString sectionTitle(ComparedRow::Section section);

struct NumberDifference
{
    double absolute;
    std::optional<double> relative; ///< none where the reference is 0
};

/// How the value of a run differs from that of the reference; none where one is missing or no finite number, of the
/// reference itself, and where they are equal.
std::optional<NumberDifference> differenceOf(const ComparedRow &row, qsizetype run, qsizetype reference);

/// "+0.02, +6.9%", as people read it; empty where there is none.
QString differenceText(const ComparedRow &row, qsizetype run, qsizetype reference);

/// Which end of a metric is the good one. No name tells, so somebody has to say so.
enum class Better { Smaller, Larger };

/// What is known of metrics, by their tags.
using BetterEnds = QMap<QString, Better>;

/// Whether the value of a run is the best of its row: of a metric of which the better end is known, and in which the
/// runs differ.
bool isBest(const ComparedRow &row, qsizetype run, const BetterEnds &ends);

} // namespace runs
