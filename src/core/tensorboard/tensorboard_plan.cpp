// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/tensorboard/tensorboard_plan.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/metrics/event_listing.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Error nothingToShow(const QList<MetricSource> &runs)
{
    const QString hint = Core::tr("`runs metrics` and the curves show what runs have printed, too.");
    const QString sentence =
        runs.size() == 1 ? Core::tr("The run %1 has no event files in %2, so there is nothing for TensorBoard to show.")
                               .arg(quoted(runs.front().run), quoted(runs.front().eventDirectory))
                         : Core::tr("None of the %1 runs has event files, so there is nothing for TensorBoard to show.")
                               .arg(runs.size());
    return {ErrorCode::NotFound, sentence + u' ' + hint};
}

} // namespace

Result<TensorBoardPlan> planTensorBoard(const QList<MetricSource> &runs, const QString &virtualenv)
{
    auto program = findTensorBoard(virtualenv);
    if (!program)
        return std::unexpected(program.error());
    QList<MetricSource> places;
    QStringList without;
    for (const MetricSource &run : runs) {
        if (run.eventDirectory.isEmpty())
            continue; // its name is no path: it has no files
        places += run;
        if (EventListing::below(run.eventDirectory, run.otherRuns).files.isEmpty())
            without += run.run;
    }
    if (without.size() == places.size())
        return std::unexpected(nothingToShow(places));
    auto directory = LogDirectory::make(places);
    if (!directory)
        return std::unexpected(directory.error());
    return TensorBoardPlan{std::move(*program), std::move(*directory), without};
}

Result<QString> findTensorBoard(const QString &virtualenv)
{
    const QString program = u"tensorboard"_s;
    const auto in = [&](const QStringList &folders) { return QStandardPaths::findExecutable(program, folders); };
    QString found = virtualenv.isEmpty() ? QString() : in({virtualenv + u"/bin"_s});
    if (found.isEmpty())
        found = QStandardPaths::findExecutable(program);
    if (found.isEmpty())
        found = in({QDir::homePath() + u"/.local/bin"_s});
    if (!found.isEmpty())
        return found;
    const QString elsewhere = Core::tr("Or name a virtualenv that has it, by virtualenv-path in .runsrc or "
                                       "`runs tensorboard --virtualenv-path DIR`.");
    const QString sentences =
        virtualenv.isEmpty()
            ? Core::tr("TensorBoard is not installed, or not in PATH. Install it with `pip install tensorboard` in the "
                       "virtualenv of the project.")
            : Core::tr("TensorBoard is neither in the virtualenv %1 nor in PATH. Install it with `%2 install "
                       "tensorboard`.")
                  .arg(quoted(virtualenv), shellQuoted(virtualenv + u"/bin/pip"_s));
    return failure(ErrorCode::Unavailable, sentences + u' ' + elsewhere);
}

} // namespace runs
