// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace runs {

/// Names of the files in a run's record, `records/<name>/`.
namespace record_file {
inline constexpr const char *launch = "launch";                 ///< what to start; there until the command is let go
inline constexpr const char *lock = "lock";                     ///< held by the supervisor as long as it lives
inline constexpr const char *state = "state.yml";               ///< start and end, as the supervisor saw them
inline constexpr const char *unfinishedState = "state.tmp";     ///< the start while it is written
inline constexpr const char *reservedState = "state.next";      ///< room for the end
inline constexpr const char *output = "output.log";             ///< every byte that the command printed
inline constexpr const char *environment = "environment.yml";   ///< what it was surrounded by
inline constexpr const char *verification = "verification.yml"; ///< whether it repeats the run that it reproduces
inline constexpr const char *leftLinks = "links";               ///< at the old places of a run renamed while it ran
} // namespace record_file

} // namespace runs
