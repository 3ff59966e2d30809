// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/printed_output.h"

#include "core/output/output_file.h"

#include <utility>

namespace runs {

PrintedOutput::PrintedOutput(const MetricSource &source)
    : m_recordsDirectory(source.recordsDirectory), m_run(source.run), m_none(source.patterns), m_metrics(m_none)
{}

bool PrintedOutput::update(const std::stop_token &stop)
{
    constexpr qint64 pieceSize = 256 * 1024;
    if (m_recordsDirectory.isEmpty())
        return false;
    if (const auto begun = m_log ? Result<>() : begin(); !begun)
        return fail(begun.error());
    if (!m_log)
        return false;
    const auto change = m_log->refresh();
    if (!change)
        return fail(change.error());
    m_problem.clear();
    bool isDifferent = *change == LogFile::Change::Begun;
    if (isDifferent) {
        m_metrics = m_none;
        m_offset = 0;
    }
    while (m_offset < m_log->size() && !stop.stop_requested()) {
        const auto bytes = m_log->read(m_offset, std::min(pieceSize, m_log->size() - m_offset));
        if (!bytes)
            return fail(bytes.error());
        if (bytes->isEmpty()) // cut just now: the next look at it will tell
            break;
        m_metrics.feed(*bytes);
        m_offset += bytes->size();
        isDifferent = true;
    }
    return isDifferent;
}

PrintedMetrics PrintedOutput::metrics() const
{
    PrintedMetrics metrics = m_metrics;
    metrics.finish();
    return metrics;
}

/// Opens the log, if there is one. Errors: as openOutput(), but not NotFound.
Result<> PrintedOutput::begin()
{
    auto log = LogFile::open([folder = m_recordsDirectory, run = m_run] { return openOutput(folder, run); });
    if (log)
        m_log = std::move(*log);
    else if (log.error().code != ErrorCode::NotFound)
        return std::unexpected(log.error());
    return {};
}

bool PrintedOutput::fail(const Error &error)
{
    return std::exchange(m_problem, error.message) != error.message;
}

} // namespace runs
