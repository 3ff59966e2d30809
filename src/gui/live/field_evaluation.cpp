// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/live/field_evaluation.h"

#include "core/base/timestamp.h"
#include "core/verification/verification_file.h"

#include <algorithm>

namespace runs {
namespace {

/// A run as the window knows it.
class KnownRun : public QuerySubject
{
public:
    KnownRun(const FieldSources &sources, const RunFiles &files, qsizetype run, qint64 now)
        : m_sources(sources), m_files(files), m_run(run), m_now(now)
    {}

    QString name() override { return m_sources.runs->document().name(m_run); }

    Result<const Run *> entry() override
    {
        if (!m_entry)
            m_entry = m_sources.runs->document().run(m_run);
        return m_entry->has_value() ? Result<const Run *>(&**m_entry) : std::unexpected(m_entry->error());
    }

    RunStatus status() override
    {
        return m_sources.statuses ? m_sources.statuses->value(name()) : RunStatus(status::Unknown{});
    }

    /// Only what repeats another run can have one.
    std::optional<Verdict> verdict() override
    {
        const auto run = entry();
        if (!run || !(*run)->field(key::reproduces) || !isRelativePath(name()))
            return {};
        const auto read = readVerification(m_files.recordPath(name()));
        return read ? std::optional(read->verdict) : std::nullopt;
    }

    std::optional<double> metric(const QString &tag, Aggregate aggregate) override
    {
        const auto digest = m_sources.metrics.constFind(name());
        if (digest == m_sources.metrics.constEnd())
            return {};
        const auto found = (*digest)->metrics.constFind(tag);
        return found == (*digest)->metrics.constEnd() ? std::nullopt
                                                      : std::optional(aggregateOf(found->summary, aggregate));
    }

    QStringList metricTags() override
    {
        const auto digest = m_sources.metrics.constFind(name());
        return digest == m_sources.metrics.constEnd() ? QStringList() : (*digest)->metrics.keys();
    }

    qint64 now() override { return m_now; }

private:
    const FieldSources &m_sources;
    const RunFiles &m_files;
    qsizetype m_run;
    qint64 m_now;
    std::optional<Result<Run>> m_entry;
};

/// Tells which runs look as they did to an earlier evaluation of the same wish.
class Reuse
{
public:
    Reuse(const FieldSources &sources, const FieldWish &wish, const FieldValues *previous)
        : m_sources(sources), m_needs(wish.needs())
    {
        if (!previous || previous->fields != wish.fields || previous->expression != wish.expression
            || !previous->problem.isEmpty())
            return;
        m_previous = previous;
        m_succession = sources.runs->successionFrom(*previous->sources.runs);
        if (const RunColumns *columns = sources.runs->columns(); columns && m_needs.verdict)
            m_repetitions = columns->column(key::reproduces.toString());
    }

    /// The number of the run there, -1 when it has to be looked at.
    int of(qsizetype run) const
    {
        if (!m_previous || !m_succession->isSame(run))
            return -1;
        const QString name = m_sources.runs->document().name(run);
        return isStatusSame(name) && isVerdictSame(run) && areMetricsSame(name) ? m_succession->earlier(run) : -1;
    }

private:
    bool isStatusSame(const QString &name) const
    {
        const auto &before = m_previous->sources.statuses;
        const auto &now = m_sources.statuses;
        if (!m_needs.status)
            return true;
        if (!before || !now)
            return !before && !now;
        const RunStatus status = now->value(name);
        return !isActive(status) && status == before->value(name); // what is active gets older
    }

    /// Nobody tells of a verdict.
    bool isVerdictSame(qsizetype run) const
    {
        return !m_needs.verdict || (m_repetitions && m_repetitions->text(run).isEmpty())
               || (!m_repetitions && m_sources.runs->columns());
    }

    bool areMetricsSame(const QString &name) const
    {
        return !m_needs.metrics || m_sources.metrics.value(name) == m_previous->sources.metrics.value(name);
    }

    const FieldSources &m_sources;
    FieldNeeds m_needs;
    const FieldValues *m_previous = nullptr;
    std::shared_ptr<const Succession> m_succession;
    const TextColumn *m_repetitions = nullptr;
};

/// Takes what is known of a run, or finds it out.
void evaluate(FieldValues &values, const FieldWish &wish, KnownRun &&subject, size_t run)
{
    for (size_t field = 0; field < wish.fields.size(); ++field)
        values.columns[field][run] = valueOf(wish.fields[field], subject).value_or(FieldValue());
    if (!wish.query || !values.problem.isEmpty())
        return;
    const auto holds = wish.query->matches(subject);
    if (holds)
        values.matching[run] = *holds;
    else if (holds.error().code
             == ErrorCode::InvalidArgument) // otherwise the entry cannot be read: it is shown as wrong
        values.problem = holds.error().message;
    else
        values.matching[run] = true;
}

} // namespace

FieldNeeds FieldWish::needs() const
{
    FieldNeeds needs = query ? query->needs() : FieldNeeds();
    for (const QueryField &field : fields)
        needs.add(field);
    return needs;
}

std::shared_ptr<const FieldValues> evaluatedFields(const FieldSources &sources, const FieldWish &wish,
                                                   const RunFiles &files, const FieldValues *previous)
{
    const auto count = size_t(sources.runs->size());
    auto values = std::make_shared<FieldValues>();
    values->sources = sources;
    values->fields = wish.fields;
    values->expression = wish.expression;
    values->columns.assign(wish.fields.size(), std::vector<FieldValue>(count));
    values->matching.assign(count, false);
    const Reuse reuse(sources, wish, previous);
    const qint64 now = currentMicroseconds();
    for (size_t run = 0; run < count; ++run) {
        const int before = reuse.of(qsizetype(run));
        if (before < 0) {
            evaluate(*values, wish, KnownRun(sources, files, qsizetype(run), now), run);
            continue;
        }
        for (size_t field = 0; field < wish.fields.size(); ++field)
            values->columns[field][run] = previous->columns[field][size_t(before)];
        values->matching[run] = previous->matching[size_t(before)];
    }
    if (!values->problem.isEmpty() || !wish.query)
        values->matching.assign(count, true);
    return values;
}

} // namespace runs
