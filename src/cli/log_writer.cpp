// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/log_writer.h"

#include "cli/text_table.h"
#include "core/base/text.h"
#include "core/output/output_converter.h"
#include "core/output/sgr.h"

#include <algorithm>
#include <cerrno>
#include <map>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Result<> writeOut(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const auto written = ::write(STDOUT_FILENO, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno != EINTR)
            return failure(ErrorCode::Io, u"Cannot write to the standard output: %1."_s.arg(systemReason(errno)));
        bytes = bytes.sliced(std::max<qsizetype>(written, 0));
    }
    return {};
}

class RawWriter final : public LogWriter
{
public:
    Result<> write(QByteArrayView output) override { return writeOut(output); }
    Result<> end() override { return {}; }
};

class LineWriter : public LogWriter, protected OutputObserver
{
public:
    LineWriter(bool hasColors, qint64 skippedLines)
        : m_skippedLines(skippedLines), m_hasColors(hasColors), m_converter(*this)
    {}

    Result<> write(QByteArrayView output) override
    {
        m_converter.feed(output);
        return flush();
    }

    Result<> end() override
    {
        m_converter.finish();
        return flush();
    }

protected:
    void finished(qint64 number, const OutputRow &row) override
    {
        if (number >= m_skippedLines)
            print(text(row.line()) + '\n');
    }

    QByteArray text(const StyledLine &line) const { return terminalText(line, m_hasColors); }
    void print(const QByteArray &bytes) { m_output += bytes; }
    Result<> flush() { return writeOut(std::exchange(m_output, {})); }
    const OutputConverter &converter() const { return m_converter; }

    const qint64 m_skippedLines;

private:
    const bool m_hasColors;
    QByteArray m_output;
    OutputConverter m_converter;
};

/// Who reads a pipe does not want to wait until a line cannot change any more. Lines are held back only as far as the
/// program has been seen to go up, and those that it changes all the same come again.
class SettlingWriter final : public LineWriter
{
public:
    using LineWriter::LineWriter;

    Result<> write(QByteArrayView output) override
    {
        const auto written = LineWriter::write(output);
        if (!written)
            return written;
        const qint64 settled = converter().cursorLine() - m_reach;
        for (qint64 number = std::max(m_skippedLines, converter().firstUnfinished()); number < settled; ++number) {
            const QByteArray line = text(converter().line(number));
            const auto [printed, isNew] = m_printed.try_emplace(number);
            if (isNew || printed->second != line)
                print(line + '\n');
            printed->second = line;
        }
        return flush();
    }

private:
    void finished(qint64 number, const OutputRow &row) override
    {
        const auto printed = m_printed.extract(number);
        if (printed.empty() || printed.mapped() != text(row.line()))
            LineWriter::finished(number, row);
    }

    void movedUp(qint64 number) override { m_reach = std::max(m_reach, converter().endLine() - 1 - number); }

    qint64 m_reach = 0;
    std::map<qint64, QByteArray> m_printed; ///< not yet finished
};

class TerminalWriter final : public LineWriter
{
public:
    using LineWriter::LineWriter;

    Result<> write(QByteArrayView output) override
    {
        const auto written = LineWriter::write(output);
        if (!written)
            return written;
        draw();
        return flush();
    }

    Result<> end() override
    {
        if (!m_live.empty() && !m_live.back().text.isEmpty())
            print("\n");
        return flush();
    }

private:
    struct Line
    {
        QByteArray text;
        qsizetype width;
        bool operator==(const Line &) const = default;
    };

    Line line(const StyledLine &line) const { return {text(line), displayWidth(fromUtf8(line.text))}; }

    void finished(qint64 number, const OutputRow &row) override
    {
        if (number >= std::max(m_firstLive, m_skippedLines))
            m_finished.push_back(line(row.line()));
    }

    void draw()
    {
        winsize size = {};
        ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
        const qsizetype columns = size.ws_col > 0 ? size.ws_col : 80;
        const qsizetype rows = size.ws_row > 0 ? size.ws_row : 24;
        const auto height = [columns](const Line &line) {
            return std::max<qsizetype>(1, (line.width + columns - 1) / columns);
        };

        m_firstLive = std::max(m_firstLive, m_skippedLines);
        std::vector<Line> lines = std::exchange(m_finished, {});
        const qint64 end = std::max(converter().endLine(), converter().cursorLine() + 1);
        for (qint64 number = std::max(converter().firstUnfinished(), m_firstLive); number < end; ++number)
            lines.push_back(line(converter().line(number)));
        const auto [live, current] = std::ranges::mismatch(m_live, lines);
        replace(live - m_live.begin(), std::span(current, lines.end()), height);

        m_live = std::move(lines);
        qsizetype used = 0;
        for (const Line &shown : m_live)
            used += height(shown);
        auto first = m_live.begin();
        for (; first != m_live.end() && used >= rows; ++first, ++m_firstLive) // what scrolls away cannot be reached
            used -= height(*first);
        m_live.erase(m_live.begin(), first);
    }

    /// Writes lines in place of those from `kept` on; the cursor stays at the end of the last one.
    void replace(qsizetype kept, std::span<const Line> lines, const auto &height)
    {
        if (kept < qsizetype(m_live.size())) {
            qsizetype up = -1;
            for (const Line &old : std::span(m_live).subspan(size_t(kept)))
                up += height(old);
            print(up > 0 ? "\r\x1b[" + QByteArray::number(up) + "A\x1b[J" : QByteArray("\r\x1b[J"));
        } else if (kept > 0 && !lines.empty()) {
            print("\r\n");
        }
        for (size_t i = 0; i < lines.size(); ++i)
            print((i > 0 ? "\r\n" : "") + lines[i].text);
    }

    qint64 m_firstLive = 0;   ///< number of the first of …
    std::vector<Line> m_live; ///< … the lines at the end of the terminal
    std::vector<Line> m_finished;
};

} // namespace

std::unique_ptr<LogWriter> makeLogWriter(LogForm form, bool hasColors, qint64 skippedLines)
{
    switch (form) {
    case LogForm::Raw: return std::make_unique<RawWriter>();
    case LogForm::Lines: return std::make_unique<LineWriter>(hasColors, skippedLines);
    case LogForm::Settling: return std::make_unique<SettlingWriter>(hasColors, skippedLines);
    case LogForm::Terminal: return std::make_unique<TerminalWriter>(hasColors, skippedLines);
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

} // namespace runs
