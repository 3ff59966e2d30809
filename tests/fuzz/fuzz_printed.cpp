// SPDX-License-Identifier: GPL-2.0-or-later
// What runs print: the same metrics in whatever pieces it comes.
#include "core/metrics/printed_metrics.h"
#include "fuzzing.h"

#include <bit>

using namespace Qt::StringLiterals;
using namespace fuzzing;
using namespace runs;

namespace {

QStringList textOf(const PrintedMetrics &metrics, qint64 lines)
{
    QStringList texts;
    require(metrics.series().size() <= PrintedMetrics::mostTags, "there are not too many series");
    for (const auto &[tag, series] : metrics.series()) {
        require(series.lines().size() == series.size(), "each point has a line");
        QString text = QString::fromUtf8(tag.toHex());
        for (qsizetype i = 0; i < series.size(); ++i) {
            require(i == 0 || series.at(i).step > series.at(i - 1).step, "steps ascend");
            require(series.lines()[i] >= 1 && series.lines()[i] <= lines, "a line is in the output");
            text += u" %1:%2@%3"_s.arg(series.at(i).step)
                        .arg(std::bit_cast<quint64>(series.at(i).value))
                        .arg(series.lines()[i]);
        }
        texts += text;
    }
    return texts;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray output = copied(data, size);
    const qint64 lines = output.count('\n') + 1;
    static const QList<MetricPattern> patterns{MetricPattern::compile(u"(?<tag>[^ ]+) (?<value>[^ ]+)"_s).value(),
                                               MetricPattern::compile(u"(?<step>\\d+)|x(?<x>.*)"_s).value()};
    for (const auto &chosen : {std::optional<QList<MetricPattern>>(), std::optional(patterns)}) {
        PrintedMetrics whole(chosen);
        whole.feed(output);
        PrintedMetrics pieces(chosen);
        Choices choices(output);
        for (qsizetype at = 0; at < output.size();) {
            const qsizetype count = std::min(qsizetype(1 + choices.below(20)), output.size() - at);
            pieces.feed(QByteArrayView(output).sliced(at, count));
            at += count;
        }
        whole.finish();
        pieces.finish();
        require(textOf(whole, lines) == textOf(pieces, lines),
                "output has the same metrics in whatever pieces it comes", QString::fromUtf8(output));
        requireMessage({ErrorCode::Malformed, whole.problem().isEmpty() ? u"None."_s : whole.problem()});
    }
    return 0;
}
