// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/output/output_screen.h"

#include <string>

namespace runs {

/// Hears what becomes of output.
class OutputObserver
{
public:
    OutputObserver() = default;
    OutputObserver(const OutputObserver &) = delete;
    OutputObserver &operator=(const OutputObserver &) = delete;
    virtual ~OutputObserver() = default;

    /// A line that nothing can change any more; they come in order.
    virtual void finished(qint64 number, const OutputRow &row) = 0;

    /// The cursor is at the beginning of the last line, which is empty: unless the cursor goes up again, what is shown
    /// of the bytes behind `offset` depends on the style alone.
    virtual void freshLine(qint64 /*number*/, qint64 /*offset*/, const TextStyle & /*style*/) {}

    virtual void movedUp(qint64 /*number*/) {}
};

/// Turns the bytes that a program has printed to a terminal into the lines that the terminal shows, as they come.
///
/// Printed text overwrites what is there, cell by cell. Understood are line breaks, carriage returns (a progress bar is
/// shown in its last state), backspaces, tabs, `ESC [` A to G, J (below), K and m, and `ESC` D, E, M and c; every other
/// control sequence is dropped (ECMA-48, xterm's ctlseqs). The cursor can go up within the last
/// OutputScreen::height lines. Bytes that are not UTF-8 are shown as U+FFFD. A terminal's width is not known, so lines
/// are never broken. Linear in time; memory is bounded whatever comes (see OutputRow::longest).
class OutputConverter
{
public:
    /// `firstLine`: number of the first line; `style`: that the output begins with.
    explicit OutputConverter(OutputObserver &observer, qint64 firstLine = 0, const TextStyle &style = {},
                             qint64 offset = 0);

    /// The next bytes. They may end anywhere, also within a character or a control sequence.
    void feed(QByteArrayView bytes);

    /// The output has ended: gives all lines to the observer.
    void finish();

    /// Lines from here on may still change.
    qint64 firstUnfinished() const { return m_screen.firstLine(); }

    /// Behind the last line. An empty line that nothing follows does not count: it is where the next one begins.
    qint64 endLine() const;

    /// The line that is being written to.
    qint64 cursorLine() const { return m_screen.cursorLine(); }

    /// From firstUnfinished() on and before endLine().
    StyledLine line(qint64 number) const { return m_screen.row(number).line(); }

    /// Passes over bytes that are known to be whole lines, without control sequences. All lines before are finished by
    /// it. Only at a fresh line, as isFresh() says.
    void skip(qint64 bytes, qint64 lines);
    const TextStyle &style() const { return m_screen.style; }
    bool isFresh() const { return m_state == State::Ground && m_missing == 0 && m_screen.isFresh(); }

private:
    enum class State { Ground, Escape, EscapeMore, ControlSequence, Title, String, StringEscape };

    void step(uchar byte);
    void control(uchar byte);
    void decode(uchar byte);
    void escape(uchar byte);
    void sequence(uchar byte);
    void string(uchar byte);
    void perform(uchar final);
    void moveUp(qsizetype rows);
    void replace();
    void tellIfFresh();

    OutputObserver &m_observer;
    OutputScreen m_screen;
    State m_state = State::Ground;
    std::string m_parameters;
    bool m_isPrivate = false; ///< a sequence with intermediate or private bytes
    qint64 m_offset;
    qsizetype m_stringLength = 0;
    char32_t m_character = 0; ///< as far as it is decoded
    int m_missing = 0;        ///< its bytes to come
    uchar m_least = 0x80;     ///< the next of them is from here …
    uchar m_most = 0xbf;      ///< … to here
};

/// The lines that a terminal shows of all that a program has printed.
std::vector<StyledLine> shownLines(QByteArrayView output);

} // namespace runs
