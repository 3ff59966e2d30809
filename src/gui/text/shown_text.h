// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace runs {

/// What a widget shows of a text that may be of any size and hold anything.
struct ShownText
{
    QString text; ///< with its line breaks and tabs; all other control characters are made visible, as printable() does
    QString rest; ///< "… 1.0 MiB more, copy takes all"; empty when nothing is left out
};

/// At most `limit` characters of `text`.
ShownText shownText(const QString &text, qsizetype limit = 10'000);

/// The beginning of a hash, as git abbreviates it; what is no hash as it is.
QString shortCommit(const QString &commit);

/// A size in the user's language and in powers of 1024: "882 bytes", "1.2 KiB".
QString sizeText(qint64 bytes);

/// The beginning of `text` as a tooltip that shows it literally, whatever looks like markup in it. Empty for no text.
QString plainToolTip(const QString &text);

/// The text of an action or button without its mnemonic, also where that stands behind it as "(&F)", and without the
/// "…" that says that more is asked.
QString plainTitle(const QString &text);

} // namespace runs
