// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/printed_lines.h"

#include <algorithm>

namespace runs {
namespace {

constexpr uchar escape = 0x1b;
constexpr qsizetype longestParameters = 16;

/// Whether it begins a string (a title, a link), up to BEL or `ESC \`.
bool isString(uchar byte)
{
    return byte == 0x5d || byte == 0x50 || byte == 0x5e || byte == 0x5f || byte == 0x58; // ] P ^ _ X
}

} // namespace

void PrintedLines::feed(QByteArrayView bytes, const Taker &take)
{
    while (!bytes.isEmpty()) {
        if (m_state == State::Text) {
            const auto isControl = [](char c) { return uchar(c) < 0x20; };
            const auto text = bytes.first(std::ranges::find_if(bytes, isControl) - bytes.begin());
            m_text.append(text.first(std::min(text.size(), longest - m_text.size())));
            bytes = bytes.sliced(text.size());
            if (bytes.isEmpty())
                return;
        }
        control(uchar(bytes.front()), take);
        bytes = bytes.sliced(1);
    }
}

void PrintedLines::control(uchar byte, const Taker &take)
{
    if (byte == '\n' || byte == '\r') { // also where a control sequence was cut off
        end(take);
        m_line += byte == '\n' ? 1 : 0;
        m_state = State::Text;
    } else if (byte == escape) {
        m_state = State::Escape;
    } else if (m_state == State::Escape) {
        m_state = byte == '[' ? State::ControlSequence : isString(byte) ? State::String : State::Text;
        m_parameters.clear();
    } else if (m_state == State::ControlSequence) {
        sequence(byte);
    } else if (m_state == State::String) {
        if (byte == '\a')
            m_state = State::Text;
    } else if (byte == '\t' && m_text.size() < longest) {
        m_text.append('\t');
    }
}

/// A byte of `ESC [ parameters final`.
void PrintedLines::sequence(uchar byte)
{
    if (byte < 0x40) {
        if (m_parameters.size() < longestParameters)
            m_parameters.append(char(byte));
        return;
    }
    m_state = State::Text;
    const qint64 rows = std::max<qint64>(1, m_parameters.toLongLong());
    if (byte == 'A' || byte == 'F') // as programs with several bars go up
        m_line = std::max<qint64>(1, m_line - std::min(rows, m_line));
}

void PrintedLines::end(const Taker &take)
{
    if (!m_text.isEmpty())
        take(m_text, m_line);
    m_text.clear();
}

} // namespace runs
