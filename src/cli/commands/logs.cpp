// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/file_wait.h"
#include "cli/listing.h"
#include "cli/log_writer.h"
#include "core/base/text.h"
#include "core/output/log_file.h"
#include "core/output/output_file.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <limits>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    std::string name;
    qint64 tail = -1; ///< -1: all
    bool follows = false;
    bool isRaw = false;
};

bool isDumb(const char *terminal)
{
    return !terminal || std::string_view(terminal) == "dumb";
}

/// Prints the log of a run.
class LogCommand
{
public:
    LogCommand(const RunRepository &repository, QString name, const Options &options)
        : m_repository(repository)
        , m_records(repository.files().recordPath({}))
        , m_name(std::move(name))
        , m_options(options)
    {}

    Result<int> run()
    {
        auto log = opened();
        if (!log)
            return std::unexpected(log.error());
        if (!*log)
            return 0;
        const auto printed = printFrom(**log);
        return printed.transform([] { return 0; });
    }

private:
    RunStatus status() const { return m_repository.statuses().status(m_name); }

    /// Whether more can come.
    bool isWritten() const
    {
        const StatusKind kind = kindOf(status());
        return kind == StatusKind::Starting || kind == StatusKind::Running;
    }

    /// None for a run that has only begun, unless its log is waited for.
    Result<std::optional<LogFile>> opened()
    {
        for (;;) {
            const bool isActive = isWritten(); // before, so that a log is there if it was ever made
            auto log = LogFile::open([this] { return openOutput(m_records, m_name); });
            if (log)
                return std::move(*log);
            if (log.error().code != ErrorCode::NotFound)
                return std::unexpected(log.error());
            if (!isActive)
                return std::unexpected(noLog());
            if (!m_options.follows)
                return std::nullopt;
            waitForChange();
        }
    }

    Error noLog() const
    {
        const RunStatus found = status();
        const auto *unknown = std::get_if<status::Unknown>(&found);
        const QString why = unknown && unknown->why == status::Unknown::Why::NoRecord
                                ? u"It was imported, or started by a version that kept none."_s
                                : statusSentence(found);
        return {ErrorCode::NotFound, u"The run %1 has no log. %2"_s.arg(quoted(m_name), why)};
    }

    Result<> printFrom(LogFile &log)
    {
        const auto begun = begin(log);
        if (!begun)
            return begun;
        while (m_options.follows) {
            const bool isLast = !isWritten(); // before reading, so that nothing comes behind it
            const auto more = printMore(log);
            if (!more)
                return more;
            if (isLast && !m_isGone)
                break;
            waitForChange();
        }
        const auto printed = print(log);
        return printed ? m_writer->end() : printed;
    }

    /// Where to begin, and how.
    Result<> begin(const LogFile &log)
    {
        qint64 skipped = 0;
        if (m_options.tail >= 0 && m_options.isRaw) {
            const auto offset = log.rawTail(m_options.tail);
            if (!offset)
                return std::unexpected(offset.error());
            m_offset = *offset;
        } else if (m_options.tail >= 0) {
            const auto tail = log.tail(m_options.tail);
            if (!tail)
                return std::unexpected(tail.error());
            m_offset = tail->offset;
            skipped = tail->extraLines;
        }
        makeWriter(skipped);
        return {};
    }

    void makeWriter(qint64 skippedLines)
    {
        const bool isTerminal = ::isatty(STDOUT_FILENO) == 1;
        const LogForm form = m_options.isRaw                           ? LogForm::Raw
                             : !m_options.follows                      ? LogForm::Lines
                             : isTerminal && !isDumb(::getenv("TERM")) ? LogForm::Terminal
                                                                       : LogForm::Settling;
        const char *noColor = ::getenv("NO_COLOR");
        m_writer = makeLogWriter(form, isTerminal && !isDumb(::getenv("TERM")) && (!noColor || *noColor == '\0'),
                                 skippedLines);
    }

    /// What has come since. A log that is gone is waited for a little: the run may just be overwritten.
    Result<> printMore(LogFile &log)
    {
        constexpr int mostLooks = 3;
        const auto change = log.refresh();
        if (!change)
            return std::unexpected(change.error());
        m_isGone = *change == LogFile::Change::Gone;
        m_looks = m_isGone ? m_looks + 1 : 0;
        if (*change == LogFile::Change::Begun) {
            if (const auto ended = m_writer->end(); !ended)
                return ended;
            Context::note(u"runs: The log of %1 begins anew."_s.arg(quoted(m_name)));
            m_offset = 0;
            makeWriter(0);
        }
        const auto printed = print(log);
        if (!printed || m_looks < mostLooks)
            return printed;
        const auto ended = m_writer->end();
        return ended ? failure(ErrorCode::NotFound, u"The log of the run %1 is gone."_s.arg(quoted(m_name))) : ended;
    }

    Result<> print(const LogFile &log)
    {
        constexpr qint64 atOnce = 256 * 1024;
        while (m_offset < log.size()) {
            const auto bytes = log.read(m_offset, std::min(atOnce, log.size() - m_offset));
            if (!bytes)
                return std::unexpected(bytes.error());
            if (bytes->isEmpty())
                break;
            if (const auto written = m_writer->write(*bytes); !written)
                return written;
            m_offset += bytes->size();
        }
        return {};
    }

    void waitForChange()
    {
        const auto record = openRecord(m_records, m_name);
        record ? m_wait.wait(*record) : m_wait.wait(UniqueFd());
    }

    const RunRepository &m_repository;
    QString m_records;
    QString m_name;
    const Options &m_options;
    FileWait m_wait;
    std::unique_ptr<LogWriter> m_writer;
    qint64 m_offset = 0;
    bool m_isGone = false;
    int m_looks = 0; ///< in vain
};

Result<int> logs(const Context &context, const Options &options)
{
    std::signal(SIGPIPE, SIG_DFL); // `runs logs x | head` ends quietly
    const auto repository = context.repository();
    if (!repository)
        return std::unexpected(repository.error());
    const auto runs = readIndex(*repository);
    if (!runs)
        return std::unexpected(runs.error());
    const QString name = fromUtf8(options.name);
    if (!runs->find(name)) {
        const QStringList names = runs->names();
        return failure(ErrorCode::NotFound,
                       u"There is no run %1%2 %3"_s.arg(quoted(name), suggestion(name, names), recordedNames(names)));
    }
    return LogCommand(*repository, name, options).run();
}

} // namespace

Action addLogs(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("NAME", options->name, "Name of the run")->required()->option_text(" ");
    app.add_flag("-f,--follow", options->follows, "Go on until the run has ended");
    app.add_option("-n,--tail", options->tail, "Only the last N lines")
        ->option_text("N")
        ->check(CLI::Range(qint64(0), std::numeric_limits<qint64>::max() / 8));
    app.add_flag("--raw", options->isRaw, "The bytes as they were printed, with all control sequences");
    app.footer("Examples:\n  runs logs baseline\n  runs logs baseline --follow --tail 20");
    return [options](Context &context) { return logs(context, *options); };
}

} // namespace runs
