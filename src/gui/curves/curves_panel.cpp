// SPDX-License-Identifier: GPL-2.0-or-later
// What the panel shows; see curves_panel_parts.cpp for what it is made of.
#include "gui/curves/curves_panel.h"

#include "gui/curves/chart_grid.h"
#include "gui/curves/curves_tools.h"
#include "gui/curves/run_groups.h"
#include "gui/text/elided_label.h"
#include "gui/text/notice.h"
#include "gui/text/shown_text.h"

#include <QStackedWidget>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace runs {

void CurvesPanel::setRuns(const QList<ShownRun> &runs, qsizetype left)
{
    m_runs = runs;
    m_left = left;
    showRuns();
}

const ChartOptions &CurvesPanel::options() const
{
    return m_tools->options();
}

void CurvesPanel::setOptions(const ChartOptions &options)
{
    m_tools->setOptions(options);
    m_xRange.reset(); // it is of the axis
    m_cursor.reset();
    for (Chart *chart : m_grid->charts()) {
        chart->setXRange({});
        chart->setOptions(options);
    }
    showRuns();
}

void CurvesPanel::setMark(const QString &tag, qint64 step, const QString &label)
{
    clearMark();
    m_markTag = tag;
    m_mark = {step, label};
    if (Chart *chart = m_grid->charts().value(tag)) {
        chart->setMark(m_mark);
        m_grid->scrollTo(tag);
    }
}

void CurvesPanel::clearMark()
{
    m_mark.reset();
    if (Chart *chart = m_grid->charts().value(m_markTag))
        chart->setMark({});
    m_markTag.clear();
}

