// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/run_status_text.h"

#include "core/base/text.h"
#include "core/base/timestamp.h"

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Value textOrNull(const QString &text)
{
    return text.isEmpty() ? Value{} : Value{text};
}

Value timeOrNull(std::optional<qint64> time)
{
    if (!time)
        return {};
    return {isoTimestamp(*time)};
}

Value numberOrNull(std::optional<qint64> number)
{
    return number ? Value{Number{QString::number(*number)}} : Value{};
}

/// Members that only some of the states have.
struct Details
{
    std::optional<qint64> until;
    std::optional<qint64> pid;
    std::optional<qint64> exitCode;
    QString signal;
    QString stoppedBy;
};

Details detailsOf(const RunStatus &status)
{
    Details details;
    std::visit(
        [&](const auto &state) {
            if constexpr (requires { state.period; }) {
                details.until = state.period.until;
                details.stoppedBy = state.period.stoppedBy;
            }
            if constexpr (requires { state.pid; })
                details.pid = state.pid;
            if constexpr (requires { state.exitCode; })
                details.exitCode = state.exitCode;
            if constexpr (requires { state.signal; })
                details.signal = signalName(state.signal);
        },
        status);
    if (std::holds_alternative<status::Finished>(status))
        details.exitCode = 0;
    return details;
}

} // namespace

bool hasRecord(const RunStatus &status)
{
    const auto *unknown = std::get_if<status::Unknown>(&status);
    return !unknown || unknown->why != status::Unknown::Why::NoRecord;
}

QString durationText(const RunStatus &status)
{
    const auto duration = durationOf(status, currentMicroseconds());
    return duration ? humanDuration(*duration) : QString();
}

Value durationValue(const RunStatus &status)
{
    const auto duration = durationOf(status, currentMicroseconds());
    return duration ? Value{Number{QString::number(double(*duration) / 1e6, 'f', 3)}} : Value{};
}

Mapping statusFields(const RunStatus &status)
{
    const Details details = detailsOf(status);
    return {{u"status"_s, Value{statusWord(kindOf(status))}}, {u"started"_s, timeOrNull(startOf(status))},
            {u"ended"_s, timeOrNull(details.until)},          {u"duration"_s, durationValue(status)},
            {u"exit"_s, numberOrNull(details.exitCode)},      {u"signal"_s, textOrNull(details.signal)},
            {u"stopped-by"_s, textOrNull(details.stoppedBy)}, {u"pid"_s, numberOrNull(details.pid)},
            {u"explanation"_s, Value{statusSentence(status)}}};
}

} // namespace runs
