// SPDX-License-Identifier: GPL-2.0-or-later
// Event files: as a message, as a file, and as a file that grows in pieces, which gives the same.
#include "core/metrics/crc32c.h"
#include "core/metrics/event_group.h"
#include "core/metrics/metrics_follower.h"
#include "fuzzing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

#include <bit>
#include <optional>

using namespace Qt::StringLiterals;
using namespace fuzzing;
using namespace runs;

namespace {

/// The bits of all points, which tell apart what is NaN.
QList<quint64> bitsOf(const QMap<QString, ScalarSeries> &series)
{
    QList<quint64> bits;
    for (const ScalarSeries &one : series) {
        std::optional<qint64> last;
        for (const ScalarPoint &point : one.points()) {
            require(!last || point.step > *last, "steps ascend");
            last = point.step;
            bits += {quint64(point.step), std::bit_cast<quint64>(point.wallTime), std::bit_cast<quint64>(point.value)};
        }
        require(one.size() > 0 && summaryOf(one).count == one.size(), "a series has points");
    }
    return bits;
}

QByteArray asRecord(const QByteArray &bytes)
{
    const auto number = [](auto value) {
        const auto little = qToLittleEndian(value);
        return QByteArray(reinterpret_cast<const char *>(&little), sizeof little);
    };
    const QByteArray length = number(quint64(bytes.size()));
    return length + number(maskedCrc32c(length)) + bytes + number(maskedCrc32c(bytes));
}

void write(const QString &path, QByteArrayView bytes, QIODevice::OpenMode mode)
{
    QFile file(path);
    require(file.open(mode) && file.write(bytes.data(), bytes.size()) == bytes.size(), "the file can be written");
}

void requireAlikeInPieces(const QByteArray &content, Choices &choices)
{
    static const QTemporaryDir directory;
    const QString path = directory.filePath(u"a/x.tfevents"_s);
    QDir(directory.path()).mkpath(u"a"_s);
    QFile::remove(path);
    MetricsFollower pieces({directory.filePath(u"a"_s), {}});
    for (qsizetype at = 0; at < content.size();) {
        const qsizetype count = std::min(qsizetype(1 + choices.below(500)), content.size() - at);
        write(path, QByteArrayView(content).sliced(at, count), QIODevice::Append);
        pieces.update();
        at += count;
    }
    const RunMetrics whole = readRunMetrics({directory.filePath(u"a"_s), {}});
    require(bitsOf(pieces.metrics().series) == bitsOf(whole.series),
            "a file is read alike in whatever pieces it comes");
    require(pieces.metrics().problems == whole.problems, "and what is wrong with it is told alike");
    for (const QString &problem : whole.problems)
        requireMessage({ErrorCode::Malformed, problem});
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input = copied(data, size);
    Choices choices(input);
    EventGroup group;
    group.take(input);
    group.forEachSeries([](QByteArrayView, const ScalarSeries &series) { bitsOf({{QString(), series}}); });
    requireAlikeInPieces(input, choices);
    // As several events with the right checksums, of which the fuzzer would find none.
    QByteArray records;
    for (const QByteArray &event : input.split('\xfe'))
        records += asRecord(event);
    requireAlikeInPieces(records, choices);
    return 0;
}
