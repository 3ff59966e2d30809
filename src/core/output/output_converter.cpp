// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/output/output_converter.h"

#include "core/output/sgr.h"

#include <algorithm>
#include <charconv>

namespace runs {
namespace {

constexpr uchar escapeByte = 0x1b;
constexpr char32_t replacement = 0xfffd;
constexpr size_t longestParameters = 256;
constexpr qsizetype longestString = 1 << 20; ///< what is longer is no control string but output gone astray

bool isPrintable(char byte)
{
    return byte >= 0x20 && byte < 0x7f;
}

/// The first parameter; `missing` for none or 0, as most sequences take it.
int firstNumber(const std::string &parameters, int missing)
{
    constexpr int most = 65535;
    int number = 0;
    const auto [end, error] = std::from_chars(parameters.data(), parameters.data() + parameters.size(), number);
    if (error == std::errc::result_out_of_range)
        return most;
    return number == 0 ? missing : std::min(number, most);
}

} // namespace

OutputConverter::OutputConverter(OutputObserver &observer, qint64 firstLine, const TextStyle &style, qint64 offset)
    : m_observer(observer)
    , m_screen(firstLine, style, [&observer](qint64 number, const OutputRow &row) { observer.finished(number, row); })
    , m_offset(offset)
{}

void OutputConverter::feed(QByteArrayView bytes)
{
    for (const char *at = bytes.begin(); at != bytes.end();) {
        const char *textEnd = at;
        if (m_state == State::Ground && m_missing == 0)
            textEnd = std::find_if_not(at, bytes.end(), isPrintable);
        if (textEnd != at) {
            m_screen.putAscii({at, textEnd});
            m_offset += textEnd - at;
            at = textEnd;
        } else {
            ++m_offset;
            step(uchar(*at++));
        }
    }
}

void OutputConverter::finish()
{
    if (m_missing > 0)
        replace();
    m_state = State::Ground;
    const qint64 end = endLine();
    for (qint64 number = firstUnfinished(); number < end; ++number)
        m_observer.finished(number, m_screen.row(number));
}

qint64 OutputConverter::endLine() const
{
    const qint64 end = m_screen.endLine();
    return m_screen.row(end - 1).isEmpty() ? end - 1 : end;
}

void OutputConverter::skip(qint64 bytes, qint64 lines)
{
    m_offset += bytes;
    const qint64 fresh = m_screen.cursorLine();
    m_screen.flush(fresh + lines);
    tellIfFresh();
}

void OutputConverter::step(uchar byte)
{
    switch (m_state) {
    case State::Ground:
        if (m_missing > 0 || byte >= 0x80)
            decode(byte);
        else
            control(byte);
        break;
    case State::Escape:
    case State::EscapeMore: escape(byte); break;
    case State::ControlSequence: sequence(byte); break;
    case State::Title:
    case State::String:
    case State::StringEscape: string(byte); break;
    }
}

void OutputConverter::control(uchar byte)
{
    switch (byte) {
    case escapeByte: m_state = State::Escape; break;
    case '\r': m_screen.carriageReturn(); break;
    case '\b': m_screen.moveLeft(1); break;
    case '\t': m_screen.tab(); break;
    case '\n':
    case '\v':
    case '\f':
        m_screen.newLine();
        tellIfFresh();
        break;
    default: break;
    }
}

/// UTF-8 as RFC 3629 has it; of a mistake, each longest piece that could have begun a character is replaced (Unicode
/// 3.9, "maximal subparts").
void OutputConverter::decode(uchar byte)
{
    if (m_missing > 0) {
        if (byte < m_least || byte > m_most) {
            replace();
            return isPrintable(char(byte)) ? m_screen.put(byte) : step(byte);
        }
        m_character = m_character << 6 | (byte & 0x3fU);
        m_least = 0x80;
        m_most = 0xbf;
        if (--m_missing == 0 && m_character >= 0xa0) // not C1, the control characters of eight bits
            m_screen.put(m_character);
        return;
    }
    if (byte >= 0xc2 && byte <= 0xdf) {
        m_missing = 1;
        m_character = byte & 0x1fU;
    } else if (byte >= 0xe0 && byte <= 0xef) {
        m_missing = 2;
        m_character = byte & 0x0fU;
        m_least = byte == 0xe0 ? 0xa0 : 0x80;
        m_most = byte == 0xed ? 0x9f : 0xbf;
    } else if (byte >= 0xf0 && byte <= 0xf4) {
        m_missing = 3;
        m_character = byte & 0x07U;
        m_least = byte == 0xf0 ? 0x90 : 0x80;
        m_most = byte == 0xf4 ? 0x8f : 0xbf;
    } else {
        replace();
    }
}

void OutputConverter::replace()
{
    m_missing = 0;
    m_least = 0x80;
    m_most = 0xbf;
    m_screen.put(replacement);
}

void OutputConverter::escape(uchar byte)
{
    const bool isFirst = std::exchange(m_state, State::Ground) == State::Escape;
    if (byte == escapeByte) {
        m_state = State::Escape;
    } else if (byte < 0x20) {
        control(byte);
        m_state = isFirst ? State::Escape : State::EscapeMore;
    } else if (byte < 0x30) {
        m_state = State::EscapeMore;
    } else if (isFirst) {
        switch (byte) {
        case '[':
            m_state = State::ControlSequence;
            m_parameters.clear();
            m_isPrivate = false;
            break;
        case ']':
        case 'P':
        case 'X':
        case '^':
        case '_':
            m_state = byte == ']' ? State::Title : State::String;
            m_stringLength = 0;
            break;
        case 'D':
        case 'E': control('\n'); break;
        case 'M': moveUp(1); break;
        case 'c': m_screen.style = {}; break;
        default: break;
        }
    }
}

void OutputConverter::sequence(uchar byte)
{
    if (byte == escapeByte) {
        m_state = State::Escape;
    } else if (byte == 0x18 || byte == 0x1a || byte >= 0x80) { // CAN and SUB break it off
        m_state = State::Ground;
        if (byte >= 0x80)
            decode(byte);
    } else if (byte < 0x20) {
        control(byte); // which works within a sequence, too
    } else if (byte >= 0x40 && byte != 0x7f) {
        m_state = State::Ground;
        if (!m_isPrivate)
            perform(byte);
    } else if (byte < 0x30 || (byte >= 0x3c && byte < 0x40)) {
        m_isPrivate = true;
    } else if (m_parameters.size() < longestParameters) {
        m_parameters += char(byte);
    }
}

/// A title or a link ends at a line break at the latest, so that a broken one does not swallow the output.
void OutputConverter::string(uchar byte)
{
    if (m_state == State::StringEscape) {
        m_state = State::Ground;
        if (byte != '\\') {
            m_state = State::Escape;
            escape(byte);
        }
    } else if (byte == escapeByte) {
        m_state = State::StringEscape;
    } else if (m_state == State::Title && (byte == '\n' || byte == '\r')) {
        m_state = State::Ground;
        control(byte);
    } else if ((m_state == State::Title && byte == '\a') || byte == 0x18 || byte == 0x1a
               || ++m_stringLength > longestString) {
        m_state = State::Ground;
    }
}

void OutputConverter::perform(uchar final)
{
    const int count = firstNumber(m_parameters, 1);
    switch (final) {
    case 'A': moveUp(count); break;
    case 'B': m_screen.moveDown(count); break;
    case 'C': m_screen.moveRight(count); break;
    case 'D': m_screen.moveLeft(count); break;
    case 'E':
        m_screen.carriageReturn();
        m_screen.moveDown(count);
        break;
    case 'F':
        m_screen.carriageReturn();
        moveUp(count);
        break;
    case '`':
    case 'G': m_screen.moveTo(count - 1); break;
    case 'J':
        if (firstNumber(m_parameters, 0) == 0)
            m_screen.eraseBelow();
        break;
    case 'K': m_screen.eraseLine(firstNumber(m_parameters, 0)); break;
    case 'm': applySgr(m_screen.style, m_parameters); return;
    default: return;
    }
    tellIfFresh();
}

void OutputConverter::moveUp(qsizetype rows)
{
    m_screen.moveUp(rows);
    m_observer.movedUp(m_screen.cursorLine());
}

void OutputConverter::tellIfFresh()
{
    if (m_screen.isFresh())
        m_observer.freshLine(m_screen.cursorLine(), m_offset, m_screen.style);
}

std::vector<StyledLine> shownLines(QByteArrayView output)
{
    struct Collector final : OutputObserver
    {
        void finished(qint64, const OutputRow &row) override { lines.push_back(row.line()); }
        std::vector<StyledLine> lines;
    };
    Collector collector;
    OutputConverter converter(collector);
    converter.feed(output);
    converter.finish();
    return collector.lines;
}

} // namespace runs
