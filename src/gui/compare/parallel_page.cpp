// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/compare/parallel_page.h"

#include "gui/compare/axis_list.h"
#include "gui/compare/parallel_view.h"
#include "gui/text/copy_button.h"
#include "gui/text/elided_label.h"
#include "gui/text/notice.h"
#include "gui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace runs {

ParallelPage::ParallelPage(QWidget *parent)
    : QWidget(parent)
    , m_axes(new AxisList(this))
    , m_pages(new QStackedWidget(this))
    , m_notice(new Notice(u"info"_s, this))
    , m_view(new ParallelView(this))
    , m_count(new QLabel(this))
    , m_expression(new ElidedLabel(Qt::ElideRight, this))
    , m_copy(new CopyButton(tr("Copy the expression"), this))
    , m_clear(new QPushButton(tr("C&lear brushes"), this))
    , m_filter(new QPushButton(tr("&Filter the table"), this))
{
    m_notice->setText(tr("Tick at least two axes."));
    m_expression->setFont(fixedFont());
    m_expression->setAccessibleName(tr("Expression for the runs in the brushes"));
    m_filter->setToolTip(tr("Show only the runs in the brushes in the table"));
    m_copy->setSource([this] { return m_view->expression(); });
    arrange();
    connect(m_axes, &AxisList::changed, this, &ParallelPage::showAxes);
    connect(m_view, &ParallelView::brushesChanged, this, &ParallelPage::showBrushes);
    connect(m_view, &ParallelView::runActivated, this, &ParallelPage::runActivated);
    connect(m_clear, &QPushButton::clicked, m_view, &ParallelView::clearBrushes);
    connect(m_filter, &QPushButton::clicked, this, [this] { Q_EMIT filterRequested(m_view->expression()); });
}

void ParallelPage::arrange()
{
    m_pages->addWidget(m_notice);
    m_pages->addWidget(m_view);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_axes);
    splitter->addWidget(m_pages);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({200, 800});
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_count);
    row->addWidget(m_expression, 1);
    row->addWidget(m_copy);
    row->addWidget(m_clear);
    row->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(splitter, 1);
    layout->addLayout(row);
}

void ParallelPage::setData(const std::shared_ptr<const CompareData> &read)
{
    const bool isFirst = !m_data;
    m_data = read;
    m_axes->setChoices(read->choices, isFirst ? proposedAxes() : std::vector<QueryField>());
    showAxes();
}

/// The first parameters in which the runs differ, and the first metric, whose values colour the lines.
std::vector<QueryField> ParallelPage::proposedAxes() const
{
    constexpr size_t mostParameters = 5;
    std::vector<QueryField> axes;
    for (const FieldChoice &choice : m_data->choices) {
        const bool isParameter = choice.field.source == QueryField::Source::Argument;
        if (isParameter && choice.differs && axes.size() < mostParameters)
            axes.push_back(choice.field);
    }
    for (const FieldChoice &choice : m_data->choices) {
        if (choice.field.source == QueryField::Source::Metric) {
            axes.push_back(choice.field);
            break;
        }
    }
    return axes;
}

void ParallelPage::showAxes()
{
    std::vector<FieldAxis> axes;
    for (const QueryField &field : m_axes->chosen())
        axes.push_back(axisOf(field, m_data->runs));
    QStringList names;
    for (const auto &run : m_data->runs)
        names += run->name();
    m_pages->setCurrentWidget(axes.size() < 2 ? static_cast<QWidget *>(m_notice) : m_view);
    m_view->setAxes(std::move(axes), names);
}

void ParallelPage::showBrushes()
{
    const auto all = int(m_data->runs.size());
    const bool isBrushed = m_view->hasBrushes();
    int inside = 0;
    for (size_t run = 0; run < m_data->runs.size(); ++run)
        inside += m_view->isInside(run);
    //: How many of the runs lie in the brushes
    m_count->setText(isBrushed ? tr("%L1 of %Ln run(s)", "", all).arg(inside)
                               : tr("Drag along an axis to choose runs."));
    m_expression->setText(m_view->expression());
    for (QWidget *widget : QWidgetList{m_copy, m_clear, m_filter})
        widget->setEnabled(isBrushed);
}

} // namespace runs
