// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/query/field_value.h"

#include "core/base/text.h"
#include "core/base/timestamp.h"
#include "core/run/tags.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using Source = QueryField::Source;

FieldValue timeValue(std::optional<qint64> time)
{
    return time ? FieldValue(double(*time)) : FieldValue();
}

FieldValue textValue(const QString &text)
{
    return text.isEmpty() ? FieldValue() : FieldValue(text);
}

FieldValue keyValue(const Run &run, const QString &name)
{
    const Value *value = run.field(name);
    if (!value || std::holds_alternative<std::monostate>(value->data))
        return {};
    const auto *list = std::get_if<Sequence>(&value->data);
    if (!list)
        return displayText(*value);
    QStringList texts;
    for (const Value &one : *list)
        texts += displayText(one);
    return texts;
}

FieldValue parameterValue(const std::vector<Parameter> &parameters, const QueryField &field)
{
    const auto kind = field.source == Source::Variable ? Parameter::Kind::Variable : Parameter::Kind::Argument;
    const Parameter *parameter = findParameter(parameters, kind, field.name);
    if (!parameter)
        return {};
    return parameter->values.size() == 1 ? FieldValue(parameter->values.first()) : FieldValue(parameter->values);
}

FieldValue statusValue(const QueryField &field, const RunStatus &status, qint64 now)
{
    switch (field.source) {
    case Source::Started: return timeValue(startOf(status));
    case Source::Ended: return timeValue(endOf(status));
    case Source::Exit: return textValue(exitText(status));
    case Source::Duration: {
        const auto duration = durationOf(status, now);
        return duration ? FieldValue(double(*duration) / 1e6) : FieldValue();
    }
    default: return statusWord(kindOf(status));
    }
}

FieldValue entryValue(const QueryField &field, const Run &run)
{
    switch (field.source) {
    case Source::Recorded: return timeValue(parseTimestamp(run.text(key::datetime)));
    case Source::Tags: return tagsOf(run);
    case Source::Tag: return tagsOf(run).contains(field.name);
    default: return keyValue(run, field.name);
    }
}

QString truthText(bool truth)
{
    return truth ? u"true"_s : u"false"_s;
}

/// Whether it is a whole number that is exact, and worth all of its digits.
bool isWhole(double number)
{
    constexpr double most = 1e15;
    return std::trunc(number) == number && std::abs(number) < most;
}

/// What JSON has no number for, as float() of Python reads it.
QString unusualNumber(double number)
{
    return std::isnan(number) ? u"NaN"_s : number > 0 ? u"Infinity"_s : u"-Infinity"_s;
}

/// Numbers, NaN, texts, nothing.
int rank(const FieldValue &value, std::optional<double> number)
{
    if (number)
        return std::isnan(*number) ? 2 : 0;
    return isPresent(value) ? 1 : 3;
}

} // namespace

Result<FieldValue> valueOf(const QueryField &field, QuerySubject &subject)
{
    switch (field.source) {
    case Source::Name: return subject.name();
    case Source::Status:
    case Source::Started:
    case Source::Ended:
    case Source::Duration:
    case Source::Exit: return statusValue(field, subject.status(), subject.now());
    case Source::Verdict: {
        const auto verdict = subject.verdict();
        return verdict ? FieldValue(verdictWord(*verdict)) : FieldValue();
    }
    case Source::Metric: {
        const auto number = subject.metric(field.name, field.aggregate);
        return number ? FieldValue(*number) : FieldValue();
    }
    case Source::Argument:
    case Source::Variable:
        return subject.parameters().transform(
            [&](const auto *parameters) { return parameterValue(*parameters, field); });
    case Source::Key:
    case Source::Recorded:
    case Source::Tags:
    case Source::Tag: return subject.entry().transform([&](const Run *run) { return entryValue(field, *run); });
    }
    Q_UNREACHABLE();
}

