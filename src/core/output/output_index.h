// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/output/output_converter.h"

#include <map>
#include <optional>
#include <vector>

namespace runs {

/// Where in output its shown lines are: places at which one can begin to convert it, found by going through all of it
/// once. It can be asked about what has been scanned so far.
///
/// A segment's bytes give its lines, whatever is before and behind: its beginning is a fresh line above which the
/// cursor never went again. A segment is about 64 KiB long, or as long as the cursor keeps going up above all of its
/// lines, or as one line is rewritten. Of the long ones the few lines that are left of them are kept here.
class OutputIndex final : private OutputObserver
{
public:
    struct Segment
    {
        qint64 line;   ///< its first one
        qint64 offset; ///< of the bytes that give its lines
        TextStyle style;
        qint64 end = 0; ///< behind them; of the last segment, not yet known
    };

    OutputIndex() : m_segments{{0, 0, {}}}, m_converter(*this) {}

    /// The bytes behind scannedBytes().
    void scan(QByteArrayView bytes);

    qint64 scannedBytes() const { return m_scanned; }
    qint64 endLine() const { return m_converter.endLine(); }

    /// Lines from here on may still change; they are here, in line().
    qint64 firstUnfinished() const { return m_converter.firstUnfinished(); }

    qsizetype segmentCount() const { return qsizetype(m_segments.size()); }
    qsizetype segmentOf(qint64 line) const;
    const Segment &segment(qsizetype index) const { return m_segments[size_t(index)]; }

    /// Behind its last line and byte, as far as has been scanned.
    qint64 segmentEndLine(qsizetype index) const;
    qint64 segmentEnd(qsizetype index) const;

    /// A line that is kept here; none: its segment has to be converted.
    std::optional<StyledLine> line(qint64 number) const;

private:
    void finished(qint64 number, const OutputRow &row) override;
    void freshLine(qint64 number, qint64 offset, const TextStyle &style) override;
    void movedUp(qint64 number) override;

    std::vector<Segment> m_segments;
    std::map<qint64, StyledLine> m_kept;
    qsizetype m_keptBytes = 0;
    qint64 m_scanned = 0;
    bool m_mustMark = false;
    OutputConverter m_converter;
};

} // namespace runs
