// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/details/environment_fields.h"

#include <QAbstractItemModel>
#include <QFont>

namespace runs {

/// What surrounded a run as a tree of two levels: sections, and in them names and values.
class EnvironmentModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };
    enum Role {
        WholeRole = Qt::UserRole, ///< the text of a cell, of any length
        IdRole,                   ///< of a section, as EnvironmentSection has it
        IsCodeRole
    };

    explicit EnvironmentModel(QObject *parent = nullptr);

    /// The same sections as before change nothing; others reset the model.
    void setSections(const QList<EnvironmentSection> &sections);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant sectionData(const EnvironmentSection &section, int column, int role) const;
    QVariant fieldData(const EnvironmentField &field, int column, int role) const;

    QList<EnvironmentSection> m_sections;
    QFont m_codeFont;
    QFont m_titleFont;
};

} // namespace runs