bool isPresent(const FieldValue &value)
{
    if (const auto *truth = std::get_if<bool>(&value))
        return *truth;
    if (const auto *list = std::get_if<QStringList>(&value))
        return !list->isEmpty();
    return !std::holds_alternative<std::monostate>(value);
}

std::optional<double> numberOf(const FieldValue &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    if (const auto *truth = std::get_if<bool>(&value))
        return *truth ? 1 : 0;
    const auto *text = std::get_if<QString>(&value);
    return text ? numberIn(*text) : std::nullopt;
}

QString numberText(double number)
{
    if (std::isnan(number))
        return u"nan"_s;
    if (std::isinf(number))
        return number > 0 ? u"inf"_s : u"-inf"_s;
    if (isWhole(number))
        return QString::number(number, 'f', 0);
    QString text = QString::number(number, 'g', QLocale::FloatingPointShortest);
    const qsizetype exponent = text.indexOf(u'e');
    if (exponent > 0 && !text.contains(u'.'))
        text.insert(exponent, u".0"_s); // without it YAML 1.1 takes it for a text
    return text;
}

QString shownNumber(double number)
{
    return std::isfinite(number) && !isWhole(number) ? QString::number(number, 'g', 6) : numberText(number);
}

QString shownValue(const QueryField &field, const FieldValue &value)
{
    if (const auto *truth = std::get_if<bool>(&value))
        return truthText(*truth);
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->join(u' ');
    const auto *number = std::get_if<double>(&value);
    if (!number)
        return {};
    if (field.kind() == QueryField::Kind::Time)
        return QDateTime::fromMSecsSinceEpoch(qint64(*number) / 1000).toString(u"yyyy-MM-dd HH:mm:ss");
    if (field.kind() == QueryField::Kind::Duration)
        return humanDuration(qint64(*number * 1e6));
    return shownNumber(*number);
}

Value plainValue(const QueryField &field, const FieldValue &value)
{
    if (!isPresent(value) && !std::holds_alternative<bool>(value))
        return {};
    if (const auto *truth = std::get_if<bool>(&value))
        return {*truth};
    if (const auto *list = std::get_if<QStringList>(&value))
        return {Sequence(list->begin(), list->end())};
    const auto *number = std::get_if<double>(&value);
    if (number && field.kind() == QueryField::Kind::Time)
        return {isoTimestamp(qint64(*number))};
    if (number && field.kind() == QueryField::Kind::Duration)
        return {Number{QString::number(*number, 'f', 3)}};
    static const QRegularExpression exact(u"\\A-?(0|[1-9][0-9]*)(\\.[0-9]+)?\\z"_s);
    const auto *text = std::get_if<QString>(&value);
    if (text && field.kind() == QueryField::Kind::Value && exact.match(*text).hasMatch())
        return {Number{*text}}; // no digit is lost
    const auto any = field.kind() == QueryField::Kind::Value || number ? numberOf(value) : std::nullopt;
    if (any && std::isfinite(*any))
        return {Number{numberText(*any)}};
    return {number ? unusualNumber(*number) : shownValue(field, value)};
}

SortKey::SortKey(const FieldValue &value)
{
    const auto number = numberOf(value);
    m_rank = rank(value, number);
    if (m_rank == 0)
        m_number = *number;
    else if (const auto *list = std::get_if<QStringList>(&value); list && m_rank == 1)
        m_text = list->join(u' ').toStdU32String();
    else if (m_rank == 1)
        m_text = std::get_if<QString>(&value)->toStdU32String();
}

int SortKey::compare(const SortKey &other, bool isDescending) const
{
    const int direction = isDescending ? -1 : 1;
    if (m_rank != other.m_rank) // numbers and texts change places, what is no value stays at the end
        return m_rank + other.m_rank == 1 ? (m_rank - other.m_rank) * direction : m_rank - other.m_rank;
    if (m_rank == 0)
        return m_number == other.m_number ? 0 : (m_number < other.m_number ? -1 : 1) * direction;
    return m_text == other.m_text ? 0 : (m_text < other.m_text ? -1 : 1) * direction;
}

} // namespace runs
