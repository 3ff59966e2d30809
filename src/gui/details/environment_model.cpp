// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/environment_model.h"

#include "core/base/text.h"
#include "gui/text/shown_text.h"
#include "gui/theme/theme.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr quintptr sectionId = 0; ///< internal id of sections; that of a field is the number of its section, from 1

QString cellText(const QString &text)
{
    // A cell is not wider, and what is elided in the middle still shows its end.
    return printable(shortened(text, 250, 250));
}

QVariant mutedColor()
{
    return statusColor(StatusTone::Muted, QGuiApplication::palette());
}

} // namespace

EnvironmentModel::EnvironmentModel(QObject *parent) : QAbstractItemModel(parent), m_codeFont(fixedFont())
{
    m_titleFont.setBold(true);
}

void EnvironmentModel::setSections(const QList<EnvironmentSection> &sections)
{
    if (sections == m_sections)
        return;
    beginResetModel();
    m_sections = sections;
    endResetModel();
}

QModelIndex EnvironmentModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : sectionId);
}

QModelIndex EnvironmentModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == sectionId)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, sectionId);
}

int EnvironmentModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_sections.size());
    const bool isSection = parent.internalId() == sectionId && parent.column() == 0;
    return isSection ? int(m_sections[parent.row()].fields.size()) : 0;
}

int EnvironmentModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant EnvironmentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == sectionId)
        return sectionData(m_sections[index.row()], index.column(), role);
    return fieldData(m_sections[qsizetype(index.internalId()) - 1].fields[index.row()], index.column(), role);
}

QVariant EnvironmentModel::sectionData(const EnvironmentSection &section, int column, int role) const
{
    const QString &text = column == NameColumn ? section.title : section.reason;
    switch (role) {
    case Qt::DisplayRole: return cellText(text);
    case WholeRole: return text;
    case IdRole: return section.id;
    case Qt::ToolTipRole: return plainToolTip(text);
    case Qt::FontRole: return column == NameColumn ? QVariant(m_titleFont) : QVariant();
    case Qt::ForegroundRole: return column == ValueColumn ? mutedColor() : QVariant();
    default: return {};
    }
}

QVariant EnvironmentModel::fieldData(const EnvironmentField &field, int column, int role) const
{
    const bool isName = column == NameColumn;
    const QString &text = isName ? field.name : field.value;
    const bool isCode = isName ? field.isNameCode : field.isCode;
    switch (role) {
    case Qt::DisplayRole: return cellText(text);
    case WholeRole: return text;
    case IsCodeRole: return isCode;
    case Qt::ToolTipRole: return plainToolTip(isName || field.toolTip.isEmpty() ? text : field.toolTip);
    case Qt::FontRole: return isCode ? QVariant(m_codeFont) : QVariant();
    case Qt::ForegroundRole: return field.isMuted && !isName ? mutedColor() : QVariant();
    default: return {};
    }
}

QVariant EnvironmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    //: Heading of the column with the names of what is known of the environment of a run
    const QString name = tr("Name");
    //: Heading of the column with the values of what is known of the environment of a run
    const QString value = tr("Value");
    return section == NameColumn ? name : value;
}

} // namespace runs
