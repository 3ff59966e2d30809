// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

class QMimeData;

namespace runs {

/// `text` as it may be sent to a terminal: line breaks (LF, CR LF, CR) are CR, as the Enter key sends them; other
/// control characters (C0 except tab, DEL, C1) are left out, so that no escape sequence is in it, above all none that
/// ends a bracketed paste.
QString pasteable(const QString &text);

/// Whether pasteable text presses Enter somewhere.
bool pressesEnter(const QString &pasteable);

/// Pasteable text with its lines, without the spaces around them, joined by single spaces.
QString asOneLine(const QString &pasteable);

/// The text of something dropped: paths of local files as words of a shell, addresses of others, or plain text.
QString droppedText(const QMimeData &data);

} // namespace runs
