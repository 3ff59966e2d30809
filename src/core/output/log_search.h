// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/output/log_file.h"
#include "core/pattern/pattern.h"

namespace runs {

/// A piece of a shown line: bytes of its text.
struct LogMatch
{
    qint64 line = 0;
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const LogMatch &) const = default;
};

enum class LogDirection { Forwards, Backwards };

/// Looks for the next place in what is indexed of a log, in pieces, so that it can be given up between two of them.
/// Goes on at the other end.
class LogSearch
{
public:
    /// Starts behind the match `from`, or before it; none: at the end that the direction starts from.
    LogSearch(Pattern pattern, LogDirection direction, std::optional<LogMatch> from);

    /// Searches about as much as 64 KiB of output give. Returns whether it has come to an end, with match() or without
    /// one. Errors: Io.
    Result<bool> advance(const LogFile &file);

    const std::optional<LogMatch> &match() const { return m_match; }
    bool hasWrapped() const { return m_hasWrapped; }

private:
    Result<bool> forwards(const LogFile &file);
    Result<bool> backwards(const LogFile &file);
    void find(qint64 line, QByteArrayView text);

    Pattern m_pattern;
    LogDirection m_direction;
    std::optional<LogMatch> m_from;
    std::optional<LogMatch> m_match;
    qint64 m_line = -1; ///< to be searched next; backwards, the one behind it; -1: not begun
    bool m_hasWrapped = false;
};

/// Counts all places, in pieces as LogSearch.
class LogCount
{
public:
    explicit LogCount(Pattern pattern) : m_pattern(std::move(pattern)) {}

    /// Errors: Io.
    Result<bool> advance(const LogFile &file);

    qint64 count() const { return m_count; }

private:
    Pattern m_pattern;
    qint64 m_line = 0;
    qint64 m_count = 0;
};

} // namespace runs
