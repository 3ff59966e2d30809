// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/comparison/compared_table.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/query/field_value.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using Section = ComparedRow::Section;

/// With three digits, which is what one remembers of a difference.
QString roundedText(double size)
{
    constexpr double thousand = 1000;
    return size == std::trunc(size) ? shownNumber(size)
           : size >= thousand       ? QString::number(size, 'f', 0)
                                    : QString::number(size, 'g', 3);
}

QString percentText(double share)
{
    constexpr double few = 10;
    const double percent = std::abs(share) * 100;
    return QString::number(percent, percent < few ? 'g' : 'f', percent < few ? 2 : 0);
}

QString signedText(double number, const QString &size)
{
    return (number < 0 ? u"-"_s : u"+"_s) + size;
}

} // namespace

ComparedTable narrowed(const ComparedTable &table, bool onlyDifferent, const QString &filter)
{
    ComparedTable wanted{table.names, {}};
    const auto matches = [&](const QString &text) { return text.contains(filter, Qt::CaseInsensitive); };
    for (const ComparedRow &row : table.rows) {
        if (onlyDifferent && row.isSame)
            continue;
        if (filter.isEmpty() || matches(row.name) || std::ranges::any_of(row.texts, matches))
            wanted.rows.push_back(row);
    }
    return wanted;
}

QString sectionTitle(ComparedRow::Section section)
{
    switch (section) {
    case Section::Fields: return Core::tr("Fields");
    case Section::Parameters: return Core::tr("Parameters");
    case Section::Environment: return Core::tr("Environment");
    case Section::Packages: return Core::tr("Packages");
    case Section::Variables: return Core::tr("Variables");
    case Section::Code: return Core::tr("Code");
    case Section::Metrics: return Core::tr("Metrics");
    }
    Q_UNREACHABLE();
}

std::optional<NumberDifference> differenceOf(const ComparedRow &row, qsizetype run, qsizetype reference)
{
    if (row.numbers.empty() || run == reference)
        return {};
    const auto &number = row.numbers[size_t(run)];
    const auto &other = row.numbers[size_t(reference)];
    if (!number || !other || !std::isfinite(*number) || !std::isfinite(*other) || *number == *other)
        return {};
    const double absolute = *number - *other;
    return NumberDifference{absolute, *other == 0 ? std::nullopt : std::optional(absolute / std::abs(*other))};
}

QString differenceText(const ComparedRow &row, qsizetype run, qsizetype reference)
{
    const auto difference = differenceOf(row, run, reference);
    if (!difference)
        return {};
    const double size = std::abs(difference->absolute);
    const QString text =
        signedText(difference->absolute, row.isDuration ? humanDuration(qint64(size * 1e6)) : roundedText(size));
    constexpr double most = 100; // times; beyond it per cent tell nobody anything
    if (!difference->relative || std::abs(*difference->relative) >= most)
        return text;
    return u"%1, %2%"_s.arg(text, signedText(*difference->relative, percentText(*difference->relative)));
}

bool isBest(const ComparedRow &row, qsizetype run, const BetterEnds &ends)
{
    const auto end = ends.constFind(row.name);
    if (row.section != Section::Metrics || end == ends.constEnd() || row.isSame || row.numbers.empty())
        return false;
    const auto &number = row.numbers[size_t(run)];
    if (!number || std::isnan(*number))
        return false;
    return std::ranges::all_of(row.numbers, [&](const auto &other) {
        return !other || std::isnan(*other) || (*end == Better::Smaller ? *number <= *other : *number >= *other);
    });
}

} // namespace runs
