// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace runs {

/// Parts output into what a terminal would have shown as a line at some time: a carriage return begins the line anew,
/// so that each state of a progress bar is one. Control sequences are left out. What is behind `longest` bytes of a
/// line is left out, too.
class PrintedLines
{
public:
    static constexpr qsizetype longest = 64 * 1024;

    /// `line`: the number of the line that the text is in, from 1.
    using Taker = std::function<void(QByteArrayView text, qint64 line)>;

    /// The next bytes, which may end anywhere.
    void feed(QByteArrayView bytes, const Taker &take);

    /// What stands in the line that has not ended.
    QByteArrayView pending() const { return m_text; }
    qint64 line() const { return m_line; }

private:
    enum class State { Text, Escape, ControlSequence, String };

    void control(uchar byte, const Taker &take);
    void sequence(uchar byte);
    void end(const Taker &take);

    State m_state = State::Text;
    QByteArray m_text;
    QByteArray m_parameters;
    qint64 m_line = 1;
};

} // namespace runs
