// SPDX-License-Identifier: GPL-2.0-or-later
// What tmux answers: nothing in it makes a session that could not be addressed, and what it says of real ones is kept.
#include "core/tmux/session_list.h"
#include "fuzzing.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace fuzzing;
using namespace runs;

namespace {

/// A list of sessions with pieces of the input as names and paths.
void requireKept(const QString &text)
{
    QList<TmuxSession> sessions;
    QString answer;
    for (const QString &piece : text.split(u'\n')) {
        const QString name = QString(piece).remove(u'\t');
        const int number = int(sessions.size());
        const TmuxSession session{u"$%1"_s.arg(number), name, u'/' + piece, piece.size() % 2 == 1};
        const QString panes = u"%7=0 %"_s + QString::number(number % 7) + (session.hasEnded ? u"=1 "_s : u"=0 "_s);
        answer += session.id + u'\t' + session.name + u'\t' + panes + u'\t' + encodedRecord(session.record) + u'\n';
        sessions += session;
    }
    require(parsedSessions(answer) == sessions, "sessions are read as tmux lists them", answer);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QRegularExpression id(u"\\A\\$[0-9]+\\z"_s);
    const QString answer = QString::fromUtf8(copied(data, size));
    for (const TmuxSession &session : parsedSessions(answer)) {
        require(id.match(session.id).hasMatch(), "a session can be addressed", session.id);
        require(answer.contains(session.name), "names are those of the answer", session.name);
    }
    requireKept(answer);
    return 0;
}
