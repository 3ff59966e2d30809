// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/files/unique_fd.h"

#include <QString>

namespace runs {

/// Path of the file in a run's record that has what its command printed.
QString outputPath(const QString &record);

/// Opens that file for reading. Errors: NotFound when there is none, Refused when it is not a regular file (or a
/// symbolic link), Io.
Result<UniqueFd> openOutput(const QString &record);

/// Opens that file of the run `name` below the folder of all records, and nothing outside it, whatever the name says
/// and whatever links there are. Errors: as above; NotFound for a name that is no path.
Result<UniqueFd> openOutput(const QString &recordsFolder, const QString &name);

/// As openOutput(), but the record's directory itself.
Result<UniqueFd> openRecord(const QString &recordsFolder, const QString &name);

} // namespace runs
