// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>

namespace runs {

/// Renames within a directory and replaces what has the new name; 0 or errno.
int renameOver(int directory, const QByteArray &from, const QByteArray &to);

/// Lets two files of a directory change their names; 0 or errno (EINVAL or ENOSYS where the file system cannot).
int exchangeNames(int directory, const QByteArray &one, const QByteArray &other);

/// Renames to a name that is not taken; 0 or errno (EEXIST when it is).
int renameToNew(int fromDirectory, const QByteArray &from, int toDirectory, const QByteArray &to);

/// renameToNew() for file systems that cannot do it in one step: somebody may take the name in between.
int renameToNewInTwoSteps(int fromDirectory, const QByteArray &from, int toDirectory, const QByteArray &to);

} // namespace runs
