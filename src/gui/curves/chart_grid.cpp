// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/curves/chart_grid.h"

#include "gui/curves/chart.h"

#include <QEvent>
#include <QGridLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int spacing = 8;

QString prefixOf(const QString &tag)
{
    const qsizetype slash = tag.indexOf(u'/');
    return slash > 0 ? tag.first(slash) : QString();
}

} // namespace

bool ChartGrid::Group::isOpen() const
{
    return heading->arrowType() == Qt::DownArrow;
}

ChartGrid::ChartGrid(QWidget *parent)
    : QScrollArea(parent), m_content(new QWidget(this)), m_column(new QVBoxLayout(m_content))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // so that charts do not change their widths as they come
    setFocusPolicy(Qt::NoFocus);
    m_column->setContentsMargins(spacing, 4, spacing, spacing);
    m_column->setSpacing(4);
    m_column->addStretch(1);
    setWidget(m_content);
    m_content->installEventFilter(this);
    m_sightTimer.setSingleShot(true);
    m_sightTimer.setInterval(0);
    connect(&m_sightTimer, &QTimer::timeout, this, &ChartGrid::updateSight);
}

void ChartGrid::setTags(const QStringList &tags)
{
    if (tags == m_charts.keys()) // sorted, both
        return;
    for (const QString &tag : m_charts.keys()) {
        if (!tags.contains(tag))
            delete m_charts.take(tag);
    }
    for (const QString &tag : tags) {
        if (m_charts.contains(tag))
            continue;
        auto *chart = new Chart(tag, m_content);
        m_charts.insert(tag, chart);
        Q_EMIT made(chart);
    }
    arrange();
}

void ChartGrid::setFilter(const QString &text)
{
    m_filter = text;
    arrange();
}

QList<Chart *> ChartGrid::shownCharts() const
{
    QList<Chart *> shown;
    for (const auto &[tag, chart] : m_charts.asKeyValueRange()) {
        if (isWanted(tag))
            shown += chart;
    }
    return shown;
}

void ChartGrid::scrollTo(const QString &tag)
{
    Chart *chart = m_charts.value(tag);
    if (!chart)
        return;
    if (const Group group = m_groups.value(prefixOf(tag)); group.heading)
        setOpen(group, true);
    for (QLayout *layout : m_content->findChildren<QLayout *>())
        layout->activate();
    ensureWidgetVisible(chart, 0, spacing);
}

ChartGrid::Group ChartGrid::makeGroup(const QString &prefix)
{
    Group group;
    group.heading = new QToolButton(m_content);
    group.heading->setText(QString(prefix).replace(u'&', u"&&"_s));
    group.heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    group.heading->setAutoRaise(true);
    group.heading->setArrowType(Qt::DownArrow);
    group.body = new QWidget(m_content);
    group.grid = new QGridLayout(group.body);
    group.grid->setContentsMargins({});
    group.grid->setSpacing(spacing);
    connect(group.heading, &QToolButton::clicked, this, [this, group] { setOpen(group, !group.isOpen()); });
    const int place = 2 * int(std::distance(m_groups.constBegin(), std::as_const(m_groups).lowerBound(prefix)));
    m_column->insertWidget(place, group.heading, 0, Qt::AlignLeft);
    m_column->insertWidget(place + 1, group.body);
    return group;
}

void ChartGrid::setOpen(const Group &group, bool isOpen)
{
    group.heading->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    group.body->setVisible(isOpen);
    m_sightTimer.start();
}

void ChartGrid::arrange()
{
    const int room = viewport()->width() - 2 * spacing;
    m_columns = std::max(1, (room + spacing) / (360 + spacing));
    QMap<QString, int> counts;
    for (const auto &[tag, chart] : m_charts.asKeyValueRange()) {
        const QString prefix = prefixOf(tag);
        auto group = m_groups.find(prefix);
        if (group == m_groups.end())
            group = m_groups.insert(prefix, makeGroup(prefix));
        group->grid->removeWidget(chart);
        const bool isShown = isWanted(tag);
        if (isShown) {
            const int place = counts[prefix]++;
            group->grid->addWidget(chart, place / m_columns, place % m_columns);
        }
        chart->setVisible(isShown);
    }
    for (const auto &[prefix, group] : m_groups.asKeyValueRange()) {
        for (int column = 0; column < std::max(m_columns, group.grid->columnCount()); ++column) {
            group.grid->setColumnStretch(column, column < m_columns ? 1 : 0);
            group.grid->setColumnMinimumWidth(column, column < m_columns ? 1 : 0); // also where it is empty
        }
        group.heading->setVisible(counts.contains(prefix) && !prefix.isEmpty() && counts.size() > 1);
        group.body->setVisible(counts.contains(prefix) && group.isOpen());
    }
    m_sightTimer.start();
}

void ChartGrid::updateSight()
{
    const QRect seen(-m_content->pos(), viewport()->size());
    for (Chart *chart : std::as_const(m_charts)) {
        const QRect place(chart->mapTo(m_content, QPoint()), chart->size());
        chart->setInSight(isVisible() && chart->isVisible() && place.intersects(seen));
    }
}

void ChartGrid::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const int room = viewport()->width() - 2 * spacing;
    if (std::max(1, (room + spacing) / (360 + spacing)) != m_columns)
        arrange();
    m_sightTimer.start();
}

void ChartGrid::scrollContentsBy(int dx, int dy)
{
    QScrollArea::scrollContentsBy(dx, dy);
    m_sightTimer.start();
}

void ChartGrid::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    m_sightTimer.start();
}

void ChartGrid::hideEvent(QHideEvent *event)
{
    QScrollArea::hideEvent(event);
    m_sightTimer.start();
}

bool ChartGrid::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_content && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        m_sightTimer.start();
    return QScrollArea::eventFilter(object, event);
}

} // namespace runs
