// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/metrics_text.h"

#include "cli/context.h"
#include "cli/text_table.h"
#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/run/value.h"
#include "core/store/emitter.h"

#include <array>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

const QStringList &header()
{
    static const QStringList names{u"run"_s, u"tag"_s,  u"count"_s,     u"last"_s, u"min"_s,
                                   u"max"_s, u"mean"_s, u"last step"_s, u"from"_s};
    return names;
}

QString shownNumber(double number)
{
    return QString::number(number, 'g', 6);
}

/// Where the last point of a series is.
QString placeOf(const ScalarSeries &series)
{
    return series.lines().isEmpty() ? u"event files"_s : u"output, line %1"_s.arg(series.lines().last());
}

QList<QStringList> rowsOf(const std::vector<NamedMetrics> &runs)
{
    QList<QStringList> rows;
    for (const auto &[name, metrics] : runs) {
        for (const auto &[tag, series] : metrics.series.asKeyValueRange()) {
            const MetricSummary summary = summaryOf(series);
            rows += {printable(name),
                     printable(tag),
                     QString::number(summary.count),
                     shownNumber(summary.last),
                     shownNumber(summary.min),
                     shownNumber(summary.max),
                     shownNumber(summary.mean),
                     QString::number(summary.lastStep),
                     placeOf(series)};
        }
    }
    return rows;
}

QString markdownRow(QStringList cells)
{
    for (QString &cell : cells)
        cell.replace(u'\\', u"\\\\"_s).replace(u'|', u"\\|"_s);
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

/// The shortest decimal that is read as the same number.
void appendNumber(QByteArray &text, double number)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text.append(digits.data(), end - digits.data());
}

void appendJsonNumber(QByteArray &text, double number)
{
    if (std::isnan(number))
        text += R"("NaN")";
    else if (std::isinf(number))
        text += number < 0 ? R"("-Infinity")" : R"("Infinity")";
    else
        appendNumber(text, number);
}

/// A point as a line, without what names its series.
void appendPoint(QByteArray &text, const ScalarSeries &series, qsizetype index, PointFormat format)
{
    const ScalarPoint &point = series.at(index);
    const bool isJson = format == PointFormat::Json;
    const char *unknown = isJson ? "null" : "";
    text += isJson ? R"("step": )" : "";
    text += QByteArray::number(point.step);
    text += isJson ? R"(, "wall_time": )" : ",";
    if (std::isfinite(point.wallTime))
        appendNumber(text, point.wallTime);
    else
        text += unknown;
    text += isJson ? R"(, "value": )" : ",";
    isJson ? appendJsonNumber(text, point.value) : appendNumber(text, point.value);
    text += isJson ? R"(, "line": )" : ",";
    text += series.lines().isEmpty() ? unknown : QByteArray::number(series.lines()[index]);
}

/// What names the series, in front of each of its points.
QByteArray beginning(const QString &run, const QString &tag, PointFormat format)
{
    if (format == PointFormat::Csv)
        return csvRecord({run, tag}).chopped(2).toUtf8() + ',';
    const auto json = [](const QString &text) { return toJson(Value{text}).toUtf8(); };
    return R"({"run": )" + json(run) + R"(, "tag": )" + json(tag) + ", ";
}

} // namespace

QStringList metricFormatNames()
{
    return {u"text"_s, u"markdown"_s, u"csv"_s, u"json"_s};
}

QString metricsTable(const std::vector<NamedMetrics> &runs)
{
    return tableText(header(), rowsOf(runs));
}

QString metricsMarkdown(const std::vector<NamedMetrics> &runs)
{
    QString text = markdownRow(header()) + u"|---|---|--:|--:|--:|--:|--:|--:|---|\n"_s;
    for (const QStringList &row : rowsOf(runs))
        text += markdownRow(row);
    return text;
}

Result<> printPoints(Context &context, const std::vector<NamedMetrics> &runs, PointFormat format)
{
    const bool isJson = format == PointFormat::Json;
    QByteArray text =
        isJson ? "[" : csvRecord({u"run"_s, u"tag"_s, u"step"_s, u"wall_time"_s, u"value"_s, u"line"_s}).toUtf8();
    const char *separator = "\n";
    for (const auto &[name, metrics] : runs) {
        for (const auto &[tag, series] : metrics.series.asKeyValueRange()) {
            const QByteArray begin = beginning(name, tag, format);
            for (qsizetype i = 0; i < series.size(); ++i) {
                if (isJson)
                    text += std::exchange(separator, ",\n");
                text += begin;
                appendPoint(text, series, i, format);
                text += isJson ? "}" : "\r\n";
            }
            context.print(std::exchange(text, {}));
            if (const auto flushed = context.flush(); !flushed)
                return flushed;
        }
    }
    context.print(text + (isJson ? QByteArray("\n]\n") : QByteArray()));
    return {};
}

} // namespace runs
