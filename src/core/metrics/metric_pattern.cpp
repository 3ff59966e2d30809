// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/metric_pattern.h"

#include "core/base/core.h"
#include "core/base/text.h"

#include <QUtf8StringView>

#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr double largestStep = 9007199254740992.0; // 2^53

} // namespace

Result<MetricPattern> MetricPattern::compile(const QString &text)
{
    auto pattern = Pattern::compile(text);
    if (!pattern)
        return std::unexpected(pattern.error());
    const QStringList groups = pattern->groupNames();
    if (groups.size() > Pattern::mostGroups) {
        return failure(ErrorCode::InvalidArgument, Core::tr("The pattern %1 has more than %2 groups.")
                                                       .arg(quoted(text), QString::number(Pattern::mostGroups - 1)));
    }
    if (groups.contains(u"value"_s) != groups.contains(u"tag"_s)) {
        return failure(
            ErrorCode::InvalidArgument,
            Core::tr("The pattern %1 needs both of the groups 'tag' and 'value', or none of them.").arg(quoted(text)));
    }
    if (QStringList(groups).removeAll(QString()) == groups.size()) {
        return failure(
            ErrorCode::InvalidArgument,
            Core::tr("The pattern %1 has no group with a name; write (?<loss>[-+.e\\d]+) for a metric that is "
                     "called loss.")
                .arg(quoted(text)));
    }
    QByteArrayList names;
    for (const QString &group : groups)
        names += group.toUtf8();
    return MetricPattern(text, std::move(*pattern), std::move(names));
}

Result<std::vector<PrintedLine>> MetricPattern::find(QByteArrayView line) const
{
    std::vector<PrintedLine> matches;
    qsizetype from = 0;
    while (from <= line.size()) {
        const auto spans = m_pattern.groups(line, from);
        if (!spans)
            return std::unexpected(spans.error());
        if (spans->empty())
            break;
        matches.push_back(found(line, *spans));
        const qsizetype end = (*spans)[0].start + (*spans)[0].length;
        if (end <= from) // \K can move the start
            break;
        from = end;
    }
    return matches;
}

PrintedLine MetricPattern::found(QByteArrayView line, const std::vector<Pattern::Span> &spans) const
{
    PrintedLine found;
    QByteArrayView tag;
    std::optional<double> tagged;
    for (size_t group = 1; group < spans.size(); ++group) {
        const QByteArray &name = m_groups[qsizetype(group)];
        if (name.isEmpty() || spans[group].length < 0)
            continue;
        const auto text = line.sliced(spans[group].start, spans[group].length);
        const auto number = printedNumber(text);
        if (name == "tag")
            tag = text;
        else if (name == "value")
            tagged = number;
        else if (name != "step" && number)
            found.values.push_back({name, *number});
        else if (number && std::abs(*number) <= largestStep && std::trunc(*number) == *number)
            found.step = PrintedLine::Count{qint64(*number), {}};
    }
    if (!tag.isEmpty() && tagged)
        found.values.push_back({tag.toByteArray(), *tagged});
    return found;
}

} // namespace runs
