// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/terminal/line_search.h"

#include <QByteArray>
#include <QSize>
#include <QWidget>

#include <optional>

class QScrollBar;
class QSocketNotifier;
class QTermWidget;

namespace runs {

struct TerminalLook;

/// The screen of a terminal: shows the bytes that a program writes, and tells what the user types as bytes.
///
/// QTermWidget emulates and paints, on its side of a pseudoterminal whose other side is ours ("teletype" in its words).
/// It starts no program itself: it would expand `$VAR` in arguments, wait in the GUI thread for a program to start and
/// for up to two seconds for it to end, and hide its display then.
class Emulator : public QWidget
{
    Q_OBJECT

public:
    explicit Emulator(QWidget *parent = nullptr);
    ~Emulator() override;

    void setLook(const TerminalLook &look);

    /// The widget that has the focus and is painted on.
    QWidget *display() const;

    /// Shows what a program has written. isBehind() tells when more should wait for caughtUp().
    void put(const QByteArray &bytes);
    bool isBehind() const;

    /// Shows the last bytes, and then leaves the cursor away; hasEnded() tells when all is on the screen.
    void end(const QByteArray &bytes);

    /// Columns × rows.
    QSize cells() const;

    /// Where, in pixels, the last line of text ends above the last line of the screen, which is tmux's.
    int lastTextBottom() const;

    /// What is shown, with the lines that have scrolled off.
    QString text() const;

    /// `text` as the program wants to get something pasted: between brackets if it has asked for them.
    QByteArray pasted(QString text) const;

    bool hasSelection() const;
    void copy();
    void selectAll();
    void clearSelection();

    /// Scrolls by lines, up when positive. Without lines that have scrolled off, arrow keys are typed instead.
    void scroll(int lines);

    /// Selects the next place of `text` after the last one found, or from the end when `fresh`; see findInCells().
    bool find(const QString &text, bool backwards, bool fresh);

Q_SIGNALS:
    void typed(const QByteArray &bytes);
    void cellsChanged(QSize cells);
    void caughtUp();
    void hasEnded();

public Q_SLOTS:
    /// Tells of the size when it has changed.
    void noteSize();

private:
    void feed();
    void said(const QByteArray &bytes);
    QScrollBar &scrollBar() const;
    void select(int startLine, int startColumn, int endLine, int endColumn);

    QTermWidget *m_terminal;
    QSocketNotifier *m_feeder = nullptr;
    QByteArray m_unshown;
    QSize m_cells;
    std::optional<CellRange> m_found;
    bool m_isEnding = false;
};

} // namespace runs
