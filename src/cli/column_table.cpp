// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/column_table.h"

#include "cli/listing.h"
#include "cli/text_table.h"
#include "core/base/csv.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using Source = QueryField::Source;

QStringList namesOf(const QueryVocabulary &words, Source source)
{
    switch (source) {
    case Source::Tag: return words.tags;
    case Source::Argument: return words.arguments;
    case Source::Variable: return words.variables;
    case Source::Metric: return words.metrics;
    default: return words.keys;
    }
}

/// Digits by their number, so that arg.10 comes after arg.9; everything else by code points.
bool isBefore(const QString &a, const QString &b)
{
    bool isNumberA = false;
    bool isNumberB = false;
    const int numberA = a.toInt(&isNumberA);
    const int numberB = b.toInt(&isNumberB);
    return isNumberA && isNumberB ? numberA < numberB : a.toStdU32String() < b.toStdU32String();
}

/// A cell of the text: on one line, and not too long; names and numbers are never cut.
QString cellText(const TableColumn &column, const FieldValue &value, qsizetype width)
{
    if (!isPresent(value) && !std::holds_alternative<bool>(value))
        return u"_"_s;
    const QString text = shownValue(column.field, value);
    const QList<uint> characters = text.toUcs4();
    if (column.field.source == Source::Name || numberOf(value) || characters.size() <= width)
        return printable(text);
    const auto first = characters.first(width);
    return printable(QString::fromUcs4(reinterpret_cast<const char32_t *>(first.constData()), width)) + u"..."_s;
}

QString csvText(const QueryField &field, const FieldValue &value)
{
    const Value plain = plainValue(field, value);
    const bool isText = std::holds_alternative<Sequence>(plain.data) || std::holds_alternative<bool>(plain.data);
    return isText ? shownValue(field, value) : plain == Value{} ? QString() : displayText(plain);
}

size_t rowsOf(const std::vector<TableColumn> &columns)
{
    return columns.empty() ? 0 : columns.front().values.size();
}

QString textOf(const std::vector<TableColumn> &columns, qsizetype width)
{
    QStringList header;
    for (const TableColumn &column : columns)
        header += printable(column.title);
    QList<QStringList> rows;
    for (size_t row = 0; row < rowsOf(columns); ++row) {
        QStringList cells;
        for (const TableColumn &column : columns)
            cells += cellText(column, column.values[row], width);
        rows += cells;
    }
    return rows.isEmpty() ? QString() : tableText(header, rows);
}

QString csvOf(const std::vector<TableColumn> &columns)
{
    QStringList header;
    for (const TableColumn &column : columns)
        header += column.title;
    QString text = csvRecord(header);
    for (size_t row = 0; row < rowsOf(columns); ++row) {
        QStringList cells;
        for (const TableColumn &column : columns)
            cells += csvText(column.field, column.values[row]);
        text += csvRecord(cells);
    }
    return text;
}

Value valueOf(const std::vector<TableColumn> &columns)
{
    Sequence rows;
    for (size_t row = 0; row < rowsOf(columns); ++row) {
        Mapping fields;
        for (const TableColumn &column : columns)
            fields.emplace_back(column.title, plainValue(column.field, column.values[row]));
        rows.push_back({fields});
    }
    return {rows};
}

FieldNeeds needsOf(const std::vector<TableColumn> &columns)
{
    FieldNeeds needs;
    for (const TableColumn &column : columns)
        needs.add(column.field);
    return needs;
}

} // namespace

std::vector<TableColumn> columnsOf(const std::vector<QueryField> &fields, RunSubjects &subjects,
                                   const std::vector<qsizetype> &rows)
{
    std::vector<TableColumn> columns;
    const auto add = [&](const QueryField &field) {
        if (std::ranges::none_of(columns, [&](const TableColumn &column) { return column.field == field; }))
            columns.push_back({field.text(), field});
    };
    FieldNeeds needs;
    std::ranges::for_each(fields, [&](const QueryField &field) { needs.add(field); });
    subjects.read(rows, needs);
    const bool hasAll = std::ranges::any_of(fields, &QueryField::isAll);
    const QueryVocabulary words = hasAll ? subjects.vocabulary(rows, needs.metrics) : QueryVocabulary();
    for (const QueryField &field : fields) {
        if (!field.isAll) {
            add(field);
            continue;
        }
        QStringList names = namesOf(words, field.source);
        std::ranges::sort(names, isBefore);
        for (const QString &name : std::as_const(names))
            add({field.source, name, field.aggregate});
    }
    return columns;
}

Result<> fillIn(std::vector<TableColumn> &columns, RunSubjects &subjects, const std::vector<qsizetype> &rows)
{
    subjects.read(rows, needsOf(columns));
    for (TableColumn &column : columns) {
        for (const qsizetype row : rows) {
            auto value = valueOf(column.field, subjects.of(row));
            if (!value)
                return std::unexpected(value.error());
            column.values.push_back(std::move(*value));
        }
    }
    return {};
}

bool differ(const FieldValue &a, const FieldValue &b)
{
    const auto numberA = numberOf(a);
    const auto numberB = numberOf(b);
    if (numberA && numberB)
        return *numberA != *numberB && !(std::isnan(*numberA) && std::isnan(*numberB));
    return a != b;
}

void keepChanged(std::vector<TableColumn> &columns)
{
    std::erase_if(columns, [](const TableColumn &column) {
        return column.field.source != Source::Name && std::ranges::none_of(column.values, [&](const FieldValue &value) {
                   return differ(value, column.values.front());
               });
    });
}

QByteArray columnTable(const std::vector<TableColumn> &columns, const std::string &format, qsizetype width)
{
    if (format == "text")
        return textOf(columns, width).toUtf8();
    if (format == "csv")
        return csvOf(columns).toUtf8();
    return structured(valueOf(columns), format).toUtf8();
}

Result<std::vector<qsizetype>> sorted(const std::vector<qsizetype> &rows, const std::vector<SortField> &fields,
                                      RunSubjects &subjects)
{
    std::vector<TableColumn> columns;
    for (const SortField &field : fields)
        columns.push_back({{}, field.field});
    if (const auto filled = fillIn(columns, subjects, rows); !filled)
        return std::unexpected(filled.error());
    std::vector<std::vector<SortKey>> keys;
    for (const TableColumn &column : columns)
        keys.emplace_back(column.values.begin(), column.values.end());
    std::vector<size_t> order(rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](size_t a, size_t b) {
        for (size_t i = 0; i < fields.size(); ++i) {
            if (const int compared = keys[i][a].compare(keys[i][b], fields[i].isDescending))
                return compared < 0;
        }
        return false;
    });
    std::vector<qsizetype> inOrder;
    for (const size_t place : order)
        inOrder.push_back(rows[place]);
    return inOrder;
}

} // namespace runs
