// SPDX-License-Identifier: GPL-2.0-or-later
// What the panel is made of, and what it exports.
#include "gui/curves/chart_grid.h"
#include "gui/curves/curves_panel.h"
#include "gui/curves/curves_tools.h"
#include "gui/tasks/latest.h"
#include "gui/text/elided_label.h"
#include "gui/text/notice.h"
#include "gui/theme/icons.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {

CurvesPanel::CurvesPanel(QWidget *parent)
    : QWidget(parent)
    , m_tools(new CurvesTools(this))
    , m_problems(new ElidedLabel(Qt::ElideRight, this))
    , m_problemBar(new QWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_splitter(new QSplitter(this))
    , m_grid(new ChartGrid(this))
    , m_legend(new RunLegend(this))
    , m_notice(new Notice(u"curves"_s, this))
    , m_leftOut(new ElidedLabel(Qt::ElideRight, this))
{
    arrange();
    connect(m_tools, &CurvesTools::optionsChanged, this, [this](const ChartOptions &options) { setOptions(options); });
    connect(m_tools, &CurvesTools::resetRequested, this, &CurvesPanel::reset);
    connect(m_tools, &CurvesTools::filterChanged, this, [this](const QString &text) {
        m_grid->setFilter(text);
        showState();
        showValues();
        updateTools();
    });
    connect(m_tools->exportMenu(), &QMenu::aboutToShow, this, [this] {
        m_tools->exportMenu()->clear();
        fillExportMenu(m_tools->exportMenu(), {});
    });
    connect(m_grid, &ChartGrid::made, this, &CurvesPanel::prepare);
    connect(m_legend, &RunLegend::hiddenChanged, this, &CurvesPanel::showLook);
    connect(m_legend, &RunLegend::highlighted, this, [this](const QString &name) {
        m_look.highlighted = name;
        showLook();
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(200ms);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_patience.setProperty("isOver", true);
        showState();
    });
    showState();
    updateTools();
}

void CurvesPanel::arrange()
{
    auto *symbol = new QLabel(m_problemBar);
    symbol->setPixmap(statusIcon(u"warning"_s, StatusTone::Warning).pixmap(16));
    auto *bar = new QHBoxLayout(m_problemBar);
    bar->setContentsMargins(8, 0, 8, 4);
    bar->setSpacing(8);
    bar->addWidget(symbol);
    bar->addWidget(m_problems, 1);
    auto *side = new QWidget(this);
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins({});
    sideColumn->setSpacing(4);
    sideColumn->addWidget(m_legend, 1);
    sideColumn->addWidget(m_leftOut);
    m_leftOut->setMuted(true);
    m_splitter->addWidget(m_grid);
    m_splitter->addWidget(side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({700, 280});
    m_notice->setAutoFillBackground(true);
    m_notice->setBackgroundRole(QPalette::Base);
    m_pages->addWidget(m_splitter);
    m_pages->addWidget(m_notice);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_problemBar);
    column->addWidget(m_pages, 1);
    setFocusProxy(m_tools);
}

void CurvesPanel::prepare(Chart *chart)
{
    chart->setOptions(options());
    chart->setXRange(m_xRange);
    if (chart->tag() == m_markTag)
        chart->setMark(m_mark);
    connect(chart, &Chart::drawn, this, [this, chart] {
        if (m_valueTag.isEmpty() || chart->tag() == m_valueTag)
            showValues();
    });
    connect(chart, &Chart::cursorMoved, this, [this, chart](const auto &x) { setCursor(chart, x); });
    connect(chart, &Chart::xRangeChosen, this, &CurvesPanel::setXRange);
    connect(chart, &Chart::yRangeChosen, this, &CurvesPanel::updateTools);
    connect(chart, &Chart::resetRequested, this, &CurvesPanel::reset);
    connect(chart, &Chart::exportRequested, this, [this, chart](const QPoint &position) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillExportMenu(menu, {chart});
        menu->popup(position);
    });
}

/// `charts`: what is exported; none: all that are shown.
void CurvesPanel::fillExportMenu(QMenu *menu, const QList<Chart *> &charts)
{
    const QString tag = charts.isEmpty() ? QString() : charts.first()->tag();
    const std::pair<QString, ChartFormat> entries[]{
        {tr("Picture as P&NG…"), ChartFormat::Png},
        {tr("Picture as &SVG…"), ChartFormat::Svg},
        {tr("Picture as P&DF…"), ChartFormat::Pdf},
        {tr("Points as &CSV…"), ChartFormat::Csv},
    };
    for (const auto &[text, format] : entries)
        menu->addAction(text, this, [this, format, tag] { askExport(format, tag); });
}

void CurvesPanel::askExport(ChartFormat format, const QString &tag)
{
    auto *dialog = new QFileDialog(this, tr("Export curves"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffixOf(format));
    dialog->selectFile((tag.isEmpty() ? u"curves"_s : QString(tag).replace(u'/', u'-')) + u'.' + suffixOf(format));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format, tag](const QString &path) { exportTo(path, format, tag); });
    dialog->open();
}

void CurvesPanel::exportTo(const QString &path, ChartFormat format, const QString &tag)
{
    const auto tell = [this, path](const Result<void> &written) {
        if (written)
            Q_EMIT exported(path);
        else
            Q_EMIT exportFailed(written.error());
    };
    QList<Chart *> charts = m_grid->shownCharts();
    if (Chart *chart = m_grid->charts().value(tag))
        charts = {chart};
    if (charts.isEmpty())
        return tell(failure(ErrorCode::NotFound, tr("There are no curves to export.")));
    if (format == ChartFormat::Csv)
        return perform(this, [path, points = seenPoints(charts)] { return exportPoints(path, points); }, tell);
    QList<ChartKey> keys;
    for (const RunLegend::Row &row : m_legend->rows()) {
        if (!m_look.hidden.contains(row.name))
            keys.append({row.name, RunColors::color(row.slot, palette())});
    }
    tell(exportPicture(path, format, charts, keys));
}

void CurvesPanel::restore(const QSettings &settings)
{
    setOptions(loadChartOptions(settings));
    m_splitter->restoreState(settings.value(u"curves/legend"_s).toByteArray());
}

void CurvesPanel::save(QSettings &settings) const
{
    saveChartOptions(settings, options());
    settings.setValue(u"curves/legend"_s, m_splitter->saveState());
}

} // namespace runs
