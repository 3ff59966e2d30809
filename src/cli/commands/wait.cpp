// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/selection.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <poll.h>
#include <thread>

using namespace Qt::StringLiterals;

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

Result<int> wait(Context &context, const Selection &selection)
{
    const auto repository = context.repository();
    if (!repository)
        return std::unexpected(repository.error());
    auto names = selectedNames(*repository, selection);
    if (!names)
        return std::unexpected(names.error());
    QStringList waiting = *names;
    bool allFinished = true;
    for (;;) {
        const RunStatuses statuses = repository->statuses();
        std::vector<LiveRun> live;
        QStringList still;
        for (const QString &name : std::as_const(waiting)) {
            const RunRecord record = statuses.record(name);
            if (isActive(record.status)) {
                still += name;
                if (auto run = LiveRun::find(record))
                    live.push_back(std::move(*run));
                continue;
            }
            allFinished = allFinished && kindOf(record.status) == StatusKind::Finished;
            if (!context.quiet())
                context.print(u"%1: %2\n"_s.arg(printable(name), statusSentence(record.status)));
        }
        if (const auto flushed = context.flush(); !flushed)
            return std::unexpected(flushed.error());
        if (still.isEmpty())
            return allFinished ? 0 : 1;
        waiting = still;
        awaitChange(live);
    }
}

} // namespace

Action addWait(CLI::App &app)
{
    const auto selection = std::make_shared<Selection>();
    addPatternArgument(app, *selection)->required();
    addWhereOption(app, *selection);
    app.footer("Exits with 1 when one of them did not finish with exit code 0.\n\n"
               "Example:\n  runs wait 'sweep/.*' && runs table --pattern 'sweep/.*'");
    return [selection](Context &context) { return wait(context, *selection); };
}

} // namespace runs
