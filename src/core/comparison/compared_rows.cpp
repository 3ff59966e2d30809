// SPDX-License-Identifier: GPL-2.0-or-later
// The rows of a ComparedTable.
#include "core/comparison/compared_table.h"
#include "core/comparison/entry_comparison.h"
#include "core/environment/environment_texts.h"
#include "core/query/field_value.h"

#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using Section = ComparedRow::Section;
using Source = QueryField::Source;

bool areSame(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

/// Whether the values are all the same: as numbers where all are some, or else as texts.
bool areAllSame(const ComparedRow &row)
{
    const QString &first = row.texts.front();
    if (std::ranges::any_of(row.texts, [&](const QString &text) { return text.isNull() != first.isNull(); }))
        return false;
    if (row.numbers.empty() || !row.numbers.front())
        return std::ranges::all_of(row.texts, [&](const QString &text) { return text == first; });
    return std::ranges::all_of(row.numbers, [&](const auto &number) { return areSame(*number, *row.numbers.front()); });
}

/// The text as one that is there, even if it is empty.
QString present(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

class TableMaker
{
public:
    TableMaker(const RunSnapshots &runs, Aggregate aggregate) : m_runs(runs), m_aggregate(aggregate) {}

    ComparedTable make()
    {
        for (const auto &run : m_runs)
            m_table.names += run->name();
        if (m_runs.empty())
            return m_table;
        addFields();
        addParameters();
        addEnvironments();
        addMetrics();
        std::ranges::stable_sort(m_table.rows, {}, &ComparedRow::section);
        return std::move(m_table);
    }

private:
    void add(ComparedRow row)
    {
        if (std::ranges::all_of(row.texts, [](const QString &text) { return text.isNull(); }))
            return;
        row.isSame = areAllSame(row);
        m_table.rows.push_back(std::move(row));
    }

    void addField(Section section, const QString &name, const QueryField &field)
    {
        ComparedRow row{section, name, {}};
        row.isDuration = field.kind() == QueryField::Kind::Duration;
        const bool isNumeric = field.kind() != QueryField::Kind::Text && field.kind() != QueryField::Kind::Time;
        bool areNumbers = isNumeric;
        for (const auto &run : m_runs) {
            const FieldValue value = valueOf(field, *run).value_or(FieldValue());
            const bool isThere = !std::holds_alternative<std::monostate>(value);
            const auto number = isThere && !std::holds_alternative<bool>(value) ? numberOf(value) : std::nullopt;
            row.texts += isThere ? present(shownValue(field, value)) : QString();
            row.numbers.push_back(number);
            areNumbers &= !isThere || number.has_value();
        }
        if (!areNumbers)
            row.numbers.clear();
        add(std::move(row));
    }

    void addFields()
    {
        for (const Source source : {Source::Status, Source::Exit, Source::Started, Source::Ended, Source::Duration,
                                    Source::Verdict, Source::Recorded}) {
            const QueryField field{source};
            addField(Section::Fields, field.text(), field);
        }
        std::vector<const Run *> entries;
        for (const auto &run : m_runs)
            entries.push_back(&run->contents().entry);
        for (const QString &key : entryKeys(entries)) {
            const bool isCode = key == key::commit || key == key::base;
            if (key != key::datetime)
                addField(isCode ? Section::Code : Section::Fields, key, {Source::Key, key});
        }
        ComparedRow subjects{Section::Code, u"subject"_s, {}};
        for (const auto &run : m_runs) {
            const QString &subject = run->contents().commitSubject;
            subjects.texts += subject.isEmpty() ? QString() : subject;
        }
        add(std::move(subjects));
    }

    void addParameters()
    {
        QStringList known;
        for (const auto &run : m_runs) {
            for (const Parameter &parameter : **run->parameters()) {
                const bool isVariable = parameter.kind == Parameter::Kind::Variable;
                const QueryField field{isVariable ? Source::Variable : Source::Argument, parameter.name};
                const QString plain = (isVariable ? u"env."_s : QString()) + plainParameterName(parameter.name);
                if (known.contains(plain))
                    continue;
                known += plain;
                addField(Section::Parameters, isVariable ? field.text() : parameter.name, field);
            }
        }
    }

    void addTexts(Section section, const std::vector<NamedTexts> &texts)
    {
        QStringList names;
        std::vector<QHash<QString, QString>> values;
        for (const NamedTexts &ofRun : texts) {
            values.emplace_back(ofRun.begin(), ofRun.end());
            for (const auto &[name, text] : ofRun)
                names += name;
        }
        names.removeDuplicates();
        for (const QString &name : std::as_const(names)) {
            ComparedRow row{section, name, {}};
            for (const auto &ofRun : values)
                row.texts += ofRun.contains(name) ? present(ofRun.value(name)) : QString();
            add(std::move(row));
        }
    }

    void addEnvironments()
    {
        const auto texts = [this](NamedTexts (*textsOf)(const Environment &)) {
            std::vector<NamedTexts> all;
            for (const auto &run : m_runs)
                all.push_back(run->contents().environment.transform(textsOf).value_or(NamedTexts()));
            return all;
        };
        addTexts(Section::Environment, texts(machineTexts));
        addTexts(Section::Packages, texts([](const Environment &environment) { return environment.packages(); }));
        addTexts(Section::Variables, texts(variableTexts));
        addTexts(Section::Code, texts(codeTexts));
    }

    void addMetrics()
    {
        QStringList tags;
        for (const auto &run : m_runs)
            tags += run->metricTags();
        tags.removeDuplicates();
        tags.sort();
        for (const QString &tag : std::as_const(tags))
            addField(Section::Metrics, tag, {Source::Metric, tag, m_aggregate});
    }

    const RunSnapshots &m_runs;
    Aggregate m_aggregate;
    ComparedTable m_table;
};

} // namespace

ComparedTable comparedTable(const RunSnapshots &runs, Aggregate aggregate)
{
    return TableMaker(runs, aggregate).make();
}

} // namespace runs
