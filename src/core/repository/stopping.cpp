// SPDX-License-Identifier: GPL-2.0-or-later
// What RunRepository has to do with stopping runs.
#include "core/base/core.h"
#include "core/base/text.h"
#include "core/repository/run_repository.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace runs {

Result<QStringList> RunRepository::stop(const QStringList &names, const StopRequest &request) const
{
    const RunStatuses statuses = this->statuses();
    std::vector<std::pair<QString, LiveRun>> asked;
    QStringList reasons;
    Error first{};
    const auto note = [&](const QString &name, const Error &error) {
        if (reasons.isEmpty())
            first = error;
        //: %1: a run, %2: a sentence, why it cannot be stopped
        reasons += Core::tr("The run %1 was not stopped. %2").arg(quoted(name), error.message);
    };
    for (const QString &name : names) { // all are asked before one is waited for
        auto live = LiveRun::find(statuses.record(name));
        if (!live)
            continue;
        const auto done = live->request(request);
        if (done)
            asked.emplace_back(name, std::move(*live));
        else if (done.error().code != ErrorCode::NotFound)
            note(name, done.error());
    }
    QStringList stopped;
    for (const auto &[name, live] : asked) {
        const auto done = request.grace ? live.awaitEnd(request) : Result<>();
        if (done)
            stopped += name;
        else
            note(name, done.error());
    }
    if (!reasons.isEmpty())
        return failure(first.code, reasons.join(u'\n'));
    return stopped;
}

} // namespace runs
