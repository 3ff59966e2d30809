// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/query_subject.h"

#include <string>
#include <variant>

namespace runs {

/// What a run has for a field: nothing, a truth, a number (QueryField::Kind tells of what), a text, or several texts.
using FieldValue = std::variant<std::monostate, bool, double, QString, QStringList>;

/// Errors: as QuerySubject::entry().
Result<FieldValue> valueOf(const QueryField &field, QuerySubject &subject);

/// Whether there is anything: no tag, and an empty list of them, are nothing.
bool isPresent(const FieldValue &value);

/// What it is when it is sorted or calculated with: a number where it is one, also as a text.
std::optional<double> numberOf(const FieldValue &value);

/// For people: whole numbers with all digits, others with six.
QString shownNumber(double number);

/// For people: numbers as shownNumber() has them, texts as they are, times local to the second, durations with their
/// two largest units.
QString shownValue(const QueryField &field, const FieldValue &value);

/// For programs: numbers as such, times in ISO 8601, durations in seconds, "NaN", "Infinity" and "-Infinity" as texts;
/// null without a value.
Value plainValue(const QueryField &field, const FieldValue &value);

/// The shortest digits of a number that give it back, in the grammar of JSON; "nan", "inf", "-inf".
QString numberText(double number);

/// What a value is sorted by; made once of each where many are compared with each other.
class SortKey
{
public:
    explicit SortKey(const FieldValue &value);

    /// Less than 0 when this goes first: numbers by size, then texts by code points; NaN, then nothing, at the end, in
    /// descending order, too.
    int compare(const SortKey &other, bool isDescending) const;

private:
    int m_rank;
    double m_number = 0;
    std::u32string m_text;
};

inline int compareForSort(const FieldValue &a, const FieldValue &b, bool isDescending)
{
    return SortKey(a).compare(SortKey(b), isDescending);
}

} // namespace runs
