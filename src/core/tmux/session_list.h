// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/tmux/tmux.h"

namespace runs {

/// The option of a session that holds the record of its run, and the path as its value.
inline const QString recordOption = QStringLiteral("@run-manager-record");
QString encodedRecord(const QString &path);

/// What `tmux list-sessions -F` is asked for.
QString sessionListFormat();

/// The sessions in an answer in that format. Lines that are none are left out: a session without an id could only be
/// addressed by luck.
QList<TmuxSession> parsedSessions(QStringView answer);

} // namespace runs
