// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/tmux/session_list.h"

#include <QUrl>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Whether tmux could have given this id: "$3", "%4".
bool isId(QStringView text, char16_t kind)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return text.size() > 1 && text.front() == kind && std::ranges::all_of(text.sliced(1), isDigit);
}

/// Whether the first pane of a session has ended: the one with the lowest id. `panes`: "%4=1 %7=0 ".
bool firstHasEnded(QStringView panes)
{
    bool hasEnded = false;
    qint64 lowest = std::numeric_limits<qint64>::max();
    for (const QStringView pane : panes.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype end = pane.indexOf(u'=');
        const QStringView id = end < 0 ? pane : pane.first(end);
        bool isNumber = false;
        const qint64 number = isId(id, u'%') ? id.sliced(1).toLongLong(&isNumber) : 0;
        if (isNumber && number < lowest) {
            lowest = number;
            hasEnded = end >= 0 && pane.sliced(end + 1) == u'1';
        }
    }
    return hasEnded;
}

} // namespace

QString encodedRecord(const QString &path)
{
    // Of characters that tmux prints as they are; it writes control characters otherwise.
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

QString sessionListFormat()
{
    // #{pane_dead} alone would speak of the pane that happens to be active.
    return u"#{session_id}\t#{session_name}\t#{W:#{P:#{pane_id}=#{pane_dead} }}\t#{"_s + recordOption + u'}';
}

QList<TmuxSession> parsedSessions(QStringView answer)
{
    QList<TmuxSession> sessions;
    for (const QStringView line : answer.split(u'\n', Qt::SkipEmptyParts)) {
        const QList<QStringView> fields = line.split(u'\t');
        if (fields.size() != 4 || !isId(fields[0], u'$'))
            continue;
        sessions += {.id = fields[0].toString(),
                     .name = fields[1].toString(),
                     .record = QUrl::fromPercentEncoding(fields[3].toLatin1()),
                     .hasEnded = firstHasEnded(fields[2])};
    }
    return sessions;
}

} // namespace runs
