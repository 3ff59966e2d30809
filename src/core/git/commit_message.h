// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace runs {

/// The text of a commit message in the encoding that its commit names (empty: UTF-8), without the newlines and blanks
/// around it. What cannot be decoded becomes U+FFFD.
QString commitMessage(QByteArrayView message, QByteArrayView encoding);

/// The message of a commit object as `git cat-file commit` prints it: headers, an empty line, the message.
QString messageOfCommitObject(QByteArrayView object);

} // namespace runs
