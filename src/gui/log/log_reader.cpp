// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/log/log_reader.h"

#include "core/output/output_file.h"

#include <QFileInfo>

using namespace std::chrono_literals;

namespace runs {
namespace {

constexpr qint64 scannedAtOnce = 1024 * 1024;   ///< bytes between two looks at what else is wanted
constexpr qint64 soonScanned = 2 * 1024 * 1024; ///< bytes that nobody notices the reading of
constexpr qint64 tailLines = 1000;
constexpr qint64 tailBytes = 512 * 1024;
constexpr qint64 markingTime = 100; ///< ms; an expression that takes longer is not marked any further

} // namespace

void LogReader::open(quint64 number, const QString &record)
{
    close();
    m_number = number;
    m_record = record;
    if (!m_work) {
        m_watcher = std::make_unique<QFileSystemWatcher>();
        m_poll = std::make_unique<QTimer>();
        m_poll->setInterval(1s);
        m_settle = std::make_unique<QTimer>();
        m_settle->setSingleShot(true);
        m_settle->setInterval(30ms);
        m_work = std::make_unique<QTimer>();
        m_work->setInterval(0);
        const auto settle = [this] {
            if (!m_settle->isActive()) // not put off again and again by somebody who never stops
                m_settle->start();
        };
        connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, settle);
        connect(m_watcher.get(), &QFileSystemWatcher::fileChanged, this, settle);
        connect(m_settle.get(), &QTimer::timeout, this, &LogReader::look);
        connect(m_poll.get(), &QTimer::timeout, this, &LogReader::look);
        connect(m_work.get(), &QTimer::timeout, this, &LogReader::work);
    }
    load();
}

void LogReader::close()
{
    m_log.reset();
    m_status = {};
    m_firstUnfinished = 0;
    m_isScanning = false;
    endSearch();
    if (m_watcher && !(m_watcher->files() + m_watcher->directories()).isEmpty())
        m_watcher->removePaths(m_watcher->files() + m_watcher->directories());
    if (m_poll)
        m_poll->stop();
    m_number = 0;
}

/// A log that nobody looks at is not read.
void LogReader::setActive(bool isActive)
{
    m_isActive = isActive;
    if (m_number == 0)
        return;
    if (isActive) {
        look();
        m_poll->start();
        m_work->start();
    } else {
        m_poll->stop();
        m_work->stop();
    }
}

/// Watches the file for what is written, and its directory for what replaces it.
void LogReader::watch()
{
    const QStringList watched = m_watcher->files() + m_watcher->directories();
    for (const QString &path : {m_record, outputPath(m_record)}) {
        if (!watched.contains(path) && QFileInfo::exists(path))
            m_watcher->addPath(path);
    }
}

void LogReader::load()
{
    watch();
    auto log = LogFile::open(m_record);
    if (!log)
        return fail(log.error());
    m_log = std::move(*log);
    m_status = {.size = m_log->size(), .firstChanged = -1};
    m_isScanning = true;
    if (m_log->size() > soonScanned) {
        const auto tail = m_log->tail(tailLines, tailBytes);
        if (const auto lines = tail ? m_log->linesOf(*tail) : std::unexpected(tail.error())) {
            auto shown = std::make_shared<std::vector<LogLine>>();
            for (const StyledLine &line : *lines)
                shown->push_back(logLineOf(line));
            Q_EMIT tailRead(m_number, shown);
        }
        publish();
    }
    m_poll->start();
    m_work->start();
}

void LogReader::fail(const Error &error)
{
    const bool isMissing = error.code == ErrorCode::NotFound;
    LogStatus status = m_status;
    status.isMissing = isMissing && !m_log;
    status.isGone = isMissing && m_log;
    status.error = isMissing ? QString() : error.message;
    m_poll->start();
    const bool isNews =
        status.isMissing != m_status.isMissing || status.isGone != m_status.isGone || status.error != m_status.error;
    m_status = status;
    if (isNews)
        publish();
}

void LogReader::look()
{
    if (m_number == 0 || m_number != wanted)
        return;
    if (!m_log)
        return load();
    if (m_isScanning && !m_status.isIndexed) // so that the last lines keep their place
        return;
    watch();
    const auto change = m_log->refresh();
    if (!change)
        return fail(change.error());
    if (*change == LogFile::Change::Gone && !m_status.isGone)
        return fail({ErrorCode::NotFound, {}});
    if (*change == LogFile::Change::None || *change == LogFile::Change::Gone)
        return;
    if (*change == LogFile::Change::Begun) {
        m_firstUnfinished = -1;
        m_status = {};
    }
    m_status.isGone = false;
    m_status.error.clear();
    m_isScanning = true;
    if (m_isActive)
        m_work->start();
}

/// The next small piece of what is to be done.
void LogReader::work()
{
    if (!m_log || m_number != wanted)
        m_work->stop();
    else if (m_isScanning)
        scanMore();
    else if (m_finding)
        searchMore();
    else if (m_counting)
        countMore();
    else
        m_work->stop();
}

void LogReader::scanMore()
{
    constexpr qint64 often = 100; // ms
    const auto isAll = m_log->scan(scannedAtOnce);
    if (!isAll) {
        m_isScanning = false;
        return fail(isAll.error());
    }
    m_isScanning = !*isAll;
    const bool isFirst = *isAll && !m_status.isIndexed;
    if (isFirst)
        m_status.tailLines = m_log->index().endLine();
    m_status.isIndexed = m_status.isIndexed || *isAll;
    if (*isAll || !m_sincePublished.isValid() || m_sincePublished.elapsed() > often)
        publish();
    if (isFirst)
        look(); // it may have grown while it was scanned
}

void LogReader::publish()
{
    if (m_log) {
        m_status.size = m_log->size();
        m_status.scanned = m_log->index().scannedBytes();
        m_status.lines = m_log->index().endLine();
        m_status.firstChanged = m_firstUnfinished;
        m_firstUnfinished = m_log->index().firstUnfinished();
    }
    m_sincePublished.start();
    Q_EMIT statusChanged(m_number, m_status);
}

LogLine LogReader::lineOf(const StyledLine &line, QElapsedTimer &marking) const
{
    LogLine shown = logLineOf(line);
    if (!m_pattern || marking.elapsed() > markingTime)
        return shown;
    for (const Pattern::Span &span : m_pattern->spans(line.text)) {
        const qsizetype start = utf16Index(line.text, span.start);
        if (start < shown.text.size())
            shown.marks.push_back({start, utf16Index(line.text, span.start + span.length) - start});
    }
    return shown;
}

void LogReader::read(quint64 number, qint64 begin, qint64 end)
{
    if (!m_log || number != m_number || number != wanted)
        return;
    const auto lines = m_log->lines(begin, end);
    auto shown = std::make_shared<std::vector<LogLine>>();
    QElapsedTimer marking;
    marking.start();
    if (lines) {
        for (const StyledLine &line : *lines)
            shown->push_back(lineOf(line, marking));
    }
    Q_EMIT linesRead(number, begin, shown);
    if (!lines)
        fail(lines.error());
}

} // namespace runs
