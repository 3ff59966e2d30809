// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/printed_metrics.h"

#include "core/base/core.h"

namespace runs {
namespace {

// So that no sum of them overflows.
constexpr qint64 mostInProduct = qint64(1) << 29;
constexpr qint64 mostSteps = qint64(1) << 60;

/// Steps in all when an epoch has as many.
std::optional<qint64> product(qint64 epochs, qint64 steps)
{
    if (epochs < 0 || epochs > mostInProduct || steps > mostInProduct)
        return {};
    return epochs * steps;
}

} // namespace

void PrintedMetrics::feed(QByteArrayView bytes)
{
    m_lines.feed(bytes, [this](QByteArrayView text, qint64 line) { take(text, line); });
}

void PrintedMetrics::finish()
{
    if (!m_lines.pending().isEmpty())
        take(m_lines.pending(), m_lines.line());
}

void PrintedMetrics::take(QByteArrayView text, qint64 line)
{
    if (!m_patterns) {
        take(PrintedLine::parse(text), line);
        return;
    }
    for (const MetricPattern &pattern : std::as_const(*m_patterns)) {
        const auto matches = pattern.find(text);
        if (!matches) {
            m_problem = matches.error().message;
            m_patterns = QList<MetricPattern>(); // it would take as long in the lines to come
            return;
        }
        for (const PrintedLine &match : *matches)
            take(match, line);
    }
}

void PrintedMetrics::take(const PrintedLine &found, qint64 line)
{
    if (found.hasStep()) {
        if (!m_step && !m_patterns)
            forgetSettings();
        m_step = stepOf(found);
    }
    for (const PrintedLine::Value &value : found.values)
        addValue(value, line);
}

void PrintedMetrics::addValue(const PrintedLine::Value &value, qint64 line)
{
    auto series = m_series.find(value.tag);
    if (series == m_series.end()) {
        if (m_series.size() == mostTags) {
            m_problem =
                Core::tr("The output has more than %1 different names with numbers; further ones are left out. Say "
                         "with 'metrics' in .runsrc which lines have metrics.")
                    .arg(mostTags);
            return;
        }
        series = m_series.try_emplace(value.tag).first;
    }
    const qint64 step = m_step.value_or(series->second.size());
    series->second.append({step, ScalarPoint::unknownTime, value.value}, line);
}

/// What stood alone before the first step was no course of anything, but what the program was told.
void PrintedMetrics::forgetSettings()
{
    std::erase_if(m_series, [](const auto &series) { return series.second.size() == 1; });
}

qint64 PrintedMetrics::stepOf(const PrintedLine &found)
{
    if (found.epoch) {
        if (!m_firstEpoch)
            m_firstEpoch = found.epoch->total ? 1 : found.epoch->done;
        m_epoch = found.epoch->done - *m_firstEpoch;
    }
    if (!found.step && !found.progress)
        return found.epoch->done;
    if (found.step && !found.step->total && !found.epoch)
        return found.step->done;
    return stepInEpoch(found);
}

/// Of what may begin anew with each epoch: a bar, "step 10/500", "epoch 3 step 10".
qint64 PrintedMetrics::stepInEpoch(const PrintedLine &found)
{
    const PrintedLine::Count &inner = found.step ? *found.step : *found.progress;
    const bool isCountedInEpochs = inner.total && m_epoch && (found.epoch || !found.step);
    const qint64 before = isCountedInEpochs ? product(*m_epoch, *inner.total).value_or(0) : 0;
    Bar &bar = m_bars[found.step ? QByteArray("step") : found.bar + '|'];
    qint64 step = bar.base + before + inner.done;
    const bool isRestart = found.step && m_epoch && bar.epoch == m_epoch; // from a checkpoint
    if (step < bar.last && bar.last < mostSteps && !isRestart) {
        bar.base += bar.last + 1 - step;
        step = bar.last + 1;
    }
    bar.last = step;
    bar.epoch = m_epoch;
    return step;
}

} // namespace runs
