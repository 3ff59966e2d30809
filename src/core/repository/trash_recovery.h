// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/store/document.h"

namespace runs {

/// Settles what a killed process has left of runs that `.trash.yml` lists, when the database has the runs `recorded`:
/// those it was about to restore, or had not yet taken out of the database, are back in their places, and the others in
/// the trash; what it was about to remove from the trash is out of it. Costs a look at the trash folders when there is
/// nothing to do. Has to be called under the lock of the database. Errors: Io, Refused, Malformed.
Result<> settleListed(const QString &runsDirectory, const Document &recorded);

} // namespace runs