void CurvesPanel::showRuns()
{
    QList<GroupedRun> grouped;
    QStringList tags;
    for (const ShownRun &run : std::as_const(m_runs)) {
        grouped.append({run.name, run.command});
        if (run.metrics)
            tags += run.metrics->series.keys();
    }
    tags.sort();
    tags.removeDuplicates();
    m_groups = groupsOf(grouped, options().grouping);
    m_order.resize(m_runs.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    QHash<QString, qsizetype> firsts; // of the groups
    for (qsizetype i = 0; i < m_groups.size(); ++i)
        firsts.insert(m_groups[i], firsts.value(m_groups[i], i));
    std::ranges::stable_sort(m_order, {}, [&](qsizetype run) { return firsts.value(m_groups[run]); });
    QStringList names;
    QList<RunLegend::Row> rows;
    for (const qsizetype run : std::as_const(m_order)) {
        if (rows.isEmpty() || rows.last().name != m_groups[run])
            rows.append({m_groups[run], 0, false, 0});
        rows.last().isActive = rows.last().isActive || m_runs[run].isActive;
        ++rows.last().runs;
    }
    for (const RunLegend::Row &row : std::as_const(rows))
        names += row.name;
    m_colors.setShown(names);
    m_look.slots.clear();
    for (RunLegend::Row &row : rows) {
        row.slot = m_colors.slotOf(row.name);
        m_look.slots.insert(row.name, row.slot);
    }
    m_legend->setRows(rows);
    m_grid->setTags(tags);
    for (Chart *chart : m_grid->charts())
        fill(chart);
    showLook();
    showState();
    showValues();
    updateTools();
}

void CurvesPanel::fill(Chart *chart)
{
    ChartContent content{.smoothing = options().smoothing};
    for (const qsizetype run : std::as_const(m_order)) {
        const ShownRun &shown = m_runs[run];
        if (!shown.metrics)
            continue;
        if (const auto series = shown.metrics->series.constFind(chart->tag());
            series != shown.metrics->series.constEnd())
            content.series.append({m_groups[run], shown.name, *series, originOf(*shown.metrics)});
    }
    chart->setContent(std::move(content));
}

QString CurvesPanel::notice() const
{
    if (m_runs.isEmpty())
        return tr("Select runs to see their curves.");
    if (!m_grid->charts().isEmpty())
        return m_grid->shownCharts().isEmpty() ? tr("No tag matches the filter.") : QString();
    if (std::ranges::any_of(m_runs, [](const ShownRun &run) { return !run.metrics; }))
        return m_patience.isActive() ? QString() : tr("Reading…");
    const bool isActive = std::ranges::any_of(m_runs, &ShownRun::isActive);
    return (isActive ? tr("There are no metrics yet.") : tr("The selected runs have no metrics.")) + u' '
           + tr("They come from event files that a program writes into its --tb-dir, and from lines that it prints, as "
                "“loss: 0.3”. What else is a metric can be said under “metrics:” in .runsrc.");
}

QStringList CurvesPanel::problems() const
{
    QStringList all;
    for (const ShownRun &run : m_runs) {
        if (!run.metrics)
            continue;
        for (const QString &problem : run.metrics->problems)
            //: %1 is a run, %2 what could not be read of it
            all += tr("%1: %2").arg(run.name, problem);
    }
    return all;
}

void CurvesPanel::showState()
{
    const bool isReading = std::ranges::any_of(m_runs, [](const ShownRun &run) { return !run.metrics; });
    if (!isReading || m_runs.isEmpty()) {
        m_patience.stop();
        m_patience.setProperty("isOver", false);
    } else if (!m_patience.isActive() && !m_patience.property("isOver").toBool()) {
        m_patience.start();
    }
    const QString text = notice();
    const bool isBlank = text.isEmpty() && m_grid->charts().isEmpty();
    m_notice->setText(text);
    m_pages->setCurrentIndex(text.isEmpty() && !isBlank ? 0 : 1);
    const QStringList all = problems();
    m_problemBar->setVisible(!all.isEmpty());
    //: What could not be read; the first of the sentences follows
    const QString more = all.size() > 1 ? tr("%n problem(s).", "", int(all.size())) + u' ' : QString();
    m_problems->setText(all.isEmpty() ? QString() : more + all.first());
    m_problemBar->setToolTip(plainToolTip(all.join(u'\n')));
    m_leftOut->setVisible(m_left > 0);
    m_leftOut->setText(tr("%n more selected run(s) are not shown.", "", int(m_left)));
}

void CurvesPanel::showLook()
{
    m_look.hidden = m_legend->hiddenNames();
    for (Chart *chart : m_grid->charts())
        chart->setLook(m_look);
}

/// Of the chart that the pointer was in last, or the first one.
void CurvesPanel::showValues()
{
    const QList<Chart *> shown = m_grid->shownCharts();
    const auto isChosen = [this](const Chart *chart) { return chart->tag() == m_valueTag; };
    auto chart = std::ranges::find_if(shown, isChosen);
    if (chart == shown.end())
        chart = shown.begin();
    if (chart == shown.end())
        return m_legend->setValues({}, {});
    QHash<QString, std::optional<double>> values;
    for (const ChartCurve &curve : (*chart)->curves())
        values.insert(curve.name, (*chart)->valueOf(curve.name));
    m_legend->setValues((*chart)->tag(), values);
}

void CurvesPanel::setXRange(const std::optional<ChartRange> &range)
{
    m_xRange = range;
    for (Chart *chart : m_grid->charts())
        chart->setXRange(range);
    updateTools();
}

void CurvesPanel::setCursor(Chart *chart, const std::optional<double> &x)
{
    m_cursor = x;
    m_valueTag = chart->tag();
    for (Chart *other : m_grid->charts())
        other->setCursor(x);
    showValues();
}

void CurvesPanel::reset()
{
    for (Chart *chart : m_grid->charts())
        chart->resetY();
    setXRange({});
}

void CurvesPanel::updateTools()
{
    const bool isZoomed = m_xRange || std::ranges::any_of(m_grid->charts(), &Chart::isZoomedY);
    m_tools->setEnabledFor(isZoomed, !m_grid->shownCharts().isEmpty());
}

} // namespace runs
