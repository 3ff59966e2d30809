// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/metric_pattern.h"
#include "core/metrics/printed_lines.h"
#include "core/metrics/scalar_series.h"

#include <QList>

#include <map>

namespace runs {

/// The metrics in what a program has printed. A value is at the step that its line says, else at the last one that was
/// said, else at its own number. A copy is a snapshot.
class PrintedMetrics
{
public:
    static constexpr size_t mostTags = 1000; ///< what has more prints something else

    /// `patterns`: of the user's; none: what PrintedLine finds.
    explicit PrintedMetrics(std::optional<QList<MetricPattern>> patterns = {}) : m_patterns(std::move(patterns)) {}

    /// The next bytes of the output, which may end anywhere.
    void feed(QByteArrayView bytes);

    /// Takes the last line, which has not ended, as it is now.
    void finish();

    const std::map<QByteArray, ScalarSeries> &series() const { return m_series; }

    /// A sentence, when not everything was looked at; else empty.
    const QString &problem() const { return m_problem; }

private:
    struct Bar
    {
        qint64 base = 0; ///< steps of the bars before it
        qint64 last = -1;
        std::optional<qint64> epoch; ///< of the last one
    };

    void take(QByteArrayView text, qint64 line);
    void take(const PrintedLine &found, qint64 line);
    void addValue(const PrintedLine::Value &value, qint64 line);
    qint64 stepOf(const PrintedLine &found);
    qint64 stepInEpoch(const PrintedLine &found);
    void forgetSettings();

    std::optional<QList<MetricPattern>> m_patterns;
    PrintedLines m_lines;
    std::map<QByteArray, ScalarSeries> m_series;
    std::map<QByteArray, Bar> m_bars;
    std::optional<qint64> m_epoch;      ///< from 0
    std::optional<qint64> m_firstEpoch; ///< as it is printed: some count from 0, some from 1
    std::optional<qint64> m_step;       ///< the last that was said
    QString m_problem;
};

} // namespace runs
