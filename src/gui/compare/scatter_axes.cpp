// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/compare/scatter_axes.h"

#include "core/base/text.h"
#include "gui/plot/custom_plot.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct ScatterAxes
{
    Q_DECLARE_TR_FUNCTIONS(ScatterAxes)
};

QSharedPointer<QCPAxisTicker> tickerFor(const FieldAxis &axis, bool isLog)
{
    if (axis.isCategorical()) {
        const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
        constexpr qsizetype most = 40; // more texts than there is room for
        const qsizetype step = (qsizetype(axis.categories.size()) + most - 1) / most;
        for (qsizetype i = 0; i < qsizetype(axis.categories.size()); i += step)
            ticker->addTick(double(i), categoryLabel(axis, i));
        return ticker;
    }
    if (axis.field.kind() == QueryField::Kind::Time) {
        const auto ticker = QSharedPointer<QCPAxisTickerDateTime>::create();
        ticker->setDateTimeFormat(u"yyyy-MM-dd\nHH:mm"_s);
        return ticker;
    }
    return isLog ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog) : QSharedPointer<QCPAxisTicker>::create();
}

} // namespace

QString categoryLabel(const FieldAxis &axis, qsizetype category)
{
    return shortened(printable(axis.categoryText(category)), 12, 12);
}

double coordinate(const FieldAxis &axis, size_t run)
{
    const double place = *axis.places[run];
    return axis.field.kind() == QueryField::Kind::Time ? place / 1e6 : place;
}

void setUpAxis(QCPAxis *axis, const FieldAxis &values, bool isLog)
{
    axis->setScaleType(isLog ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis->setTicker(tickerFor(values, isLog));
    axis->setNumberFormat(isLog ? u"g"_s : u"gb"_s);
    axis->setNumberPrecision(isLog ? 2 : 5);
    const QString name = printable(values.field.text());
    //: Label of an axis; %1 is a field that is a length of time
    axis->setLabel(values.isCategorical() || values.field.kind() != QueryField::Kind::Duration
                       ? name
                       : ScatterAxes::tr("%1 (seconds)").arg(name));
}

void widenAxis(QCPAxis *axis)
{
    const QCPRange range = axis->range();
    if (axis->scaleType() == QCPAxis::stLogarithmic) {
        const double factor = range.upper > range.lower ? std::pow(range.upper / range.lower, 0.06) : 2;
        axis->setRange(range.lower / factor, range.upper * factor);
    } else {
        const double margin = range.size() > 0 ? range.size() * 0.06 : std::max(std::abs(range.lower) * 0.5, 0.5);
        axis->setRange(range.lower - margin, range.upper + margin);
    }
}

} // namespace runs
