// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/query/query_literal.h"

#include "core/base/timestamp.h"
#include "core/run/parameters.h"

#include <QDateTime>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

std::optional<double> secondsOf(QChar unit)
{
    switch (unit.unicode()) {
    case u's': return 1;
    case u'm': return 60;
    case u'h': return 3600;
    case u'd': return 86400;
    case u'w': return 7 * 86400;
    default: return {};
    }
}

/// Digits, perhaps with a decimal point; takes them from the text.
std::optional<double> takeNumber(QStringView &text)
{
    qsizetype size = 0;
    while (size < text.size() && ((text[size] >= u'0' && text[size] <= u'9') || text[size] == u'.'))
        ++size;
    bool isNumber = false;
    const double number = text.first(size).toDouble(&isNumber);
    text = text.sliced(size);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// The local midnights at which a day begins and ends.
std::optional<TimeSpan> dayOf(const QDate &date)
{
    const auto begin = parseTimestamp(date.toString(Qt::ISODate));
    const auto end = parseTimestamp(date.addDays(1).toString(Qt::ISODate));
    return begin && end ? std::optional(TimeSpan{*begin, *end}) : std::nullopt;
}

std::optional<TimeSpan> pointIn(std::optional<qint64> time)
{
    return time.transform([](qint64 at) { return TimeSpan{at, at}; });
}

} // namespace

std::optional<double> durationIn(const QString &text)
{
    if (const auto seconds = numberIn(text); seconds && std::isfinite(*seconds))
        return *seconds;
    QStringView rest = text;
    double sum = 0;
    do {
        const auto number = takeNumber(rest);
        const auto unit = number && !rest.isEmpty() ? secondsOf(rest.front()) : std::nullopt;
        if (!unit)
            return {};
        sum += *number * *unit;
        rest = rest.sliced(1);
    } while (!rest.isEmpty());
    return sum;
}

std::optional<TimeSpan> timeIn(const QString &text, qint64 now)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(now / 1000).date();
    if (text.compare(u"today", Qt::CaseInsensitive) == 0)
        return dayOf(today);
    if (text.compare(u"yesterday", Qt::CaseInsensitive) == 0)
        return dayOf(today.addDays(-1));
    if (text.compare(u"now", Qt::CaseInsensitive) == 0)
        return TimeSpan{now, now};
    constexpr double mostSeconds = 1e11; // 3,000 years
    if (text.startsWith(u'-') && !text.back().isDigit()) {
        const auto seconds = durationIn(text.sliced(1));
        if (!seconds || *seconds < 0 || *seconds > mostSeconds)
            return {};
        const qint64 at = now - qint64(*seconds * 1e6);
        return TimeSpan{at, at};
    }
    if (const QDate date = QDate::fromString(text, Qt::ISODate); date.isValid() && text.size() == 10)
        return dayOf(date);
    return pointIn(parseTimestamp(text));
}

} // namespace runs
