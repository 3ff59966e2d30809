// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>

namespace runs {

enum class Quoting { WhenNeeded, Always };

/// `text` as one word of a POSIX shell (single quotes, POSIX.1-2024 XCU 2.2.2); any string survives.
QString shellQuoted(const QString &text, Quoting quoting = Quoting::WhenNeeded);

/// `text` with control characters, and characters that reorder or break lines, shown as `\n` or `\x1b`: safe on a
/// terminal and always a single line.
QString printable(const QString &text);

/// The same for UTF-8.
QByteArray printableUtf8(QByteArrayView text);

/// The same for one character; nothing when it can be printed as it is.
QString escapedIfUnprintable(char32_t c);

/// The beginning of `text`, at most so many UTF-16 units, without half a character.
QString beginning(const QString &text, qsizetype units);

/// A text that is longer than `head` and `tail` UTF-16 units together with "…" in the place of what is between them;
/// no character is cut in two.
QString shortened(const QString &text, qsizetype head, qsizetype tail);

/// `text` in single quotation marks for a message: printable, and shortened in the middle when it is very long.
QString quoted(const QString &text);

/// The candidate that `text` most likely was meant to be, by edit distance; none when nothing is near.
std::optional<QString> nearestMatch(const QString &text, const QStringList &candidates);

/// The end of an English sentence on something unknown: "; did you mean 'x'?" with the nearest candidate, or "."
/// without one.
QString suggestion(const QString &text, const QStringList &candidates);

/// A size in bytes with a binary unit: "0 B", "1.5 KiB", "12 MiB".
QString humanSize(qint64 bytes);

/// A length of time, microseconds, with its two largest units: "5 ms", "4.2 s", "3 min 12 s", "2 h 5 min", "4 d 3 h".
QString humanDuration(qint64 microseconds);

/// "1 run" or "3 runs", for the command line; the window has tr() for that.
QString counted(qint64 count, const QString &singular);

/// Valid UTF-8 bytes as text. (QString::fromUtf8() drops a U+FEFF at the beginning, which may be meant.)
QString fromUtf8(QByteArrayView bytes);

/// UTF-8 bytes as text. Errors: InvalidArgument when they are not UTF-8: `message`, with the bytes for its %1.
Result<QString> decodeUtf8(QByteArrayView bytes, const QString &message);

} // namespace runs
