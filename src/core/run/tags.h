// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/run/run.h"

#include <QStringList>

#include <optional>

namespace runs {

namespace key {
inline constexpr QStringView tags = u"tags"; ///< a list of texts
}

/// Whether a tag may be given to a run: letters, marks and digits of any script and `. _ - + = @ %`, not starting with
/// '-' or '+', at most 200 bytes of UTF-8. So tags can be written side by side with blanks or commas between them.
/// Errors: InvalidArgument, with the reason.
Result<> checkTag(const QString &tag);

/// The tags of a run, sorted by code point, each once. A text or number instead of a list is one tag, as people write
/// it; of other values there are none.
QStringList tagsOf(const Run &run);

/// What `tags` has to become so that the run has `add` and not `remove`: a sorted list in which tags that stay are the
/// values that they were, or null when none is left; none when it needs no change. Errors: Refused when `tags` holds
/// anything but a list of texts, which would be lost.
Result<std::optional<Value>> retagged(const Run &run, const QStringList &add, const QStringList &remove);

} // namespace runs
