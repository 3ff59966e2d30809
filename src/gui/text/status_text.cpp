// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/text/status_text.h"

#include "gui/text/time_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace runs {
namespace {

struct StatusText
{
    Q_DECLARE_TR_FUNCTIONS(StatusText)
};

/// Two units, the smaller one with two digits: durations below each other are aligned.
QString twoUnits(const QString &pattern, qint64 large, qint64 small)
{
    const QLocale locale;
    const QString padding = small < 10 ? locale.toString(0) : QString();
    return pattern.arg(locale.toString(large), padding + locale.toString(small));
}

} // namespace

QString statusName(StatusKind kind)
{
    switch (kind) {
    //: Status of a run, in a table and on buttons that filter, as are the next seven
    case StatusKind::Starting: return StatusText::tr("Starting");
    case StatusKind::Running: return StatusText::tr("Running");
    //: Status of a run: its command is alive, what watched over it is gone
    case StatusKind::Orphaned: return StatusText::tr("Orphaned");
    case StatusKind::Finished: return StatusText::tr("Finished");
    case StatusKind::Failed: return StatusText::tr("Failed");
    case StatusKind::Killed: return StatusText::tr("Killed");
    //: Status of a run: it ended, and nobody saw how
    case StatusKind::Lost: return StatusText::tr("Lost");
    case StatusKind::Unknown: break;
    }
    return StatusText::tr("Unknown");
}

QString statusPredicate(StatusKind kind)
{
    switch (kind) {
    //: Behind the name of a run, as in "ppo/seed-3 is starting"; so are the next seven
    case StatusKind::Starting: return StatusText::tr("is starting");
    case StatusKind::Running: return StatusText::tr("is running");
    case StatusKind::Orphaned: return StatusText::tr("is orphaned");
    case StatusKind::Finished: return StatusText::tr("finished");
    case StatusKind::Failed: return StatusText::tr("failed");
    case StatusKind::Killed: return StatusText::tr("was killed");
    case StatusKind::Lost: return StatusText::tr("was lost");
    case StatusKind::Unknown: break;
    }
    return StatusText::tr("has an unknown status");
}

QString durationText(qint64 duration)
{
    const auto whole = floor<seconds>(microseconds(std::max<qint64>(duration, 0)));
    if (whole < 1s) {
        //: A duration of less than a second
        return StatusText::tr("< 1 s");
    }
    if (whole < 1min) {
        //: A duration in seconds; keep it short, it stands in a table, as do the next three
        return StatusText::tr("%1 s").arg(QLocale().toString(qint64(whole.count())));
    }
    if (whole < 1h) {
        //: A duration: minutes and seconds
        return twoUnits(StatusText::tr("%1 min %2 s"), whole / 1min, whole % 1min / 1s);
    }
    if (whole < days(1)) {
        //: A duration: hours and minutes
        return twoUnits(StatusText::tr("%1 h %2 min"), whole / 1h, whole % 1h / 1min);
    }
    //: A duration: days and hours
    return twoUnits(StatusText::tr("%1 d %2 h"), whole / days(1), whole % days(1) / 1h);
}

QString clockDuration(qint64 duration)
{
    const auto whole = floor<seconds>(microseconds(std::max<qint64>(duration, 0)));
    return u"%1:%2:%3"_s.arg(whole / 1h)
        .arg(whole % 1h / 1min, 2, 10, QLatin1Char('0'))
        .arg(whole % 1min / 1s, 2, 10, QLatin1Char('0'));
}

QString statusDescription(const RunStatus &status, qint64 now)
{
    QStringList lines{statusSentence(status)};
    const auto start = startOf(status);
    const auto duration = durationOf(status, now);
    if (start)
        lines += StatusText::tr("Started: %1").arg(exactTime(*start));
    if (start && duration && !isActive(status))
        lines += StatusText::tr("Ended: %1").arg(exactTime(*start + *duration));
    if (duration)
        lines += StatusText::tr("Duration: %1").arg(durationText(*duration));
    return lines.join(u'\n');
}

} // namespace runs
