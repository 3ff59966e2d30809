// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/curves/chart_export.h"

#include "core/base/text.h"
#include "core/curves/curve_csv.h"
#include "gui/curves/chart.h"

#include <QCoreApplication>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>

#include "gui/plot/custom_plot.h"

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Export
{
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

constexpr int margin = 12;

/// Draws on anything; all sizes are those of the screen.
class Sheet
{
public:
    Sheet(const QList<Chart *> &charts, const QList<ChartKey> &keys) : m_charts(charts), m_keys(keys)
    {
        for (Chart *chart : charts) {
            chart->finish();
            m_size.setWidth(std::max(m_size.width(), chart->width()));
        }
        const Chart *first = charts.first();
        m_line = first->fontMetrics().height() + 4;
        m_size.setHeight(int(charts.size()) * (m_line + heightOf(first) + margin) + int(keys.size()) * m_line);
        m_size += QSize(2 * margin, 2 * margin);
    }

    QSize size() const { return m_size; }

    void draw(QPaintDevice *device, double scale, bool isVector) const
    {
        QCPPainter painter(device);
        painter.setMode(QCPPainter::pmVectorized, isVector);
        painter.setMode(QCPPainter::pmNoCaching);
        painter.scale(scale, scale);
        const QPalette palette = m_charts.first()->palette();
        painter.fillRect(QRect(QPoint(), m_size), palette.color(QPalette::Active, QPalette::Base));
        painter.setFont(m_charts.first()->font());
        painter.translate(margin, margin);
        for (const Chart *chart : m_charts) {
            painter.setPen(palette.color(QPalette::Active, QPalette::Text));
            painter.drawText(QRect(0, 0, width(), m_line), Qt::AlignLeft | Qt::AlignVCenter, chart->tag());
            painter.translate(0, m_line);
            chart->plot()->toPainter(&painter, width(), heightOf(chart));
            painter.translate(0, heightOf(chart) + margin);
        }
        for (const ChartKey &key : m_keys) {
            painter.fillRect(QRect(0, m_line / 2 - 4, 12, 8), key.color);
            painter.setPen(palette.color(QPalette::Active, QPalette::Text));
            painter.drawText(QRect(20, 0, width() - 20, m_line), Qt::AlignLeft | Qt::AlignVCenter, key.name);
            painter.translate(0, m_line);
        }
    }

private:
    int width() const { return m_size.width() - 2 * margin; }
    static int heightOf(const Chart *chart)
    {
        return chart->height() > 0 ? chart->height() : chart->sizeHint().height();
    }

    QList<Chart *> m_charts;
    QList<ChartKey> m_keys;
    QSize m_size{0, 0};
    int m_line;
};

bool writePicture(QIODevice &file, ChartFormat format, const Sheet &sheet)
{
    switch (format) {
    case ChartFormat::Png: {
        constexpr double scale = 2; // sharp in print, too
        QImage image(sheet.size() * scale, QImage::Format_RGB32);
        if (image.isNull())
            return false; // more than there is memory for
        sheet.draw(&image, scale, false);
        return image.save(&file, "PNG");
    }
    case ChartFormat::Svg: {
        QSvgGenerator generator;
        generator.setOutputDevice(&file);
        generator.setSize(sheet.size());
        generator.setViewBox(QRect(QPoint(), sheet.size()));
        sheet.draw(&generator, 1, true);
        return true;
    }
    case ChartFormat::Pdf: {
        constexpr int resolution = 96; // dots of the screen in an inch
        QPdfWriter writer(&file);
        writer.setResolution(resolution);
        writer.setPageSize(QPageSize(QSizeF(sheet.size()) * 72 / resolution, QPageSize::Point));
        writer.setPageMargins({});
        sheet.draw(&writer, 1, true);
        return true;
    }
    case ChartFormat::Csv: break;
    }
    return false;
}

/// `write` takes the open file; false: it could not be written.
template<typename Write>
Result<void> replaceFile(const QString &path, const Write &write)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && write(file) && file.commit())
        return {};
    return failure(ErrorCode::Io, Export::tr("%1 cannot be written: %2. Choose another place, or make room there.")
                                      .arg(quoted(path), file.errorString()));
}

} // namespace

QString suffixOf(ChartFormat format)
{
    switch (format) {
    case ChartFormat::Png: return u"png"_s;
    case ChartFormat::Svg: return u"svg"_s;
    case ChartFormat::Pdf: return u"pdf"_s;
    case ChartFormat::Csv: break;
    }
    return u"csv"_s;
}

Result<void> exportPicture(const QString &path, ChartFormat format, const QList<Chart *> &charts,
                           const QList<ChartKey> &keys)
{
    Q_ASSERT(!charts.isEmpty());
    return replaceFile(path, [&](QIODevice &file) { return writePicture(file, format, Sheet(charts, keys)); });
}

QList<SeenPoints> seenPoints(const QList<Chart *> &charts)
{
    QList<SeenPoints> points;
    for (Chart *chart : charts) {
        chart->finish();
        for (const ChartCurve &curve : chart->shownCurves()) {
            for (qsizetype i = 0; i < curve.runs.size(); ++i)
                points.append({chart->tag(), curve.runs[i], curve.members[i].raw(), curve.origins[i], chart->view()});
        }
    }
    return points;
}

Result<void> exportPoints(const QString &path, const QList<SeenPoints> &points)
{
    return replaceFile(path, [&](QIODevice &file) {
        return file.write(curveCsvHead()) > 0 && std::ranges::all_of(points, [&](const SeenPoints &seen) {
                   return writeCurveCsv(file, seen.tag, seen.run, Curve(seen.series, seen.origin), seen.view);
               });
    });
}

} // namespace runs
