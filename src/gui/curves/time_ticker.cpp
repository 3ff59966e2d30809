// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/curves/time_ticker.h"

#include <QCoreApplication>

#include <array>

namespace runs {
namespace {

struct Units
{
    Q_DECLARE_TR_FUNCTIONS(TimeTicker)
};

constexpr double minute = 60;
constexpr double hour = 60 * minute;
constexpr double day = 24 * hour;

} // namespace

double TimeTicker::getTickStep(const QCPRange &range)
{
    constexpr std::array steps{1.0,    2.0,        5.0,        10.0,        20.0,        30.0,
                               minute, 2 * minute, 5 * minute, 10 * minute, 20 * minute, 30 * minute,
                               hour,   2 * hour,   3 * hour,   6 * hour,    12 * hour,   day};
    const double wanted = range.size() / 5;
    m_unit = wanted < minute / 2 ? 1 : wanted < hour / 2 ? minute : wanted < day / 2 ? hour : day;
    for (const double step : steps) {
        if (wanted > 0.7 && step >= wanted)
            return step;
    }
    return wanted > day ? day * std::max(1.0, cleanMantissa(wanted / day)) : cleanMantissa(wanted);
}

QString TimeTicker::getTickLabel(double tick, const QLocale &locale, QChar, int)
{
    const QString number = locale.toString(tick / m_unit, 'g', 6);
    //: Ticks of an axis of time: seconds, minutes, hours, days since a run began
    return (m_unit == 1        ? Units::tr("%1 s")
            : m_unit == minute ? Units::tr("%1 min")
            : m_unit == hour   ? Units::tr("%1 h")
                               : Units::tr("%1 d"))
        .arg(number);
}

} // namespace runs
