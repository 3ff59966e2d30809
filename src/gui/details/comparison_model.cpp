// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/comparison_model.h"

#include "core/base/text.h"
#include "core/base/timestamp.h"
#include "gui/details/run_fields.h"
#include "gui/text/shown_text.h"
#include "gui/text/time_text.h"
#include "gui/theme/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QString cellText(const QString &text)
{
    // A cell is not wider, and what is elided in the middle still shows its end.
    return printable(shortened(text, 150, 150));
}

bool isRightAligned(const FieldDifference &difference)
{
    return difference.isNumeric || difference.key == key::datetime;
}

bool isFixedPitch(const FieldDifference &difference)
{
    return difference.key == key::command || difference.key == key::commit;
}

} // namespace

ComparisonModel::ComparisonModel(QObject *parent) : QAbstractTableModel(parent), m_fixedFont(fixedFont()) {}

void ComparisonModel::setDifferences(const QStringList &names, std::vector<FieldDifference> different)
{
    if (names == m_names
        && std::ranges::equal(different, m_different, {}, &FieldDifference::key, &FieldDifference::key)) {
        m_different = std::move(different);
        showValues();
        announceValues();
        return;
    }
    beginResetModel();
    m_names = names;
    m_different = std::move(different);
    showValues();
    endResetModel();
}

void ComparisonModel::setDateFormat(Preferences::DateFormat format)
{
    m_dateFormat = format;
    updateTimes();
}

void ComparisonModel::updateTimes()
{
    for (size_t i = 0; i < m_different.size(); ++i) {
        if (m_different[i].key == key::datetime)
            m_shown[i] = shownValues(m_different[i]);
    }
    announceValues();
}

QStringList ComparisonModel::shownValues(const FieldDifference &difference) const
{
    if (difference.key == key::datetime || difference.key == key::commit) {
        const auto shown = [this, now = currentTime(), isTime = difference.key == key::datetime](const QString &text) {
            const auto time = isTime ? parseTimestamp(text) : std::nullopt;
            return time ? formattedTime(*time, now, m_dateFormat) : cellText(shortCommit(text));
        };
        QStringList texts;
        std::ranges::transform(difference.values, std::back_inserter(texts), shown);
        return texts;
    }
    QStringList texts = difference.isNumeric ? difference.values : distinctParts(difference.values);
    std::ranges::transform(texts, texts.begin(), cellText);
    return texts;
}

void ComparisonModel::showValues()
{
    m_shown.clear();
    for (const FieldDifference &difference : m_different)
        m_shown.push_back(shownValues(difference));
}

void ComparisonModel::announceValues()
{
    if (!m_names.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QString ComparisonModel::toTsv(QList<int> rows) const
{
    std::ranges::sort(rows);
    rows.prepend(-1);
    QString text;
    for (const int row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column) {
            const bool isHeading = row < 0;
            const QString key = column == 0 ? u"name"_s : m_different[size_t(column - 1)].key;
            cells += printable(isHeading ? key : whole(row, column));
        }
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

QString ComparisonModel::whole(int row, int column) const
{
    return column == 0 ? m_names[row] : m_different[size_t(column - 1)].values[row];
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_names.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_different.size()) + 1;
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int column = index.column();
    const FieldDifference *difference = column == 0 ? nullptr : &m_different[size_t(column - 1)];
    switch (role) {
    case Qt::DisplayRole: return difference ? m_shown[size_t(column - 1)][index.row()] : cellText(m_names[index.row()]);
    case Qt::ToolTipRole: return plainToolTip(whole(index.row(), column));
    case Qt::FontRole: return difference && isFixedPitch(*difference) ? QVariant(m_fixedFont) : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (difference && isRightAligned(*difference) ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const FieldDifference *difference = section == 0 ? nullptr : &m_different[size_t(section - 1)];
    if (role == Qt::DisplayRole) {
        //: Heading of the column with the names of runs
        return difference ? cellText(keyLabel(difference->key)) : tr("Name");
    }
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (difference && isRightAligned(*difference) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace runs
