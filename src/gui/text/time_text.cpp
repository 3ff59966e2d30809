// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/text/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <chrono>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace runs {
namespace {

struct TimeText
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

QDateTime localTime(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(floor<milliseconds>(microseconds(time)).count());
}

/// `a` - `b`, or the nearest number there is.
qint64 difference(qint64 a, qint64 b)
{
    qint64 result = 0;
    if (__builtin_sub_overflow(a, b, &result))
        return a < b ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max();
    return result;
}

QString past(microseconds ago)
{
    if (ago < 1h) {
        //: How long ago a run was started; keep it short, it stands in a table.
        return TimeText::tr("%n min ago", "", int(floor<minutes>(ago).count()));
    }
    //: How long ago a run was started; keep it short, it stands in a table. Hours.
    return TimeText::tr("%n h ago", "", int(floor<hours>(ago).count()));
}

QString future(microseconds ahead)
{
    if (ahead < 1h) {
        //: A time that is still to come, because the clocks of two machines differ; keep it short.
        return TimeText::tr("in %n min", "", int(floor<minutes>(ahead).count()));
    }
    //: A time that is still to come, because the clocks of two machines differ; keep it short. Hours.
    return TimeText::tr("in %n h", "", int(floor<hours>(ahead).count()));
}

} // namespace

QString relativeTime(qint64 time, qint64 now)
{
    constexpr microseconds sameNight = 6h; // "2 h ago" is clearer than "yesterday 23:10", shortly after midnight
    const microseconds ago(difference(now, time));
    if (ago > -1min && ago < 1min)
        return TimeText::tr("just now");
    const QDateTime then = localTime(time);
    const qint64 days = then.date().daysTo(localTime(now).date());
    if (days == 0 || (ago > -sameNight && ago < sameNight))
        return ago.count() > 0 ? past(ago) : future(-ago);
    const QString minute = then.toString(u"HH:mm"_s);
    if (days == 1) {
        //: %1 is a time of the day, as in "yesterday 14:02"
        return TimeText::tr("yesterday %1").arg(minute);
    }
    if (days == -1) {
        //: %1 is a time of the day, as in "tomorrow 14:02"
        return TimeText::tr("tomorrow %1").arg(minute);
    }
    return then.toString(u"yyyy-MM-dd HH:mm"_s);
}

QString clockTime(qint64 time, Preferences::DateFormat format)
{
    if (format == Preferences::DateFormat::Locale)
        return QLocale().toString(localTime(time), QLocale::ShortFormat);
    return localTime(time).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString formattedTime(qint64 time, qint64 now, Preferences::DateFormat format)
{
    return format == Preferences::DateFormat::Relative ? relativeTime(time, now) : clockTime(time, format);
}

QString exactTime(qint64 time)
{
    const QDateTime local = localTime(time);
    const int offset = local.offsetFromUtc() / 60;
    const QString sign = offset < 0 ? u"-"_s : u"+"_s;
    return local.toString(u"yyyy-MM-dd HH:mm:ss "_s)
           + u"%1%2:%3"_s.arg(sign)
                 .arg(std::abs(offset) / 60, 2, 10, QLatin1Char('0'))
                 .arg(std::abs(offset) % 60, 2, 10, QLatin1Char('0'));
}

qint64 currentTime()
{
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace runs
