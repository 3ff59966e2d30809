// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/output/log_file.h"

#include "core/base/core.h"
#include "core/output/output_file.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>

namespace runs {
namespace {

constexpr qint64 pieceSize = 64 * 1024; ///< of the file, in memory at once
constexpr qint64 fingerprintSize = 64;

std::unexpected<Error> readingError(int errorNumber)
{
    return std::unexpected(systemError(SystemAction::Read, Core::tr("the log"), errorNumber));
}

/// Takes the lines of a range.
class LineCollector final : public OutputObserver
{
public:
    LineCollector(qint64 begin, qint64 end, std::vector<StyledLine> &lines) : m_begin(begin), m_end(end), m_lines(lines)
    {}

    void finished(qint64 number, const OutputRow &row) override
    {
        if (number >= m_begin && number < m_end)
            m_lines.push_back(row.line());
        m_next = number + 1;
    }

    bool isFull() const { return m_next >= m_end; }

private:
    qint64 m_begin;
    qint64 m_end;
    qint64 m_next = 0;
    std::vector<StyledLine> &m_lines;
};

struct LineCounter final : OutputObserver
{
    void finished(qint64, const OutputRow &) override {}
};

} // namespace

LogFile::LogFile(Opener opener, UniqueFd file)
    : m_opener(std::move(opener)), m_file(std::move(file)), m_index(std::make_unique<OutputIndex>())
{}

Result<LogFile> LogFile::open(Opener opener)
{
    auto file = opener();
    if (!file)
        return std::unexpected(file.error());
    struct stat status = {};
    if (::fstat(file->get(), &status) != 0)
        return readingError(errno);
    LogFile log(std::move(opener), std::move(*file));
    log.m_size = status.st_size;
    return log;
}

Result<LogFile> LogFile::open(const QString &record)
{
    return open([record] { return openOutput(record); });
}

Result<LogFile::Change> LogFile::refresh()
{
    auto file = m_opener();
    if (file)
        return lookAt(std::move(*file));
    if (file.error().code != ErrorCode::NotFound)
        return std::unexpected(file.error());
    struct stat status = {};
    if (::fstat(m_file.get(), &status) == 0)
        m_size = std::max<qint64>(m_size, status.st_size); // what came last
    return Change::Gone;
}

Result<LogFile::Change> LogFile::lookAt(UniqueFd file)
{
    struct stat before = {}, now = {};
    if (::fstat(m_file.get(), &before) != 0 || ::fstat(file.get(), &now) != 0)
        return readingError(errno);
    const bool isSame = before.st_dev == now.st_dev && before.st_ino == now.st_ino && now.st_size >= m_size;
    const bool hasGrown = now.st_size != m_size;
    m_file = std::move(file);
    if (isSame && !hasGrown)
        return Change::None;
    const auto continued = isSame ? isContinued() : Result<bool>(false);
    if (!continued)
        return std::unexpected(continued.error());
    m_size = now.st_size;
    if (*continued)
        return Change::Grown;
    m_index = std::make_unique<OutputIndex>();
    m_lastBytes.clear();
    return Change::Begun;
}

/// Whether the file still has what was indexed last: it may have been cut and written again meanwhile.
Result<bool> LogFile::isContinued() const
{
    const auto found = read(m_index->scannedBytes() - m_lastBytes.size(), m_lastBytes.size());
    return found.transform([this](const QByteArray &bytes) { return bytes == m_lastBytes; });
}

Result<QByteArray> LogFile::read(qint64 offset, qint64 most) const
{
    QByteArray bytes(std::max<qint64>(most, 0), Qt::Uninitialized);
    qsizetype filled = 0;
    while (filled < bytes.size()) {
        const auto count = ::pread(m_file.get(), bytes.data() + filled, size_t(bytes.size() - filled), offset + filled);
        if (count == 0)
            break;
        if (count < 0 && errno != EINTR)
            return readingError(errno);
        filled += std::max<qsizetype>(count, 0);
    }
    m_bytesRead += filled;
    bytes.truncate(filled);
    return bytes;
}

Result<bool> LogFile::scan(qint64 most)
{
    constexpr qint64 scannedAtOnce = 1024 * 1024;
    while (most > 0 && m_index->scannedBytes() < m_size) {
        const qint64 wanted = std::min({most, m_size - m_index->scannedBytes(), scannedAtOnce});
        const auto bytes = read(m_index->scannedBytes(), wanted);
        if (!bytes)
            return std::unexpected(bytes.error());
        if (bytes->isEmpty()) // cut just now: the next look at it will tell
            return true;
        m_index->scan(*bytes);
        m_lastBytes = (m_lastBytes + bytes->last(std::min(bytes->size(), fingerprintSize)));
        m_lastBytes = m_lastBytes.last(std::min<qsizetype>(m_lastBytes.size(), fingerprintSize));
        most -= bytes->size();
    }
    return m_index->scannedBytes() >= m_size;
}

Result<> LogFile::convert(qint64 begin, qint64 end, OutputConverter &converter,
                          const std::function<bool()> &isEnough) const
{
    while (begin < end && !(isEnough && isEnough())) {
        const auto bytes = read(begin, std::min(end - begin, pieceSize));
        if (!bytes)
            return std::unexpected(bytes.error());
        if (bytes->isEmpty())
            break;
        converter.feed(*bytes);
        begin += bytes->size();
    }
    converter.finish();
    return {};
}

Result<std::vector<StyledLine>> LogFile::lines(qint64 begin, qint64 end) const
{
    std::vector<StyledLine> lines;
    begin = std::max<qint64>(begin, 0);
    end = std::min(end, m_index->endLine());
    while (begin < end) {
        if (auto kept = m_index->line(begin)) {
            lines.push_back(std::move(*kept));
            ++begin;
            continue;
        }
        const qsizetype segment = m_index->segmentOf(begin);
        const qint64 segmentEnd = std::min({end, m_index->segmentEndLine(segment), m_index->firstUnfinished()});
        const size_t expected = lines.size() + size_t(segmentEnd - begin);
        if (const auto added = addSegment(segment, begin, segmentEnd, lines); !added)
            return std::unexpected(added.error());
        if (lines.size() != expected)
            break;
        begin = segmentEnd;
    }
    return lines;
}

Result<> LogFile::addSegment(qsizetype index, qint64 begin, qint64 end, std::vector<StyledLine> &lines) const
{
    const OutputIndex::Segment &segment = m_index->segment(index);
    LineCollector collector(begin, end, lines);
    OutputConverter converter(collector, segment.line, segment.style, segment.offset);
    return convert(segment.offset, m_index->segmentEnd(index), converter, [&] { return collector.isFull(); });
}

Result<std::vector<StyledLine>> LogFile::linesAround(qint64 offset, qint64 most) const
{
    const qint64 lowest = std::max<qint64>(0, offset - most / 2);
    const auto begin = behindLineBreak(OutputScreen::height, std::clamp<qint64>(offset, 0, m_size), lowest);
    if (!begin)
        return std::unexpected(begin.error());
    std::vector<StyledLine> lines;
    LineCollector collector(0, std::numeric_limits<qint64>::max(), lines);
    OutputConverter converter(collector);
    const auto converted = convert(*begin, std::min(m_size, *begin + most), converter, {});
    return converted.transform([&] { return std::move(lines); });
}

Result<std::vector<StyledLine>> LogFile::linesOf(const Tail &tail) const
{
    std::vector<StyledLine> lines;
    LineCollector collector(tail.extraLines, std::numeric_limits<qint64>::max(), lines);
    OutputConverter converter(collector, 0, {}, tail.offset);
    const auto converted = convert(tail.offset, m_size, converter, {});
    return converted.transform([&] { return std::move(lines); });
}

Result<qint64> LogFile::countLines(qint64 offset) const
{
    LineCounter counter;
    OutputConverter converter(counter, 0, {}, offset);
    return convert(offset, m_size, converter, {}).transform([&] { return converter.endLine(); });
}

/// The place behind the `count`th line break before `from`, but not before `lowest`.
Result<qint64> LogFile::behindLineBreak(qint64 count, qint64 from, qint64 lowest) const
{
    for (qint64 end = from; end > lowest;) {
        const qint64 begin = std::max(lowest, end - pieceSize);
        const auto bytes = read(begin, end - begin);
        if (!bytes)
            return std::unexpected(bytes.error());
        for (qsizetype at = bytes->size(); at > 0;) {
            at = at == bytes->size() ? bytes->lastIndexOf('\n') : bytes->lastIndexOf('\n', at - 1);
            if (at < 0)
                break;
            if (--count < 0)
                return begin + at + 1;
        }
        end = begin;
    }
    return lowest;
}

Result<LogFile::Tail> LogFile::tail(qint64 lines, qint64 mostBytes) const
{
    const qint64 lowest = std::max<qint64>(0, m_size - mostBytes);
    if (lines <= 0)
        return Tail{m_size, 0};
    // A few more, so that the cursor can go up to lines before them as it did; more again where it went up and wrote
    // over lines.
    for (qint64 wanted = lines + OutputScreen::height;; wanted *= 4) {
        const auto offset = behindLineBreak(wanted, m_size, lowest);
        if (!offset)
            return std::unexpected(offset.error());
        const auto found = countLines(*offset);
        if (!found)
            return std::unexpected(found.error());
        if (*found >= lines + OutputScreen::height || *offset == lowest)
            return Tail{*offset, std::max<qint64>(0, *found - lines)};
    }
}

Result<qint64> LogFile::rawTail(qint64 lines) const
{
    if (m_size == 0 || lines <= 0)
        return m_size;
    const auto last = read(m_size - 1, 1);
    if (!last)
        return std::unexpected(last.error());
    return behindLineBreak(last->endsWith('\n') ? lines : lines - 1, m_size, 0);
}

} // namespace runs
