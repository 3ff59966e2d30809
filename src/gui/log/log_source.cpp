// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/log/log_source.h"

#include <QThread>

#include <chrono>

namespace runs {
namespace {

constexpr qint64 blockLines = 128;
constexpr qsizetype cacheSize = 96 * 1024 * 1024; ///< bytes, about; more than a screen of the longest lines takes

qsizetype costOf(const std::vector<LogLine> &lines)
{
    qsizetype cost = 1;
    for (const LogLine &line : lines)
        cost +=
            qsizetype(sizeof(LogLine) + line.columns.size() * sizeof(int) + line.pieces.size() * sizeof(LogLine::Piece))
            + 2 * line.text.size();
    return cost;
}

} // namespace

LogSource::LogSource(QObject *parent)
    : QObject(parent), m_thread(new QThread), m_reader(new LogReader), m_blocks(cacheSize)
{
    m_thread->setObjectName(QStringLiteral("log"));
    m_reader->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    connect(m_reader, &LogReader::statusChanged, this, &LogSource::take);
    connect(m_reader, &LogReader::linesRead, this, &LogSource::takeLines);
    connect(m_reader, &LogReader::tailRead, this, [this](quint64 number, const LogLines &lines) {
        if (number == m_number)
            m_tail = lines;
    });
    connect(m_reader, &LogReader::found, this, [this](quint64 search, const LogFound &answer) {
        if (search == m_search)
            Q_EMIT found(answer);
    });
    connect(m_reader, &LogReader::counted, this, [this](quint64 search, qint64 count, bool isAll) {
        if (search == m_search)
            Q_EMIT counted(count, isAll);
    });
    connect(m_reader, &LogReader::collected, this, &LogSource::collected);
    m_thread->start();
}

LogSource::~LogSource()
{
    m_reader->wanted = 0;
    m_reader->wantedSearch = 0;
    m_thread->quit();
    // A file system that hangs does not keep a window from closing; its thread is then left to itself.
    if (m_thread->wait(std::chrono::seconds(5)))
        delete m_thread;
}

template<typename Function, typename... Arguments>
void LogSource::tell(Function function, Arguments... arguments)
{
    QMetaObject::invokeMethod(m_reader, [reader = m_reader, function, ... arguments = std::move(arguments)] {
        (reader->*function)(arguments...);
    });
}

void LogSource::open(const QString &record)
{
    m_reader->wanted = ++m_number;
    m_reader->wantedSearch = ++m_search;
    m_status = {};
    m_isKnown = false;
    forget();
    if (record.isEmpty()) {
        tell(&LogReader::close);
    } else {
        tell(&LogReader::open, m_number, record);
        tell(&LogReader::setActive, m_isActive);
    }
    Q_EMIT begun();
    Q_EMIT changed();
}

void LogSource::setActive(bool isActive)
{
    m_isActive = isActive;
    tell(&LogReader::setActive, isActive);
}

void LogSource::forget()
{
    m_tail.reset();
    m_blocks.clear();
    m_asked = -1;
    m_isAskedStale = false;
}

qint64 LogSource::lineCount() const
{
    return m_status.isIndexed ? m_status.lines : m_tail ? qint64(m_tail->size()) : 0;
}

const LogLine *LogSource::line(qint64 number) const
{
    if (number < 0 || number >= lineCount())
        return nullptr;
    if (!m_status.isIndexed)
        return &(*m_tail)[size_t(number)];
    const Block *block = m_blocks.object(number / blockLines);
    const auto index = size_t(number % blockLines);
    return block && index < block->lines->size() ? &(*block->lines)[index] : nullptr;
}

void LogSource::want(qint64 begin, qint64 end)
{
    m_wantedBegin = begin;
    m_wantedEnd = end;
    askNext();
}

/// The lines from there on are not as they were, or are not marked as they should be.
void LogSource::markStale(qint64 firstChanged)
{
    for (const qint64 number : m_blocks.keys()) {
        if ((number + 1) * blockLines > firstChanged)
            m_blocks.object(number)->isStale = true;
    }
    askNext();
}

/// One block at a time, so that a view that is scrolled quickly is not followed through all that it has passed by.
void LogSource::askNext()
{
    if (m_asked >= 0 || !m_status.isIndexed)
        return;
    const qint64 first = std::max<qint64>(0, m_wantedBegin / blockLines);
    const qint64 last = std::min(m_wantedEnd, lineCount() - 1) / blockLines;
    const auto isMissing = [this](qint64 number) {
        const Block *block = m_blocks.object(number);
        return number >= 0 && number * blockLines < lineCount() && (!block || block->isStale);
    };
    const auto ask = [this](qint64 number) {
        m_asked = number;
        tell(&LogReader::read, m_number, number * blockLines, (number + 1) * blockLines);
    };
    for (qint64 number = first; number <= last; ++number) {
        if (isMissing(number))
            return ask(number);
    }
    for (const qint64 number : {last + 1, first - 1}) { // where one may go next
        if (isMissing(number))
            return ask(number);
    }
}

void LogSource::take(quint64 number, const LogStatus &status)
{
    if (number != m_number)
        return;
    const bool wasIndexed = std::exchange(m_status, status).isIndexed;
    const bool isAnew = m_isKnown && status.firstChanged < 0;
    m_isKnown = true;
    if (isAnew) {
        forget();
        Q_EMIT begun();
    } else if (status.isIndexed && !wasIndexed && m_tail) {
        Q_EMIT shifted(renumberTail());
    }
    markStale(status.firstChanged);
    Q_EMIT changed();
}

/// The last lines stay visible until they come with their numbers.
qint64 LogSource::renumberTail()
{
    const LogLines tail = std::exchange(m_tail, {});
    const qint64 shift = m_status.tailLines - qint64(tail->size());
    for (qint64 first = (shift + blockLines - 1) / blockLines * blockLines; first < m_status.tailLines;
         first += blockLines) {
        const auto begin = tail->begin() + (first - shift);
        auto lines =
            std::make_shared<std::vector<LogLine>>(begin, begin + std::min<qint64>(blockLines, tail->end() - begin));
        m_blocks.insert(first / blockLines, new Block{lines, true}, costOf(*lines));
    }
    return shift;
}

void LogSource::takeLines(quint64 number, qint64 first, const LogLines &lines)
{
    if (number != m_number)
        return;
    m_asked = -1;
    m_blocks.insert(first / blockLines, new Block{lines, std::exchange(m_isAskedStale, false)}, costOf(*lines));
    Q_EMIT linesChanged();
    askNext();
}

void LogSource::search(const LogSearchRequest &request)
{
    m_reader->wantedSearch = ++m_search;
    LogSearchRequest numbered = request;
    if (!m_status.isIndexed)
        numbered.from.reset();
    tell(&LogReader::search, m_number, m_search, numbered);
    markStale(0);
    m_isAskedStale = m_asked >= 0;
}

void LogSource::endSearch()
{
    m_reader->wantedSearch = ++m_search;
    tell(&LogReader::endSearch);
    markStale(0);
    m_isAskedStale = m_asked >= 0;
}

void LogSource::collect(const LogRange &range)
{
    if (!m_status.isIndexed && m_tail) {
        QStringList lines;
        for (qint64 number = range.begin.line; number <= range.end.line && number < lineCount(); ++number) {
            QString text = line(number)->text;
            if (number == range.end.line)
                text.truncate(range.end.index);
            lines += number == range.begin.line ? text.mid(range.begin.index) : text;
        }
        Q_EMIT collected(lines.join(u'\n'), true);
        return;
    }
    tell(&LogReader::collect, m_number, range);
}

} // namespace runs
