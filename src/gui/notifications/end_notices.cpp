// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/notifications/end_notices.h"

#include "core/base/text.h"
#include "gui/text/status_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {
namespace {

struct EndNotice
{
    Q_DECLARE_TR_FUNCTIONS(EndNotice)
};

bool isBad(const EndedRun &run)
{
    return kindOf(run.status) != StatusKind::Finished;
}

QString shownName(const QString &name)
{
    return shortened(printable(name), 0, 80); // the end of a name in groups tells most
}

/// "ppo/seed-3 failed"
QString headline(const EndedRun &run)
{
    //: %1 is the name of a run, %2 what became of it, as in "ppo/seed-3 failed"
    return EndNotice::tr("%1 %2", "a run and what became of it")
        .arg(shownName(run.name), statusPredicate(kindOf(run.status)));
}

/// "Exit code 3 after 3 min 12 s"
QString particulars(const EndedRun &run)
{
    const auto duration = durationOf(run.status, 0);
    if (!duration)
        return statusSentence(run.status);
    const QString took = durationText(*duration);
    if (std::holds_alternative<status::Killed>(run.status))
        return EndNotice::tr("%1 after %2", "a signal and a duration").arg(exitText(run.status), took);
    return EndNotice::tr("Exit code %1 after %2").arg(exitText(run.status), took);
}

} // namespace

DesktopNotice endNotice(const QList<EndedRun> &ended)
{
    constexpr qsizetype most = 5;
    QList<EndedRun> runs; // the bad ones first
    std::ranges::copy_if(ended, std::back_inserter(runs), &isBad);
    const int bad = int(runs.size());
    std::ranges::copy_if(ended, std::back_inserter(runs), std::not_fn(&isBad));
    const int good = int(runs.size()) - bad;
    if (runs.size() == 1)
        return {headline(runs.front()), particulars(runs.front()), runs.front().name};

    QStringList lines;
    for (const EndedRun &run : runs.first(std::min(most, runs.size())))
        lines += headline(run);
    if (runs.size() > most)
        lines += EndNotice::tr("… and %n more", "runs", int(runs.size() - most));
    QStringList parts;
    if (bad > 0)
        parts += EndNotice::tr("%n run(s) did not finish", "", bad);
    if (good > 0)
        parts += EndNotice::tr("%n run(s) finished", "", good);
    return {parts.join(u", "_s), lines.join(u'\n'), runs.front().name};
}

EndNotices::EndNotices(QObject *parent) : QObject(parent)
{
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(1500ms); // statuses are looked at every second
    connect(&m_gathering, &QTimer::timeout, this, [this] { Q_EMIT ready(endNotice(std::exchange(m_runs, {}))); });
}

void EndNotices::add(const EndedRun &run)
{
    m_runs += run;
    if (!m_gathering.isActive())
        m_gathering.start();
}

} // namespace runs
