// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/query_subject.h"

#include <QHash>

/// A run that is made up, and counts what is asked of it.
class SampleSubject : public runs::QuerySubject
{
public:
    runs::Run run;
    runs::RunStatus state;
    std::optional<runs::Verdict> repeats;
    QHash<std::pair<QString, runs::Aggregate>, double> metrics;
    qint64 time = 0;
    std::optional<runs::Error> trouble;
    int entryReads = 0;
    int statusReads = 0;
    int metricReads = 0;

    QString name() override { return run.name; }
    runs::Result<const runs::Run *> entry() override
    {
        ++entryReads;
        return trouble ? runs::Result<const runs::Run *>(std::unexpected(*trouble)) : &run;
    }
    runs::RunStatus status() override
    {
        ++statusReads;
        return state;
    }
    std::optional<runs::Verdict> verdict() override { return repeats; }
    std::optional<double> metric(const QString &tag, runs::Aggregate aggregate) override
    {
        ++metricReads;
        const auto found = metrics.constFind({tag, aggregate});
        return found == metrics.constEnd() ? std::nullopt : std::optional(*found);
    }
    QStringList metricTags() override { return {}; }
    qint64 now() override { return time; }
};
