// SPDX-License-Identifier: GPL-2.0-or-later
// Expressions: each one is understood or refused with a place in it, evaluation ends, and whatever is completed can be
// gone on with. An input is an expression, and the command of a run from the second line on.
#include "core/query/field_list.h"
#include "core/query/query.h"
#include "core/query/query_completion.h"
#include "fuzzing.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace fuzzing;
using namespace runs;

namespace {

constexpr qint64 now = 1'795'000'000'000'000;

/// A run with the command, and a metric for every tag that begins with 'l'.
class CommandSubject : public QuerySubject
{
public:
    explicit CommandSubject(const QString &command)
    {
        m_run.name = u"group/run"_s;
        m_run.fields = {{u"command"_s, {command}},
                        {u"datetime"_s, {u"2026-11-20T10:00:00Z"_s}},
                        {u"tags"_s, {Sequence{{u"a"_s}, {u"b"_s}}}}};
    }
    QString name() override { return m_run.name; }
    Result<const Run *> entry() override { return &m_run; }
    RunStatus status() override { return status::Failed{{::now - 5'000'000, ::now, {}}, 3}; }
    std::optional<Verdict> verdict() override { return Verdict::WithinTolerance; }
    std::optional<double> metric(const QString &tag, Aggregate aggregate) override
    {
        return tag.startsWith(u'l') ? std::optional(double(aggregate)) : std::nullopt;
    }
    QStringList metricTags() override { return {u"loss"_s}; }
    qint64 now() override { return ::now; }

private:
    Run m_run;
};

void requirePlace(const QueryError &error, const QString &text)
{
    require(error.at >= 0 && error.size >= 0 && error.at + error.size <= text.size(), "a mistake is in the text", text);
    const qsizetype column = error.column(text);
    require(column >= 1 && column <= text.size() + 1, "a column is in the text", text);
    requireMessage({ErrorCode::InvalidArgument, error.message});
}

void requireFields(const std::vector<QueryField> &fields, const QString &text)
{
    for (const QueryField &field : fields) {
        const auto again = fieldList(field.text());
        require(again && *again == std::vector{field}, "a field is read back", text + u'\n' + field.text());
    }
}

void evaluate(const QString &text, const QString &command)
{
    const auto query = Query::parse(text, now);
    if (!query)
        return requirePlace(query.error(), text);
    requireFields(query->fields(), text);
    CommandSubject subject(command);
    const auto matches = query->matches(subject);
    if (!matches)
        return requireMessage(matches.error());
    const auto opposite = Query::parse(u"not (%1)"_s.arg(text), now);
    if (opposite) // unless it is too deep now
        require(opposite->matches(subject) == !*matches, "not turns it round", text);
    for (const QueryField &field : query->fields()) {
        const auto value = valueOf(field, subject);
        require(value && compareForSort(*value, *value, false) == 0, "a value is as large as itself", field.text());
        require(!isPresent(*value) || !toJson(plainValue(field, *value)).isEmpty(), "a value can be shown",
                field.text());
    }
}

void complete(const QString &text)
{
    const QueryVocabulary vocabulary{{u"key"_s}, {u"a b"_s}, {u"lr"_s, u"it's"_s}, {u"A"_s}, {u"loss"_s, u"x.min"_s}};
    for (const QueryCompletion &found : {queryCompletion(text, vocabulary), fieldCompletion(text, vocabulary)}) {
        require(found.begin >= 0 && found.begin <= text.size(), "a completion begins in the text", text);
        const QString typed = text.sliced(found.begin);
        require(std::ranges::all_of(found.words,
                                    [&](const QString &word) { return word.startsWith(typed) && word != typed; }),
                "completed words go on", text);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input = copied(data, size);
    const qsizetype end = input.indexOf('\n') < 0 ? input.size() : input.indexOf('\n');
    const QString text = QString::fromUtf8(input.first(end));
    evaluate(text, QString::fromUtf8(input.sliced(std::min(end + 1, input.size()))));
    complete(text);
    if (const auto fields = fieldList(text))
        requireFields(*fields, text);
    else
        requirePlace(fields.error(), text);
    if (const auto fields = sortFieldList(text); !fields)
        requirePlace(fields.error(), text);
    return 0;
}
