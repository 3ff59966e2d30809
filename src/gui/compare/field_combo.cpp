// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/compare/field_combo.h"

#include "gui/compare/aggregates.h"

#include "core/base/text.h"

#include <QCompleter>
#include <QCoreApplication>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace runs {
namespace {

struct Aggregates
{
    Q_DECLARE_TR_FUNCTIONS(Aggregates)
};

} // namespace

void fillAggregates(QComboBox *box)
{
    //: Of all values of a metric
    box->addItem(Aggregates::tr("last value"), int(Aggregate::Last));
    box->addItem(Aggregates::tr("minimum"), int(Aggregate::Min));
    box->addItem(Aggregates::tr("maximum"), int(Aggregate::Max));
    box->addItem(Aggregates::tr("mean"), int(Aggregate::Mean));
    box->setAccessibleName(Aggregates::tr("Which value of the metrics"));
}

Aggregate chosenAggregate(const QComboBox *box)
{
    return Aggregate(box->currentData().toInt());
}

FieldCombo::FieldCombo(const QString &accessibleName, QWidget *parent) : QComboBox(parent)
{
    setAccessibleName(accessibleName);
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    lineEdit()->setAccessibleName(accessibleName);
    connect(this, &QComboBox::currentIndexChanged, this, &FieldCombo::fieldChosen);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &FieldCombo::takeTyped);
}

void FieldCombo::setFields(std::vector<QueryField> fields, const QString &none)
{
    const auto before = chosen();
    {
        const QSignalBlocker blocker(this);
        m_fields = std::move(fields);
        m_hasNone = !none.isEmpty();
        clear();
        if (m_hasNone)
            addItem(none);
        for (const QueryField &field : m_fields)
            addItem(printable(field.text()));
        choose(before);
    }
    if (chosen() != before)
        Q_EMIT fieldChosen();
}

std::optional<QueryField> FieldCombo::chosen() const
{
    const qsizetype at = currentIndex() - m_hasNone;
    return at >= 0 && at < qsizetype(m_fields.size()) ? std::optional(m_fields[size_t(at)]) : std::nullopt;
}

void FieldCombo::choose(const std::optional<QueryField> &field)
{
    const auto found = field ? std::ranges::find(m_fields, *field) : m_fields.end();
    if (found != m_fields.end())
        setCurrentIndex(int(found - m_fields.begin()) + m_hasNone);
    else
        setCurrentIndex(count() > 0 ? 0 : -1);
}

/// What is no field is put back.
void FieldCombo::takeTyped()
{
    const int at = findText(currentText(), Qt::MatchFixedString);
    if (at >= 0 && at != currentIndex())
        setCurrentIndex(at);
    setEditText(itemText(currentIndex()));
}

} // namespace runs
