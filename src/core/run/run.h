// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/value.h"

namespace runs {

/// Keys of an entry that Run Manager writes itself.
namespace key {
inline constexpr QStringView command = u"command";
inline constexpr QStringView commit = u"commit";
inline constexpr QStringView datetime = u"datetime";
inline constexpr QStringView description = u"description";
inline constexpr QStringView host = u"host";
inline constexpr QStringView base = u"base";             ///< of a snapshot: the commit that it was made on
inline constexpr QStringView reproduces = u"reproduces"; ///< name of the run that this one repeats
} // namespace key

/// One run as the database has it.
struct Run
{
    QString name;
    Mapping fields; ///< in the order of the file

    /// The value of a key, or null when the run has no such key. Valid as long as the run is.
    const Value *field(QStringView key) const;

    /// The display text of a key's value, or "" when the run has no such key or its value is null.
    QString text(QStringView key) const;

    bool operator==(const Run &) const = default;
};

} // namespace runs
