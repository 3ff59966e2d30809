// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace runs {

/// Something that two runs do not have in common.
struct Difference
{
    QString name;             ///< of what it is the value; empty for a positional word of a command
    std::optional<QString> a; ///< none: only the other one has it
    std::optional<QString> b;

    bool operator==(const Difference &) const = default;
};

} // namespace runs
