// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/metric_sources.h"

#include <algorithm>

namespace runs {

MetricSources::MetricSources(const RunRepository &repository, const QStringList &recorded)
    : m_files(repository.files()), m_patterns(repository.project().settings.metrics), m_recorded(recorded)
{
    std::ranges::sort(m_recorded);
}

MetricSource MetricSources::of(const QString &name) const
{
    if (!isRelativePath(name)) // it has no files
        return {};
    MetricSource source{m_files.tensorboardPath(name), {}, m_files.recordPath({}), name, m_patterns};
    const QString group = name + u'/';
    for (auto other = std::ranges::lower_bound(m_recorded, group); other != m_recorded.end(); ++other) {
        if (!other->startsWith(group))
            break;
        source.otherRuns.insert(other->sliced(group.size()));
    }
    return source;
}

} // namespace runs
