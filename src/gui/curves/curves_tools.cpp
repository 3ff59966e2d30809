// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/curves/curves_tools.h"

#include "core/curves/smoothed_series.h"
#include "gui/theme/icons.h"

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSlider>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {
namespace {

QToolButton *makeButton(const QString &symbol, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(symbol));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

CurvesTools::CurvesTools(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_axis(new QComboBox(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_smoothing(new QDoubleSpinBox(this))
    , m_menuButton(makeButton(u"settings"_s, tr("Axes and range"), this))
    , m_grouping(new QComboBox(this))
    , m_reset(makeButton(u"zoom-reset"_s, tr("Show everything (double click in a chart)"), this))
    , m_export(makeButton(u"external"_s, tr("Export"), this))
    , m_exportMenu(new QMenu(this))
{
    m_filter->setPlaceholderText(tr("Filter tags"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(64);
    m_filter->setMaximumWidth(240);
    m_filter->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_axis->setAccessibleName(tr("Horizontal axis"));
    m_axis->setToolTip(m_axis->accessibleName());
    //: What charts have from left to right
    m_axis->addItems({tr("Step"), tr("Relative time"), tr("Wall time")});
    m_grouping->setAccessibleName(tr("Curves"));
    m_grouping->setToolTip(tr("One curve a run, or the mean of several runs with their standard deviation as a band"));
    m_grouping->addItems({tr("Each run"), tr("Mean by name"), tr("Mean by parameters but the seed")});
    m_grouping->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_grouping->setMinimumContentsLength(8);
    m_axis->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_axis->setMinimumContentsLength(8);
    m_export->setMenu(m_exportMenu);
    m_export->setPopupMode(QToolButton::InstantPopup);
    makeSmoothing();
    makeMenu();
    auto *smoothing = new QLabel(tr("&Smoothing"), this);
    smoothing->setBuddy(m_smoothing);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_filter, 1);
    row->addStretch(0);
    row->addWidget(m_axis);
    row->addWidget(smoothing);
    row->addWidget(m_slider);
    row->addWidget(m_smoothing);
    row->addWidget(m_grouping);
    row->addWidget(m_menuButton);
    row->addWidget(m_reset);
    row->addWidget(m_export);
    connect(m_filter, &QLineEdit::textChanged, this, &CurvesTools::filterChanged);
    connect(m_reset, &QToolButton::clicked, this, &CurvesTools::resetRequested);
    connect(m_axis, &QComboBox::activated, this, &CurvesTools::take);
    connect(m_grouping, &QComboBox::activated, this, &CurvesTools::take);
    setOptions({});
}

void CurvesTools::makeSmoothing()
{
    constexpr int steps = 1000; // of the slider
    m_slider->setRange(0, int(SmoothedSeries::mostWeight * steps));
    m_slider->setPageStep(50);
    m_slider->setMinimumWidth(48);
    m_slider->setMaximumWidth(120);
    m_slider->setAccessibleName(tr("Smoothing"));
    m_slider->setToolTip(tr("How much of what came before a value counts, as in TensorBoard"));
    m_smoothing->setRange(0, SmoothedSeries::mostWeight);
    m_smoothing->setDecimals(3);
    m_smoothing->setSingleStep(0.05);
    m_smoothing->setKeyboardTracking(false);
    m_smoothing->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_smoothing->setAccessibleName(tr("Smoothing"));
    m_smoothingTimer.setSingleShot(true);
    m_smoothingTimer.setInterval(30ms);
    connect(&m_smoothingTimer, &QTimer::timeout, this, &CurvesTools::take);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        if (!std::exchange(m_isSetting, true)) {
            m_smoothing->setValue(double(value) / steps);
            m_smoothingTimer.start();
            m_isSetting = false;
        }
    });
    connect(m_smoothing, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        if (!std::exchange(m_isSetting, true)) {
            m_slider->setValue(qRound(value * steps));
            m_isSetting = false;
            take();
        }
    });
}

void CurvesTools::makeMenu()
{
    auto *menu = new QMenu(m_menuButton);
    const auto add = [&](const QString &text) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, &CurvesTools::take);
        return action;
    };
    m_logX = add(tr("Logarithmic &horizontal axis"));
    m_logY = add(tr("Logarithmic &vertical axis"));
    m_outliers = add(tr("Ignore &outliers for the range"));
    m_menuButton->setMenu(menu);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
}

void CurvesTools::setOptions(const ChartOptions &options)
{
    m_options = options;
    const bool wasSetting = std::exchange(m_isSetting, true);
    m_axis->setCurrentIndex(int(options.axis));
    m_grouping->setCurrentIndex(int(options.grouping));
    m_slider->setValue(qRound(options.smoothing * 1000));
    m_smoothing->setValue(options.smoothing);
    m_logX->setChecked(options.isLogX);
    m_logY->setChecked(options.isLogY);
    m_outliers->setChecked(options.ignoresOutliers);
    m_isSetting = wasSetting;
}

void CurvesTools::setEnabledFor(bool isZoomed, bool hasCharts)
{
    m_reset->setEnabled(isZoomed);
    m_export->setEnabled(hasCharts);
}

void CurvesTools::take()
{
    m_smoothingTimer.stop();
    const ChartOptions options{.axis = XAxis(m_axis->currentIndex()),
                               .smoothing = m_smoothing->value(),
                               .isLogX = m_logX->isChecked(),
                               .isLogY = m_logY->isChecked(),
                               .ignoresOutliers = m_outliers->isChecked(),
                               .grouping = RunGrouping(m_grouping->currentIndex())};
    if (options == m_options)
        return;
    m_options = options;
    Q_EMIT optionsChanged(options);
}

} // namespace runs
