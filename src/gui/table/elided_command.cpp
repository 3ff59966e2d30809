// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/table/elided_command.h"

#include <algorithm>

namespace runs {
namespace {

/// Where the word begins in which the character `at` is; with the flag before it, whose value it is ("--seed 3").
qsizetype firstWord(const QString &command, int at)
{
    const qsizetype space = command.lastIndexOf(u' ', std::max(0, at - 1));
    const qsizetype before = space <= 0 ? -1 : command.lastIndexOf(u' ', space - 1);
    const bool isValue = space > 0 && QStringView(command).sliced(space + 1, 1) != u"-"
                         && QStringView(command).sliced(before + 1).startsWith(u'-');
    return (isValue ? before : space) + 1;
}

} // namespace

QString elidedCommand(const QString &command, int sharedPrefix, int width, const QFontMetrics &metrics)
{
    if (metrics.horizontalAdvance(command) <= width)
        return command;
    const qsizetype word = firstWord(command, sharedPrefix);
    const qsizetype wordEnd = command.indexOf(u' ', word) < 0 ? command.size() : command.indexOf(u' ', word);
    const int headWidth = metrics.horizontalAdvance(command.first(word));
    const int wordWidth = metrics.horizontalAdvance(command.sliced(word, wordEnd - word));
    if (word == 0 || headWidth + wordWidth <= width * 2 / 3)
        return metrics.elidedText(command, Qt::ElideRight, width); // the difference is in sight anyway

    const QString tail = command.sliced(word);
    const int tailWidth = std::min(metrics.horizontalAdvance(tail), width * 2 / 3);
    const QString head = metrics.elidedText(command.first(word), Qt::ElideRight, width - tailWidth);
    return head + metrics.elidedText(tail, Qt::ElideRight, width - metrics.horizontalAdvance(head));
}

} // namespace runs
