// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/printed_name.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <string_view>

namespace runs {
namespace {

bool isSame(QByteArrayView one, std::string_view other)
{
    return one.compare(QByteArrayView(other), Qt::CaseInsensitive) == 0;
}

} // namespace

bool isNoMetric(QByteArrayView name)
{
    static constexpr std::array<std::string_view, 27> names{
        "code",     "commit", "critical", "cuda",   "date", "debug",   "device", "errno",   "error_code",
        "exitcode", "gpu",    "hash",     "id",     "info", "line",    "pid",    "port",    "ppid",
        "rank",     "seed",   "sha",      "status", "uid",  "version", "v_num",  "warning", "year"};
    const QByteArray lower = name.toByteArray().toLower();
    const qsizetype last =
        std::max({lower.lastIndexOf('_'), lower.lastIndexOf('/'), lower.lastIndexOf('.'), lower.lastIndexOf('-')});
    const auto isListed = [](QByteArrayView word) {
        return std::ranges::find(names, std::string_view(word.data(), size_t(word.size()))) != names.end();
    };
    return isListed(lower) || isListed(QByteArrayView(lower).sliced(last + 1)) || lower.endsWith(".py");
}

StepUnit unitOf(QByteArrayView name)
{
    static constexpr std::array<std::string_view, 9> steps{
        "step", "global_step", "iter", "iteration", "update", "updates", "episode", "timestep", "total_timesteps"};
    const auto is = [name](std::string_view unit) {
        return name.size() == qsizetype(unit.size()) && isSame(name, unit);
    };
    if (is("epoch"))
        return StepUnit::Epoch;
    if (is("batch"))
        return StepUnit::Batch;
    return std::ranges::any_of(steps, is) ? StepUnit::Step : StepUnit::None;
}

bool needsNoSign(QByteArrayView name)
{
    return isSame(name.last(std::min<qsizetype>(4, name.size())), "loss") || isSame(name, "acc")
           || isSame(name, "accuracy") || isSame(name.first(std::min<qsizetype>(4, name.size())), "acc@");
}

} // namespace runs
