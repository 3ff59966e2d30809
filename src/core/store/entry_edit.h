// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/run.h"

#include <optional>
#include <utility>
#include <vector>

namespace runs {

/// What is to become of one recorded run, at its place in the file.
struct EntryEdit
{
    QString name;                                                 ///< as recorded
    std::optional<QString> newName;                               ///< none: it keeps its name
    std::vector<std::pair<QString, std::optional<Value>>> fields; ///< keys to set or to add; without a value: to remove
};

/// The run as it is afterwards; keys that are added stand at the end.
Run edited(Run run, const EntryEdit &edit);

} // namespace runs
