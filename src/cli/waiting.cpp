// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/waiting.h"

#include <poll.h>

namespace runs {
namespace {

/// Sleeps until one of the runs may have ended.
void awaitChange(const std::vector<LiveRun> &live)
{
    constexpr int longest = 1000; // ms; a run on another host tells nothing by itself
    constexpr int shortest = 50;  // ms, while one is starting
    std::vector<pollfd> files;
    for (const LiveRun &run : live)
        files.push_back({run.descriptor(), POLLIN, 0});
    ::poll(files.data(), nfds_t(files.size()), files.empty() ? shortest : longest);
}

} // namespace

Result<> awaitEnds(const RunRepository &repository, const QStringList &names,
                   const std::function<Result<>(const QString &name, const RunStatus &status)> &ended)
{
    QStringList waiting = names;
    for (;;) {
        const RunStatuses statuses = repository.statuses();
        std::vector<LiveRun> live;
        QStringList still;
        for (const QString &name : std::as_const(waiting)) {
            const RunRecord record = statuses.record(name);
            if (isActive(record.status)) {
                still += name;
                if (auto run = LiveRun::find(record))
                    live.push_back(std::move(*run));
            } else if (const auto told = ended(name, record.status); !told) {
                return told;
            }
        }
        if (still.isEmpty())
            return {};
        waiting = still;
        awaitChange(live);
    }
}

} // namespace runs
