// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/tensorboard/tensorboard.h"

#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/interrupt.h"
#include "cli/listing.h"
#include "cli/selection.h"
#include "core/base/text.h"
#include "core/repository/metric_sources.h"
#include "core/tensorboard/tensorboard_plan.h"

#include <CLI/CLI.hpp>

#include <QDir>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    Selection selection;
    std::string virtualenvPath;
};

/// That of the option, of the current directory; or of the settings.
QString virtualenvOf(const RunRepository &repository, const Options &options)
{
    return options.virtualenvPath.empty()
               ? repository.project().virtualenvPath()
               : QDir::cleanPath(QDir::current().absoluteFilePath(fromUtf8(options.virtualenvPath)));
}

void noteWithout(const QStringList &names)
{
    constexpr qsizetype most = 5;
    QStringList shown;
    for (const QString &name : names.first(std::min(most, names.size())))
        shown += quoted(name);
    if (names.size() > most)
        shown += u"and %1 more"_s.arg(names.size() - most);
    if (!names.isEmpty())
        Context::note(u"Without event files so far: %1."_s.arg(shown.join(u", ")));
}

/// Until it ends, or somebody ends this. Returns the exit code.
Result<int> serve(Context &context, TensorBoardPlan plan)
{
    std::optional<Error> problem;
    const auto end = [&](const Error &error) {
        problem = error;
        QCoreApplication::exit();
    };
    const auto tell = [&](const QString &url) {
        context.print(url + u'\n');
        if (const auto flushed = context.flush(); !flushed)
            end(flushed.error());
        else if (!context.quiet())
            Context::note(u"TensorBoard answers there. Ctrl-C ends it."_s);
    };
    const InterruptNotifier interrupted([](int signal) { QCoreApplication::exit(128 + signal); });
    TensorBoard board(std::move(plan.program), std::move(plan.directory), {.listening = tell, .ended = end});
    QTimer::singleShot(0, &board, &TensorBoard::start);
    const int code = QCoreApplication::exec();
    return problem ? Result<int>(std::unexpected(*problem)) : code;
}

Result<int> tensorBoard(Context &context, const Options &options)
{
    const auto repository = context.repository();
    const auto runs = repository ? readIndex(*repository) : std::unexpected(repository.error());
    const auto names = runs ? selectedNames(*repository, options.selection) : std::unexpected(runs.error());
    if (!names)
        return std::unexpected(names.error());
    const MetricSources sources(*repository, runs->names());
    QList<MetricSource> places;
    for (const QString &name : *names)
        places += sources.of(name);
    auto plan = planTensorBoard(places, virtualenvOf(*repository, options));
    if (!plan)
        return std::unexpected(plan.error());
    noteWithout(plan->withoutEvents);
    context.prepareForProcesses();
    return serve(context, std::move(*plan));
}

} // namespace

Action addTensorBoard(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    addPatternArgument(app, options->selection);
    addStateOptions(app, options->selection);
    app.add_option("--virtualenv-path", options->virtualenvPath,
                   "Virtualenv that has the tensorboard (default: that of .runsrc, then PATH)")
        ->option_text("DIR");
    app.footer("Prints the address, on a free port of this machine alone, and stays until Ctrl-C ends it.\n\n"
               "Example:\n  runs tensorboard 'ppo/.*' --where 'metric.loss.min < 0.3'");
    return [options](Context &context) { return tensorBoard(context, *options); };
}

} // namespace runs
