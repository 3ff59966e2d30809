// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/run_status.h"
#include "gui/models/run_set.h"

#include <QHash>

#include <array>
#include <optional>
#include <set>
#include <vector>

namespace runs {

/// What the session of a run is doing.
enum class SessionState {
    Ended, ///< its command has ended; what it printed last can still be seen
    Live
};

/// The runs that have a session.
using SessionStates = QHash<QString, SessionState>;

/// What became of runs, by name. Of a run that is not in it nothing is recorded.
using StatusMap = QHash<QString, RunStatus>;

using StatusKinds = std::set<StatusKind>;

/// What the files of runs take on the disk, by name, in bytes. Of a run that is not in it nobody knows yet.
using SizeMap = QHash<QString, qint64>;

/// Columns of the table, and fields to filter by, that come from the status of a run or from its files and not from its
/// entry. An entry's own key of that name is shown in the details only.
namespace state_key {
inline constexpr QStringView status = u"status";
inline constexpr QStringView duration = u"duration";
inline constexpr QStringView exit = u"exit";
inline constexpr QStringView size = u"disk-use"; ///< nothing to filter by
} // namespace state_key

bool isStateKey(QStringView key);

/// The status of each run of a RunSet, by its number. Immutable; to copy one copies a pointer for each run.
class StatusColumn
{
public:
    StatusColumn() = default; ///< of no runs

    /// Without `statuses` nobody has looked yet.
    StatusColumn(const RunSet &runs, const std::optional<StatusMap> &statuses);

    bool isKnown() const { return m_isKnown; }
    const RunStatus &status(int run) const { return *m_statuses[size_t(run)]; }
    StatusKind kind(int run) const { return kindOf(status(run)); }

    /// How many runs are active.
    qsizetype activeCount() const { return m_activeCount; }

    /// Where a run stands when they are sorted by status: those that are active first.
    static int rank(StatusKind kind);

private:
    StatusMap m_map; ///< keeps what is pointed to: nobody writes into what is shared
    std::vector<const RunStatus *> m_statuses;
    qsizetype m_activeCount = 0;
    bool m_isKnown = false;
};

/// How many runs there are, and of each kind, by number of the kind.
struct StatusCounts
{
    qsizetype runs = 0;
    qsizetype runsMatching = 0; ///< that match the text of the filter
    std::array<qsizetype, allStatusKinds.size()> total{};
    std::array<qsizetype, allStatusKinds.size()> matching{};

    bool operator==(const StatusCounts &) const = default;
};

} // namespace runs
