// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/compare/scatter_page.h"

#include "core/base/text.h"
#include "core/statistics/correlation.h"
#include "gui/compare/aggregates.h"
#include "gui/compare/field_combo.h"
#include "gui/compare/scatter_plot.h"
#include "gui/text/notice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace runs {

ScatterPage::ScatterPage(QWidget *parent)
    : QWidget(parent)
    , m_x(new FieldCombo(tr("Field on the horizontal axis"), this))
    , m_logX(new QCheckBox(tr("log"), this))
    , m_y(new FieldCombo(tr("Metric on the vertical axis"), this))
    , m_aggregate(new QComboBox(this))
    , m_logY(new QCheckBox(tr("log"), this))
    , m_color(new FieldCombo(tr("Field that colours the points"), this))
    , m_pages(new QStackedWidget(this))
    , m_notice(new Notice(u"info"_s, this))
    , m_plot(new ScatterPlot(this))
    , m_summary(new QLabel(this))
{
    fillAggregates(m_aggregate);
    m_logX->setAccessibleName(tr("Logarithmic horizontal axis"));
    m_logX->setToolTip(m_logX->accessibleName());
    m_logY->setAccessibleName(tr("Logarithmic vertical axis"));
    m_logY->setToolTip(m_logY->accessibleName());
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setMinimumWidth(1);
    arrange();
    for (FieldCombo *combo : {m_x, m_y, m_color})
        connect(combo, &FieldCombo::fieldChosen, this, &ScatterPage::draw);
    for (QCheckBox *box : {m_logX, m_logY})
        connect(box, &QCheckBox::toggled, this, &ScatterPage::draw);
    connect(m_aggregate, &QComboBox::currentIndexChanged, this, &ScatterPage::draw);
    connect(m_plot, &ScatterPlot::runActivated, this, &ScatterPage::runActivated);
}

void ScatterPage::arrange()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto add = [&](const QString &text, QWidget *buddy, const QList<QWidget *> &others) {
        auto *label = new QLabel(text, this);
        label->setBuddy(buddy);
        row->addWidget(label);
        row->addWidget(buddy, 1);
        for (QWidget *other : others)
            row->addWidget(other);
    };
    add(tr("&X:"), m_x, {m_logX});
    row->addSpacing(8);
    add(tr("&Y:"), m_y, {m_aggregate, m_logY});
    row->addSpacing(8);
    add(tr("C&olour:"), m_color, {});
    m_pages->addWidget(m_plot);
    m_pages->addWidget(m_notice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_summary);
}

void ScatterPage::setData(const std::shared_ptr<const CompareData> &read)
{
    const bool isFirst = !m_data;
    m_data = read;
    std::vector<QueryField> fields;
    std::vector<QueryField> metrics;
    for (const FieldChoice &choice : read->choices) {
        fields.push_back(choice.field);
        if (choice.field.source == QueryField::Source::Metric && choice.field.aggregate == Aggregate::Last)
            metrics.push_back(choice.field);
    }
    {
        const QSignalBlocker x(m_x);
        const QSignalBlocker y(m_y);
        const QSignalBlocker color(m_color);
        m_x->setFields(fields);
        m_y->setFields(metrics);
        m_color->setFields(fields, tr("none"));
    }
    if (isFirst)
        proposeFields();
    draw();
}

/// The first parameter in which the runs differ as numbers, or else the first one in which they differ.
void ScatterPage::proposeFields()
{
    std::optional<QueryField> proposed;
    for (const FieldChoice &choice : m_data->choices) {
        if (choice.field.source != QueryField::Source::Argument || !choice.differs)
            continue;
        const bool isNumeric = !axisOf(choice.field, m_data->runs).isCategorical();
        if (!proposed || isNumeric)
            proposed = choice.field;
        if (isNumeric)
            break;
    }
    const QSignalBlocker blocker(m_x);
    m_x->choose(proposed ? *proposed : QueryField{QueryField::Source::Started});
    const QSignalBlocker noColor(m_color);
    m_color->choose({});
}

void ScatterPage::draw()
{
    if (!m_data)
        return;
    auto metric = m_y->chosen();
    const auto field = m_x->chosen();
    m_pages->setCurrentWidget(metric && field ? static_cast<QWidget *>(m_plot) : m_notice);
    m_summary->setVisible(metric && field);
    m_notice->setText(metric ? tr("These runs have nothing that a metric could be plotted against.")
                             : tr("These runs have no metrics, neither in event files nor in what they have printed."));
    if (!metric || !field)
        return;
    metric->aggregate = chosenAggregate(m_aggregate);
    const FieldAxis x = axisOf(*field, m_data->runs);
    const FieldAxis y = axisOf(*metric, m_data->runs);
    m_logX->setEnabled(!x.isCategorical() && field->kind() != QueryField::Kind::Time && x.max > 0);
    m_logY->setEnabled(y.max > 0);
    QStringList names;
    for (const auto &run : m_data->runs)
        names += run->name();
    const auto color = m_color->chosen();
    m_plot->setContent({names, x, y, color ? std::optional(axisOf(*color, m_data->runs)) : std::nullopt,
                        m_logX->isEnabled() && m_logX->isChecked(), m_logY->isEnabled() && m_logY->isChecked()});
    showSummary(x, y);
}

void ScatterPage::showSummary(const FieldAxis &x, const FieldAxis &y)
{
    std::vector<double> ofX;
    std::vector<double> ofY;
    for (const size_t run : m_plot->shownRuns()) {
        ofX.push_back(*x.places[run]);
        ofY.push_back(*y.places[run]);
    }
    QStringList parts;
    const auto add = [&](const QString &text, const std::optional<double> &coefficient) {
        if (coefficient && !x.isCategorical())
            parts += text.arg(QString::number(*coefficient, 'f', 3));
    };
    constexpr size_t fewest = 3; // two points are always on a line
    if (ofX.size() >= fewest) {
        add(tr("Pearson %1"), pearson(ofX, ofY));
        add(tr("Spearman %1"), spearman(ofX, ofY));
    }
    parts += tr("%Ln run(s)", "", int(ofX.size()));
    if (const qsizetype without = qsizetype(x.places.size() - ofX.size()); without > 0) {
        //: %1 and %2 are fields; runs that are not among the points
        parts += tr("%Ln without a value of %1 or %2 that can be shown", "", int(without))
                     .arg(printable(x.field.text()), printable(y.field.text()));
    }
    m_summary->setText(parts.join(u"  ·  "_s));
}

} // namespace runs
