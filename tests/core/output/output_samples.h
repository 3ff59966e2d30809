// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

/// One bar as tqdm draws it.
inline QByteArray barText(const QByteArray &name, int done, int all)
{
    const int filled = done * 20 / all;
    return name + ": " + QByteArray::number(done * 100 / all) + "%|" + QByteArray("█").repeated(filled)
           + QByteArray(20 - filled, ' ') + "| " + QByteArray::number(done) + '/' + QByteArray::number(all);
}

/// Some bars below each other, as tqdm keeps them with position=….
inline QByteArray severalBars(int bars, int steps)
{
    QByteArray output;
    for (int step = 0; step <= steps; ++step) {
        for (int bar = 0; bar < bars; ++bar) {
            output += QByteArray("\n").repeated(bar) + '\r' + barText("bar " + QByteArray::number(bar), step, steps);
            if (bar > 0)
                output += "\x1b[" + QByteArray::number(bar) + 'A';
        }
    }
    return output + QByteArray("\n").repeated(bars);
}

/// A region of lines that is drawn again and again, with log lines that are put above it, as rich's Live does it.
inline QByteArray liveRegion(int lines, int steps)
{
    QByteArray output;
    for (int step = 0; step < steps; ++step) {
        if (step > 0)
            output += "\r\x1b[2K" + QByteArray("\x1b[1A\x1b[2K").repeated(lines - 1);
        if (step % 3 == 0)
            output += "\x1b[32mlog\x1b[0m of step " + QByteArray::number(step) + '\n';
        for (int line = 0; line < lines; ++line)
            output +=
                "line " + QByteArray::number(line) + " at " + QByteArray::number(step) + (line + 1 < lines ? "\n" : "");
    }
    return output + '\n';
}

/// What a program could print, of about that many bytes. `mostRows`: how far it goes up; 0: not at all.
inline QByteArray randomOutput(QRandomGenerator &random, qsizetype size, int mostRows)
{
    static const QList<QByteArray> pieces{"a",        "word ",      "12345",   "数据",    "e\u0301",      "😀",
                                          "\r",       "\b",         "\t",      "\n",      "\n",           "\n",
                                          "\x1b[K",   "\x1b[2K",    "\x1b[1K", "\x1b[3C", "\x1b[2D",      "\x1b[5G",
                                          "\x1b[31m", "\x1b[1;44m", "\x1b[0m", "\x1b[J",  "\x1b]0;t\x07", "\r\x1b[K"};
    QByteArray output;
    while (output.size() < size) {
        const int choice = random.bounded(int(pieces.size()) + (mostRows > 0 ? 4 : 0));
        if (choice < pieces.size())
            output += pieces[choice];
        else
            output += "\x1b[" + QByteArray::number(random.bounded(mostRows) + 1) + (choice % 4 < 3 ? 'A' : 'B');
    }
    return output;
}
