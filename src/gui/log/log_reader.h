// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/output/log_file.h"
#include "core/output/log_search.h"
#include "gui/log/log_line.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace runs {

/// What is known of a log.
struct LogStatus
{
    bool isMissing = false;  ///< there never was a file
    bool isGone = false;     ///< there is no file any more
    bool isIndexed = false;  ///< lines can be asked for by their numbers
    qint64 size = 0;         ///< bytes
    qint64 scanned = 0;      ///< bytes of them
    qint64 lines = 0;        ///< of those
    qint64 firstChanged = 0; ///< lines before it are as they were; -1: nothing is as it was
    qint64 tailLines = -1;   ///< number behind the last of the lines that came with tailRead(), once that is known
    QString error;           ///< why it cannot be read; empty: it can
};

struct LogSearchRequest
{
    QString text;
    PatternOptions options;
    LogDirection direction = LogDirection::Forwards;
    std::optional<LogPlace> from; ///< behind it, or before it; none: from the end that the direction starts from
    bool includesFrom = false;    ///< what begins there is found, too
};

struct LogFound
{
    std::optional<LogRange> range;
    bool hasWrapped = false;
    QString error; ///< what is wrong with the pattern
};

/// Reads a log, and again when it has changed: in pieces, so that what is asked for meanwhile is answered soon. Lives
/// on a thread of its own, because a file system may hang. Everything it says carries the number of the log that it was
/// told to read.
class LogReader : public QObject
{
    Q_OBJECT

public:
    LogReader() = default;

    /// Also from other threads: what is asked of an earlier log, or search, is not worth going on with.
    std::atomic<quint64> wanted = 0;
    std::atomic<quint64> wantedSearch = 0;

    void open(quint64 number, const QString &record);
    void close();
    void setActive(bool isActive);
    void read(quint64 number, qint64 begin, qint64 end);
    void search(quint64 number, quint64 search, const LogSearchRequest &request);
    void endSearch();

    /// For copying: at most `longestText` characters.
    void collect(quint64 number, const LogRange &range);
    static constexpr qsizetype longestText = 16 * 1024 * 1024;

Q_SIGNALS:
    void statusChanged(quint64 number, const runs::LogStatus &status);
    /// The last lines, which can be had at once, from a file that takes longer to go through.
    void tailRead(quint64 number, const runs::LogLines &lines);
    void linesRead(quint64 number, qint64 first, const runs::LogLines &lines);
    void found(quint64 search, const runs::LogFound &found);
    void counted(quint64 search, qint64 count, bool isAll);
    void collected(const QString &text, bool isWhole);

private:
    void look();
    void load();
    void work();
    void scanMore();
    void searchMore();
    void countMore();
    void watch();
    void publish();
    void fail(const Error &error);
    LogLine lineOf(const StyledLine &line, QElapsedTimer &marking) const;

    quint64 m_number = 0;
    QString m_record;
    std::optional<LogFile> m_log;
    LogStatus m_status;
    bool m_isActive = false;
    bool m_isScanning = false;
    qint64 m_firstUnfinished = 0; ///< when it was last published
    QElapsedTimer m_sincePublished;

    quint64 m_search = 0;
    std::optional<Pattern> m_pattern;
    std::optional<LogSearch> m_finding;
    std::optional<LogCount> m_counting;

    std::unique_ptr<QFileSystemWatcher> m_watcher; // made on the thread, as the timers
    std::unique_ptr<QTimer> m_poll;
    std::unique_ptr<QTimer> m_settle;
    std::unique_ptr<QTimer> m_work;
};

} // namespace runs
