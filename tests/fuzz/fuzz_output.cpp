// SPDX-License-Identifier: GPL-2.0-or-later
// The output of a run as a terminal shows it: the same in whatever pieces it comes.
#include "core/output/output_converter.h"
#include "fuzzing.h"

#include <QUtf8StringView>

using namespace fuzzing;
using namespace runs;

namespace {

class Collector : public OutputObserver
{
public:
    void finished(qint64 number, const OutputRow &row) override
    {
        require(number == qint64(lines.size()), "lines come in order", QString::number(number));
        lines.push_back(row.line());
    }
    std::vector<StyledLine> lines;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray output = copied(data, size);
    const auto whole = shownLines(output);
    Choices choices(output);
    Collector pieces;
    OutputConverter converter(pieces);
    for (qsizetype at = 0; at < output.size();) {
        const qsizetype count = std::min(qsizetype(1 + choices.below(20)), output.size() - at);
        converter.feed(QByteArrayView(output).sliced(at, count));
        at += count;
    }
    converter.finish();
    require(pieces.lines == whole, "output is shown alike in whatever pieces it comes", QString::fromUtf8(output));
    for (const StyledLine &line : whole)
        require(QUtf8StringView(line.text).isValidUtf8() && !line.text.contains('\x1b') && !line.text.contains('\n'),
                "a line is a text that commands nothing", QString::fromUtf8(line.text));
    return 0;
}
