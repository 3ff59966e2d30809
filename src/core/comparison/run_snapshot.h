// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/environment/environment.h"
#include "core/metrics/metric_summary.h"
#include "core/query/query_subject.h"

#include <QMap>
#include <QStringList>

#include <memory>
#include <vector>

namespace runs {

/// A run with what was read of it at one moment, as tables, plots and expressions look at it. Nothing more is read.
class RunSnapshot : public QuerySubject
{
public:
    struct Contents
    {
        Run entry;
        RunStatus status;
        std::optional<Verdict> verdict;
        QMap<QString, MetricSummary> metrics;
        std::optional<Environment> environment; ///< none: not recorded, or not asked for
        QString commitSubject;                  ///< empty: not known, or not asked for
        QStringList problems;                   ///< sentences on what could not be read
        qint64 now = 0;                         ///< when it was read, microseconds since 1970 UTC
    };

    explicit RunSnapshot(Contents contents) : m_contents(std::move(contents)) {}

    const Contents &contents() const { return m_contents; }

    QString name() override { return m_contents.entry.name; }
    Result<const Run *> entry() override { return &m_contents.entry; }
    RunStatus status() override { return m_contents.status; }
    std::optional<Verdict> verdict() override { return m_contents.verdict; }
    std::optional<double> metric(const QString &tag, Aggregate aggregate) override;
    QStringList metricTags() override { return m_contents.metrics.keys(); }
    qint64 now() override { return m_contents.now; }

private:
    Contents m_contents;
};

/// For one thread at a time, as QuerySubject is.
using RunSnapshots = std::vector<std::shared_ptr<RunSnapshot>>;

} // namespace runs
