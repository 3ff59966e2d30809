// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/files/unique_fd.h"
#include "core/output/output_index.h"

#include <functional>
#include <limits>
#include <memory>

namespace runs {

/// The output of a run, of any size, shown as a terminal shows it: any of its lines without reading all of it, while it
/// grows. Of the file no more than a small piece is in memory. For one thread at a time.
class LogFile
{
public:
    /// How the file is opened, also to see whether it is still the same.
    using Opener = std::function<Result<UniqueFd>()>;

    enum class Change {
        None,
        Grown,
        Begun, ///< another file, or its content was cut: everything read before is void, and the index begins anew
        Gone   ///< there is no file any more; what it had can still be read
    };

    /// Where to begin to convert, so that at least `lines` come.
    struct Tail
    {
        qint64 offset = 0;
        qint64 extraLines = 0; ///< that come before those that were asked for
    };

    /// Errors: those of the opener, Io.
    static Result<LogFile> open(Opener opener);

    /// `record`: directory of the run's record.
    static Result<LogFile> open(const QString &record);

    qint64 size() const { return m_size; } ///< when refresh() was last asked; bytes

    /// Looks at the file. Errors: Io.
    Result<Change> refresh();

    /// Up to `most` bytes at the offset; fewer at the end of the file. Errors: Io.
    Result<QByteArray> read(qint64 offset, qint64 most) const;

    /// Indexes up to `most` bytes more. Returns whether all of size() is indexed. Errors: Io.
    Result<bool> scan(qint64 most);

    const OutputIndex &index() const { return *m_index; }

    /// The lines from `begin` to before `end`, of those that are indexed. Fewer when the file was cut. Errors: Io.
    Result<std::vector<StyledLine>> lines(qint64 begin, qint64 end) const;

    /// The lines around a byte, for a place that is not indexed yet: about `most` bytes are converted, from a line
    /// break before the offset on. Errors: Io.
    Result<std::vector<StyledLine>> linesAround(qint64 offset, qint64 most) const;

    /// The beginning of the last `lines`, found from the end on; `mostBytes` back at the most, which may cut a line and
    /// give fewer lines. Colours that were set before it are not known there. Errors: Io.
    Result<Tail> tail(qint64 lines, qint64 mostBytes = std::numeric_limits<qint64>::max()) const;

    /// The offset behind the last but `lines` line breaks: of what `tail -n` prints. Errors: Io.
    Result<qint64> rawTail(qint64 lines) const;

    /// All lines from that place on. Errors: Io.
    Result<std::vector<StyledLine>> linesOf(const Tail &tail) const;

    /// How much was read of the file, in all.
    qint64 bytesRead() const { return m_bytesRead; }

private:
    LogFile(Opener opener, UniqueFd file);

    Result<Change> lookAt(UniqueFd file);
    Result<bool> isContinued() const;
    Result<> convert(qint64 begin, qint64 end, OutputConverter &converter, const std::function<bool()> &isEnough) const;
    Result<> addSegment(qsizetype index, qint64 begin, qint64 end, std::vector<StyledLine> &lines) const;
    Result<qint64> countLines(qint64 offset) const;
    Result<qint64> behindLineBreak(qint64 countFromEnd, qint64 from, qint64 lowest) const;

    Opener m_opener;
    UniqueFd m_file;
    qint64 m_size = 0;
    std::unique_ptr<OutputIndex> m_index;
    QByteArray m_lastBytes; ///< that were indexed
    mutable qint64 m_bytesRead = 0;
};

} // namespace runs
