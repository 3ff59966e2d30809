// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/happened_fields.h"

#include "gui/text/shown_text.h"
#include "gui/text/status_text.h"
#include "gui/text/time_text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct HappenedFields
{
    Q_DECLARE_TR_FUNCTIONS(HappenedFields)
};

FieldContent line(const QString &key, const QString &label, const QString &text)
{
    FieldContent content{.key = key, .label = label, .whole = text};
    content.shown = shownText(text).text;
    return content;
}

FieldContent timeLine(const QString &key, const QString &label, qint64 time, Preferences::DateFormat format)
{
    FieldContent content = line(key, label, clockTime(time, format));
    content.toolTip = exactTime(time);
    return content;
}

void appendUse(QList<FieldContent> &contents, const RunEnd &end)
{
    const auto cpuTime = qint64(end.cpuTime * 1'000'000);
    contents += line(u"cpu-time"_s, HappenedFields::tr("CPU time"), durationText(cpuTime));
    //: The most memory that a run used at a time
    contents += line(u"peak-memory"_s, HappenedFields::tr("Peak memory"), sizeText(end.peakMemory));
}

} // namespace

QList<FieldContent> happenedFields(const RunRecord &record, const Run &run, qint64 now, Preferences::DateFormat format)
{
    QList<FieldContent> contents;
    const auto start = startOf(record.status);
    const auto duration = durationOf(record.status, now);
    if (start) {
        //: When the command of a run began
        contents += timeLine(u"began"_s, HappenedFields::tr("Began"), *start, format);
    }
    if (start && duration && !isActive(record.status)) {
        const qint64 end = *start + *duration;
        //: When the command of a run ended
        FieldContent ended = timeLine(u"ended"_s, HappenedFields::tr("Ended"), end, format);
        if (const QString ago = relativeTime(end, now); !ended.toolTip.startsWith(ago))
            ended.remark = ago; // otherwise it is so long ago that this is the date once more
        contents += ended;
    }
    if (duration)
        contents += line(u"duration"_s, HappenedFields::tr("Duration"), durationText(*duration));
    if (!record.state)
        return contents;
    if (record.state->end)
        appendUse(contents, *record.state->end);
    const RunStart &begin = record.state->start;
    if (begin.machine.host != run.text(key::host))
        contents += line(u"record-host"_s, HappenedFields::tr("Ran on"), begin.machine.host);
    //: The directory that a command ran in
    FieldContent directory = line(u"directory"_s, HappenedFields::tr("Directory"), begin.directory);
    directory.copyLabel = HappenedFields::tr("Copy directory");
    directory.isFixedPitch = true;
    contents += directory;
    return contents;
}

QString missingOutput(const RunRecord &record)
{
    if (!record.state || !record.state->end)
        return {};
    const RunEnd &end = *record.state->end;
    if (end.outputError.isEmpty() && end.outputMissing == 0)
        return {};
    //: %1 is a size, %2 a sentence or nothing
    return HappenedFields::tr("%1 of the output are missing in the log. %2")
        .arg(sizeText(end.outputMissing), shownText(end.outputError, 1000).text)
        .trimmed();
}

} // namespace runs
