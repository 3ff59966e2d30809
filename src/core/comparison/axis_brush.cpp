// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/comparison/axis_brush.h"

#include "core/base/timestamp.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// What is compared with as it has to be written for its kind.
QString literal(const QString &text, QueryField::Kind kind)
{
    static const QRegularExpression plain(u"\\A(?!(and|or|not|in|has)\\z)[A-Za-z_][A-Za-z0-9_./-]*\\z"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const bool isWord = plain.match(text).hasMatch() && (kind != QueryField::Kind::Value || !numberIn(text));
    return isWord ? text : u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
}

/// A number between the two (exclusive, then inclusive, or the other way round when it `isUpper`), near `wanted`.
QString numberBetween(double outside, double inside, double wanted, bool isUpper)
{
    constexpr int most = std::numeric_limits<double>::max_digits10;
    for (int digits = 1; digits < most; ++digits) {
        const QString text = QString::number(wanted, 'g', digits);
        const double number = text.toDouble();
        if (isUpper ? number >= inside && number < outside : number > outside && number <= inside)
            return std::trunc(number) == number ? numberText(number) : text;
    }
    return numberText(wanted);
}

/// The same for a time: to the minute, the second or the microsecond.
QString timeBetween(double outside, double inside, double wanted, bool isUpper)
{
    for (const double unit : {60e6, 1e6}) {
        const double time = (isUpper ? std::ceil(wanted / unit) : std::floor(wanted / unit)) * unit;
        if (isUpper ? time >= inside && time < outside : time > outside && time <= inside)
            return isoTimestamp(qint64(time));
    }
    return isoTimestamp(qint64(isUpper ? std::ceil(wanted) : std::floor(wanted)));
}

QString boundText(const FieldAxis &axis, const AxisBrush &brush, bool isUpper)
{
    const double wanted = isUpper ? brush.high : brush.low;
    double outside = isUpper ? infinity : -infinity; // the nearest place beyond the end …
    double inside = wanted;                          // … and the last one before it
    bool isFirst = true;
    for (const auto &place : axis.places) {
        if (!place)
            continue;
        if (*place < brush.low && !isUpper)
            outside = std::max(outside, *place);
        else if (*place > brush.high && isUpper)
            outside = std::min(outside, *place);
        else if (*place >= brush.low && *place <= brush.high) {
            inside = isFirst ? *place : isUpper ? std::max(inside, *place) : std::min(inside, *place);
            isFirst = false;
        }
    }
    return axis.field.kind() == QueryField::Kind::Time ? timeBetween(outside, inside, wanted, isUpper)
                                                       : numberBetween(outside, inside, wanted, isUpper);
}

QString categoryExpression(const FieldAxis &axis, const std::vector<FieldValue> &chosen)
{
    const QString field = axis.field.text();
    QStringList single;
    QStringList conditions;
    for (const FieldValue &value : chosen) {
        if (const auto *list = std::get_if<QStringList>(&value)) {
            QStringList parts;
            for (const QString &one : *list)
                parts += u"%1 = %2"_s.arg(field, literal(one, axis.field.kind()));
            conditions += parts.join(u" and "_s);
        } else {
            single += literal(shownValue(axis.field, value), axis.field.kind());
        }
    }
    if (single.size() == 1)
        conditions.prepend(u"%1 = %2"_s.arg(field, single.front()));
    else if (!single.isEmpty())
        conditions.prepend(u"%1 in (%2)"_s.arg(field, single.join(u", "_s)));
    const QString any = conditions.join(u" or "_s);
    return conditions.size() > 1 ? u'(' + any + u')' : any;
}

} // namespace

bool contains(const AxisBrush &brush, const FieldAxis &axis, size_t run)
{
    const auto &place = axis.places[run];
    return place && *place >= brush.low && *place <= brush.high;
}

QString brushExpression(const AxisBrush &brush, const FieldAxis &axis)
{
    if (axis.isCategorical()) {
        std::vector<FieldValue> chosen;
        for (size_t i = 0; i < axis.categories.size(); ++i) {
            if (double(i) >= brush.low && double(i) <= brush.high)
                chosen.push_back(axis.categories[i]);
        }
        return categoryExpression(axis, chosen);
    }
    const QString field = axis.field.text();
    return u"%1 >= %2 and %1 <= %3"_s.arg(field, boundText(axis, brush, false), boundText(axis, brush, true));
}

} // namespace runs
