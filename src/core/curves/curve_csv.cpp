// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/curves/curve_csv.h"

#include "core/base/csv.h"

#include <QIODevice>

#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QByteArray number(double value, char format = 'g')
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value > 0 ? "inf" : "-inf";
    return QByteArray::number(value, format, QLocale::FloatingPointShortest);
}

} // namespace

QByteArray curveCsvHead()
{
    return csvRecord({u"tag"_s, u"run"_s, u"step"_s, u"wall_time"_s, u"value"_s}).toUtf8();
}

bool writeCurveCsv(QIODevice &device, const QString &tag, const QString &run, const Curve &curve, const CurveView &view)
{
    if (!curve.isOn(view.axis))
        return true;
    constexpr qsizetype chunk = 1 << 16; // bytes
    QByteArray names = csvRecord({tag, run}).toUtf8();
    names.chop(2); // the line goes on
    QByteArray lines;
    const qsizetype end = curve.indexAt(view.axis, std::nextafter(view.to, HUGE_VAL));
    for (qsizetype index = curve.indexAt(view.axis, view.from); index < end; ++index) {
        const ScalarPoint &point = curve.series().at(index);
        lines += names + ',' + QByteArray::number(point.step) + ','
                 + (std::isnan(point.wallTime) ? QByteArray() : number(point.wallTime, 'f')) + ',' + number(point.value)
                 + "\r\n";
        if (lines.size() >= chunk) {
            if (device.write(lines) != lines.size())
                return false;
            lines.clear();
        }
    }
    return device.write(lines) == lines.size();
}

} // namespace runs
