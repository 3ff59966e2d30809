// SPDX-License-Identifier: GPL-2.0-or-later
// metrics DIRECTORY: reading event files that it writes there, against cat(1) of the same file.
#include "core/metrics/crc32c.h"
#include "core/metrics/many_metrics.h"
#include "core/verification/metric_comparison.h"
#include "stopwatch.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

#include <protozero/pbf_writer.hpp>

#include <cstdlib>
#include <fstream>
#include <malloc.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

constexpr int pointCount = 1'000'000;

template<typename Number>
void appendNumber(std::string &bytes, Number number)
{
    const Number little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

void appendRecord(std::string &bytes, const std::string &record)
{
    const size_t begin = bytes.size();
    appendNumber(bytes, quint64(record.size()));
    appendNumber(bytes, maskedCrc32c(QByteArrayView(bytes).sliced(qsizetype(begin), 8)));
    bytes += record;
    appendNumber(bytes, maskedCrc32c(record));
}

/// One event with a scalar, as PyTorch writes it.
std::string eventOf(qint64 step, const std::string &tag, float number)
{
    std::string value;
    protozero::pbf_writer valueWriter(value);
    valueWriter.add_string(1, tag);
    valueWriter.add_float(2, number);
    std::string event;
    protozero::pbf_writer writer(event);
    writer.add_double(1, 1.7e9 + double(step));
    writer.add_int64(2, step);
    std::string summary;
    protozero::pbf_writer(summary).add_message(1, value);
    writer.add_message(5, summary);
    return event;
}

/// A directory with one file of as many points, of tags in turn.
MetricSource madeSource(const QString &directory, int points, int tags)
{
    std::vector<std::string> names;
    for (int tag = 0; tag < tags; ++tag)
        names.push_back("train/loss" + (tag > 0 ? std::to_string(tag) : std::string()));
    std::string bytes;
    for (int i = 0; i < points; ++i)
        appendRecord(bytes, eventOf(i / tags, names[size_t(i % tags)], 1.0F / float(i + 1)));
    QFile file(directory + u"/events.out.tfevents.1.bench"_s);
    if (!QDir().mkpath(directory) || !file.open(QIODevice::WriteOnly)
        || file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
        qFatal("%s cannot be written.", qPrintable(file.fileName()));
    return {directory, {}};
}

qint64 pointsOf(const RunMetrics &metrics)
{
    qint64 count = 0;
    for (const ScalarSeries &series : metrics.series)
        count += series.size();
    return count;
}

void readAll(const MetricSource &source, qint64 expected)
{
    if (pointsOf(readRunMetrics(source)) != expected)
        qFatal("Points are missing.");
}

void cat(const MetricSource &source)
{
    const QString command = u"exec cat '%1'/* >/dev/null"_s.arg(source.eventDirectory);
    if (std::system(QFile::encodeName(command).constData()) != 0)
        qFatal("cat fails.");
}

double residentMegabytes()
{
    long pages = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> pages >> resident;
    return double(resident) * double(::sysconf(_SC_PAGESIZE)) / 1e6;
}

void benchMemory(const Stopwatch &stopwatch, const MetricSource &source)
{
    readRunMetrics(source); // what the program needs to read at all
    ::malloc_trim(0);
    const double before = residentMegabytes();
    const RunMetrics metrics = readRunMetrics(source);
    stopwatch.print("memory of the points", residentMegabytes() - before, "24 bytes each",
                    24e-6 * double(pointsOf(metrics)));
}

/// Against a time that each point may take.
void benchTags(const Stopwatch &stopwatch, const MetricSource &source)
{
    constexpr double nanosecondsEach = 50;
    std::vector<double> times;
    for (int round = 0; round < 15; ++round)
        times.push_back(Stopwatch::milliseconds([&] { readAll(source, pointCount); }));
    stopwatch.print("event file, 8 tags in turn", Stopwatch::median(times), "50 ns each",
                    nanosecondsEach * pointCount / 1e6);
}

/// The points of two runs against each other.
void benchComparison(const Stopwatch &stopwatch, const MetricSource &source)
{
    const RunMetrics reference = readRunMetrics(source);
    const RunMetrics repeated = readRunMetrics(source);
    const auto compare = [&] {
        if (compareMetrics(reference.series, repeated.series, {}).verdict() != Verdict::Identical)
            qFatal("What is identical differs.");
    };
    stopwatch.compare("comparison of two runs", compare, "reading one", [&] { readAll(source, pointCount); });
}

void benchManyRuns(const QString &directory)
{
    std::vector<MetricSource> sources;
    for (int run = 0; run < 1000; ++run)
        sources.push_back(madeSource(u"%1/run-%2"_s.arg(directory).arg(run), 1000, 4));
    const auto oneByOne = [&] {
        for (const MetricSource &source : sources)
            readAll(source, 1000);
    };
    const auto all = [&] {
        readManyMetrics(sources, [](size_t, const RunMetrics &metrics) {
            if (pointsOf(metrics) != 1000)
                qFatal("Points are missing.");
        });
    };
    Stopwatch("1,000 points each").compare("1,000 runs", all, "one after the other", oneByOne);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const QString directory = QFile::decodeName(argv[1]);
    const MetricSource one = madeSource(directory + u"/one"_s, pointCount, 1);
    const MetricSource eight = madeSource(directory + u"/eight"_s, pointCount, 8);
    const Stopwatch stopwatch("1,000,000 scalars");
    benchMemory(stopwatch, eight);
    stopwatch.compare("event file, one tag", [&] { readAll(one, pointCount); }, "cat", [&] { cat(one); });
    benchTags(stopwatch, eight);
    benchComparison(stopwatch, eight);
    benchManyRuns(directory + u"/many"_s);
    return 0;
}
