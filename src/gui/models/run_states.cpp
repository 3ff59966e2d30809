// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/models/run_states.h"

#include <algorithm>

namespace runs {

bool isStateKey(QStringView key)
{
    return key == state_key::status || key == state_key::duration || key == state_key::exit || key == state_key::size;
}

StatusColumn::StatusColumn(const RunSet &runs, const std::optional<StatusMap> &statuses)
    : m_map(statuses.value_or(StatusMap())), m_isKnown(statuses.has_value())
{
    static const RunStatus none{status::Unknown{status::Unknown::Why::NoRecord, {}}};
    m_statuses.assign(size_t(runs.size()), &none);
    if (m_map.isEmpty())
        return;
    for (qsizetype run = 0; run < runs.size(); ++run) {
        const auto found = m_map.constFind(runs.document().name(run));
        if (found == m_map.constEnd())
            continue;
        m_statuses[size_t(run)] = &*found;
        m_activeCount += isActive(*found);
    }
}

int StatusColumn::rank(StatusKind kind)
{
    return int(std::ranges::find(allStatusKinds, kind) - allStatusKinds.begin());
}

} // namespace runs
