// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/log/log_reader.h"

#include <QCache>
#include <QObject>

class QThread;

namespace runs {

/// The lines of a log for a view, as far as they are near what was looked at last. They are read on another thread;
/// before all of a large log has been gone through there are only its last lines, with numbers of their own.
class LogSource : public QObject
{
    Q_OBJECT

public:
    explicit LogSource(QObject *parent = nullptr);
    ~LogSource() override;

    /// `record`: directory of the run's record; empty: no log.
    void open(const QString &record);

    /// Whether anybody looks.
    void setActive(bool isActive);

    const LogStatus &status() const { return m_status; }

    /// Whether anything is known of the log.
    bool isKnown() const { return m_isKnown; }

    qint64 lineCount() const;

    /// None as long as it has not been read; wanted lines come.
    const LogLine *line(qint64 number) const;
    void want(qint64 begin, qint64 end);

    void search(const LogSearchRequest &request);
    void endSearch();

    /// Asks for text; collected() has it.
    void collect(const LogRange &range);

Q_SIGNALS:
    /// status() and lineCount() are different now.
    void changed();
    void linesChanged();
    /// It is another log now, or has begun anew.
    void begun();
    /// All lines have numbers that are greater by this.
    void shifted(qint64 by);
    void found(const runs::LogFound &found);
    void counted(qint64 count, bool isAll);
    void collected(const QString &text, bool isWhole);

private:
    struct Block
    {
        LogLines lines;
        bool isStale = false; ///< shown until the new ones are there
    };

    void take(quint64 number, const LogStatus &status);
    void takeLines(quint64 number, qint64 first, const LogLines &lines);
    void askNext();
    void markStale(qint64 firstChanged);
    qint64 renumberTail();
    void forget();
    template<typename Function, typename... Arguments>
    void tell(Function function, Arguments... arguments);

    QThread *m_thread;
    LogReader *m_reader; // deleted by its thread
    quint64 m_number = 0;
    quint64 m_search = 0;
    LogStatus m_status;
    bool m_isKnown = false;
    bool m_isActive = false;
    LogLines m_tail;
    mutable QCache<qint64, Block> m_blocks;
    qint64 m_wantedBegin = 0;
    qint64 m_wantedEnd = 0;
    qint64 m_asked = -1;         ///< the block that is being read
    bool m_isAskedStale = false; ///< and will be as it was before
};

} // namespace runs
