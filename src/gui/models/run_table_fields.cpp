// SPDX-License-Identifier: GPL-2.0-or-later
// What RunTableModel has to do with the columns of fields.
#include "gui/models/run_table_model.h"

#include "core/base/text.h"
#include "core/run/verdict.h"
#include "gui/text/verdict_text.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {

void RunTableModel::setFieldColumns(const std::vector<FieldColumn> &columns)
{
    const int begin = int(m_keys.size()) - int(m_fieldColumns.size());
    for (int at = int(m_fieldColumns.size()); at-- > 0;) {
        if (std::ranges::contains(columns, m_fieldColumns[size_t(at)]))
            continue;
        beginRemoveColumns({}, begin + at, begin + at);
        m_keys.removeAt(begin + at);
        m_fieldColumns.erase(m_fieldColumns.begin() + at);
        endRemoveColumns();
    }
    for (const FieldColumn &column : columns) {
        if (std::ranges::contains(m_fieldColumns, column))
            continue;
        beginInsertColumns({}, int(m_keys.size()), int(m_keys.size()));
        m_keys += column.key();
        m_fieldColumns.push_back(column);
        endInsertColumns();
    }
}

std::vector<QueryField> RunTableModel::wantedFields() const
{
    std::vector<QueryField> fields;
    const auto add = [&](const FieldColumn &column) {
        if (!std::ranges::contains(fields, column.field))
            fields.push_back(column.field);
    };
    std::ranges::for_each(m_fieldColumns, add);
    if (const auto column = fieldColumnOf(m_order.key))
        add(*column);
    return fields;
}

void RunTableModel::setFieldValues(std::shared_ptr<const FieldValues> values)
{
    m_fieldValues = std::move(values);
    const FieldTable before = std::exchange(m_fields, FieldTable(m_fieldValues, *m_runs));
    if (isFieldKey(m_order.key))
        m_sorted = sorted(*m_runs, m_states, m_fields);
    if (m_filter.query() && m_fieldValues && m_fieldValues->expression == m_filter.spec().text)
        m_matching = matchingRuns(*m_runs, m_states, m_fields);
    show(content(m_states));
    std::vector<bool> isChanged(size_t(m_runs->size()), false);
    for (int run = 0; run < int(m_runs->size()); ++run)
        isChanged[size_t(run)] = !m_fields.isSame(run, before, m_fieldColumns);
    const int end = columnCount();
    if (!m_fieldColumns.empty()) {
        announce(isChanged, end - int(m_fieldColumns.size()), end - 1,
                 {Qt::DisplayRole, Qt::ToolTipRole, Qt::TextAlignmentRole, RawRole, CourseRole});
    }
    Q_EMIT fieldValuesChanged();
}

/// Null for a key of something else.
const FieldColumn *RunTableModel::fieldColumn(const QString &key) const
{
    if (!isFieldKey(key))
        return nullptr;
    const auto found = std::ranges::find(m_fieldColumns, key, &FieldColumn::key);
    return found == m_fieldColumns.end() ? nullptr : &*found;
}

const FieldValue &RunTableModel::fieldValue(int row, const QueryField &field) const
{
    return m_fields.value(m_shown[size_t(row)], field);
}

QString RunTableModel::fieldText(int row, const FieldColumn &column) const
{
    if (const auto verdict = this->verdict(row, column))
        return verdictName(*verdict);
    return printable(shownValue(column.field, fieldValue(row, column.field)).simplified());
}

std::optional<Verdict> RunTableModel::verdict(int row, const FieldColumn &column) const
{
    const auto *word = std::get_if<QString>(&fieldValue(row, column.field));
    return column.field.source == QueryField::Source::Verdict && word ? verdictOf(*word) : std::nullopt;
}

/// Numbers as such, so that a spreadsheet has them with all digits.
QVariant RunTableModel::fieldRaw(int row, const FieldColumn &column) const
{
    const FieldValue &value = fieldValue(row, column.field);
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    return isPresent(value) ? shownValue(column.field, value) : QVariant();
}

QString RunTableModel::fieldToolTip(int row, const FieldColumn &column) const
{
    const QString text = shownValue(column.field, fieldValue(row, column.field));
    if (column.field.source != QueryField::Source::Metric)
        return text;
    const MetricDigest *digest = m_fields.digest(m_shown[size_t(row)], column.field.name);
    if (!digest)
        return {};
    const MetricSummary &summary = digest->summary;
    //: %1 is a metric; the others are numbers
    return tr("%1\nlast %2, at step %3\nbetween %4 and %5, mean %6\n%7 values")
        .arg(printable(column.field.name), shownNumber(summary.last), QLocale().toString(summary.lastStep),
             shownNumber(summary.min), shownNumber(summary.max), shownNumber(summary.mean),
             QLocale().toString(summary.count));
}

QVariant RunTableModel::course(int row, const QString &key) const
{
    const FieldColumn *column = fieldColumn(key);
    const MetricDigest *digest =
        column && column->isCourse ? m_fields.digest(m_shown[size_t(row)], column->field.name) : nullptr;
    return digest ? QVariant::fromValue(digest->course) : QVariant();
}

bool RunTableModel::isUniform(int column) const
{
    const QString &key = m_keys[column];
    if (key == u"name")
        return rowCount() < 2;
    const FieldColumn *field = fieldColumn(key);
    if (field && field->isCourse)
        return std::ranges::none_of(m_shown, [&](int run) { return m_fields.digest(run, field->field.name); });
    const RunColumns *columns = m_runs->columns();
    const TextColumn *texts = field || isStateKey(key) || !columns ? nullptr : columns->column(key);
    const bool isEntryKey = !field && !isStateKey(key);
    if (isEntryKey && !texts)
        return columns != nullptr; // no run has it
    const auto isAsFirst = [&](int row) {
        if (texts)
            return texts->text(m_shown[size_t(row)]) == texts->text(m_shown.front());
        if (field)
            return fieldValue(row, field->field) == fieldValue(0, field->field);
        return displayText(row, key) == displayText(0, key);
    };
    for (int row = 1; row < rowCount(); ++row) {
        if (!isAsFirst(row))
            return false;
    }
    return true;
}

} // namespace runs
