// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>

namespace runs {

/// Texts of any kind (paths, commands), each as one line, with the text as it is in its tooltip.
class TextList : public QAbstractListModel
{
    Q_OBJECT

public:
    enum { WholeRole = Qt::UserRole }; ///< the text as it was given

    using QAbstractListModel::QAbstractListModel;

    void setTexts(const QStringList &texts);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QStringList m_texts;
};

} // namespace runs
