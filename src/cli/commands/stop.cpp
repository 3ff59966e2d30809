// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/selection.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <array>
#include <csignal>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    Selection selection;
    std::string signal = "TERM";
    std::string grace = "10s";
};

/// Signals that mean something else than an end, so that nobody is killed for having heard them.
constexpr std::array harmless{SIGUSR1, SIGUSR2, SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGWINCH, SIGCHLD, SIGURG};

/// "10", "10s", "2m", "1h".
Result<std::chrono::seconds> parsedGrace(const std::string &text)
{
    QString digits = fromUtf8(text);
    const QString unit = digits.isEmpty() ? digits : digits.last(1);
    const int factor = unit == u"h" ? 3600 : unit == u"m" ? 60 : 1;
    if (unit == u"s" || factor != 1)
        digits.chop(1);
    bool isNumber = false;
    const uint number = digits.toUInt(&isNumber);
    if (!isNumber || number > 1'000'000)
        return failure(ErrorCode::InvalidArgument,
                       u"--grace: %1 is no time, such as 10s, 5m or 1h."_s.arg(quoted(fromUtf8(text))));
    return std::chrono::seconds(qint64(number) * factor);
}

Result<StopRequest> stopRequest(const Options &options, bool hasGrace)
{
    const auto signal = signalNumber(fromUtf8(options.signal));
    if (!signal) {
        return failure(ErrorCode::InvalidArgument,
                       u"--signal: %1 is no signal, such as TERM, INT or 9 (see `kill -l`)."_s.arg(
                           quoted(fromUtf8(options.signal))));
    }
    const auto grace = parsedGrace(options.grace);
    if (!grace)
        return std::unexpected(grace.error());
    const bool isHarmless = std::ranges::contains(harmless, *signal) || *signal >= SIGRTMIN;
    return StopRequest{*signal, isHarmless && !hasGrace ? std::nullopt : std::optional(*grace)};
}

Result<int> stop(Context &context, const Options &options, bool hasGrace)
{
    const auto request = stopRequest(options, hasGrace);
    if (!request)
        return std::unexpected(request.error());
    const auto repository = context.repository();
    if (!repository)
        return std::unexpected(repository.error());
    const auto names = selectedNames(*repository, options.selection);
    if (!names)
        return std::unexpected(names.error());
    const auto stopped = repository->stop(*names, *request);
    if (!stopped)
        return std::unexpected(stopped.error());
    if (context.quiet())
        return 0;
    if (stopped->isEmpty())
        Context::note(names->size() == 1 ? u"The run %1 is not running."_s.arg(quoted(names->first()))
                                         : u"None of these %1 runs is running."_s.arg(names->size()));
    const RunStatuses statuses = repository->statuses();
    for (const QString &name : *stopped) {
        const QString outcome =
            request->grace ? statusSentence(statuses.status(name)) : u"Was sent %1."_s.arg(signalName(request->signal));
        context.print(u"%1: %2\n"_s.arg(printable(name), outcome));
    }
    return 0;
}

} // namespace

Action addStop(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    addPatternArgument(app, options->selection)->required();
    addWhereOption(app, options->selection);
    app.add_option("--signal", options->signal, "Signal for the whole process group (default: TERM)")
        ->option_text("SIGNAL");
    auto *grace = app.add_option("--grace", options->grace,
                                 "How long they may take to end before they get KILL (default: 10s; never after a "
                                 "signal such as USR1)")
                      ->option_text("TIME");
    app.footer("Example:\n  runs stop 'ppo/.*' --signal INT --grace 1m");
    return [options, grace](Context &context) { return stop(context, *options, grace->count() > 0); };
}

} // namespace runs
