// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/query/condition.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

bool compared(const auto &a, Comparison comparison, const auto &b)
{
    switch (comparison) {
    case Comparison::Equal: return a == b;
    case Comparison::NotEqual: return a != b;
    case Comparison::Less: return a < b;
    case Comparison::LessOrEqual: return a <= b;
    case Comparison::Greater: return a > b;
    case Comparison::GreaterOrEqual: return a >= b;
    case Comparison::Matches:
    case Comparison::MatchesNot: break;
    }
    return false;
}

/// NaN equals itself here, so that it can be asked for.
bool numbersCompare(double a, Comparison comparison, double b)
{
    if (std::isnan(a) && std::isnan(b))
        return comparison == Comparison::Equal;
    return compared(a, comparison, b);
}

/// A day is equal to all of its moments; what is before or after it is so of its beginning.
bool timesCompare(double time, Comparison comparison, const TimeSpan &span)
{
    const bool isWithin =
        span.begin == span.end ? time == double(span.begin) : time >= double(span.begin) && time < double(span.end);
    if (comparison == Comparison::Equal || comparison == Comparison::NotEqual)
        return isWithin == (comparison == Comparison::Equal);
    return compared(time, comparison, double(span.begin));
}

bool isFalse(const QString &text)
{
    static constexpr std::array words{u"false", u"no", u"off"};
    return std::ranges::any_of(
        words, [&](const char16_t *word) { return text.compare(QStringView(word), Qt::CaseInsensitive) == 0; });
}

/// "True" and "true" are the same.
bool isTruthWord(const QString &text)
{
    return text.compare(u"true", Qt::CaseInsensitive) == 0 || text.compare(u"false", Qt::CaseInsensitive) == 0;
}

Result<bool> textCompares(const QString &text, Comparison comparison, const Operand &operand, QueryField::Kind kind)
{
    if (operand.pattern) {
        return operand.pattern->matches(text.toUtf8()).transform([&](bool matches) {
            return matches == (comparison == Comparison::Matches);
        });
    }
    if (kind == QueryField::Kind::Value && operand.number) {
        const auto number = numberIn(text);
        if (number || (comparison != Comparison::Equal && comparison != Comparison::NotEqual))
            return number && numbersCompare(*number, comparison, *operand.number);
    }
    if (isTruthWord(text) && isTruthWord(operand.text))
        return compared(text.toLower(), comparison, operand.text.toLower());
    if (comparison == Comparison::Equal || comparison == Comparison::NotEqual)
        return compared(text, comparison, operand.text);
    return compared(text.toStdU32String(), comparison, operand.text.toStdU32String());
}

/// One value with one operand.
Result<bool> compares(const FieldValue &value, Comparison comparison, const Operand &operand, QueryField::Kind kind)
{
    if (const auto *truth = std::get_if<bool>(&value))
        return compared(*truth, comparison, !isFalse(operand.text));
    if (const auto *text = std::get_if<QString>(&value))
        return textCompares(*text, comparison, operand, kind);
    const double number = std::get<double>(value);
    return operand.time ? timesCompare(number, comparison, *operand.time)
                        : numbersCompare(number, comparison, operand.number.value_or(NAN));
}

bool isNegative(Comparison comparison)
{
    return comparison == Comparison::NotEqual || comparison == Comparison::MatchesNot;
}

/// Whether one of the values, or of the operands, compares; a negative comparison has to hold for all of them.
Result<bool> anyCompares(const FieldValue &value, const Condition &condition)
{
    std::vector<FieldValue> values;
    if (const auto *list = std::get_if<QStringList>(&value))
        values.assign(list->begin(), list->end());
    else
        values = {value};
    const bool wanted = !isNegative(condition.comparison);
    for (const FieldValue &one : values) {
        for (const Operand &operand : condition.operands) {
            const auto result = compares(one, condition.comparison, operand, condition.field.kind());
            if (!result || *result == wanted)
                return result;
        }
    }
    return !wanted;
}

bool isTrue(const FieldValue &value)
{
    if (!isPresent(value))
        return false;
    if (const auto number = numberOf(value))
        return *number != 0;
    const auto *text = std::get_if<QString>(&value);
    return !text || !(text->isEmpty() || isFalse(*text));
}

} // namespace

QString comparisonSign(Comparison comparison)
{
    static constexpr std::array signs{u"=", u"!=", u"<", u"<=", u">", u">=", u"~", u"!~"};
    return QString::fromUtf16(signs[size_t(comparison)]);
}

Result<bool> Condition::holds(QuerySubject &subject) const
{
    if (kind == Kind::All || kind == Kind::Any) {
        for (const Condition &part : parts) {
            const auto held = part.holds(subject);
            if (!held || *held == (kind == Kind::Any))
                return held;
        }
        return kind == Kind::All;
    }
    if (kind == Kind::Not)
        return parts.front().holds(subject).transform(std::logical_not());
    const auto value = valueOf(field, subject);
    if (!value)
        return std::unexpected(value.error());
    if (kind == Kind::Has)
        return isPresent(*value);
    if (kind == Kind::Truth)
        return isTrue(*value);
    return std::holds_alternative<std::monostate>(*value) ? Result<bool>(false) : anyCompares(*value, *this);
}

} // namespace runs
