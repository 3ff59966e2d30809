// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace runs {

/// Of an EnvironmentModel what has a text in its name or value, in either case. Sections without such a row are left
/// out; the headings of the others say how many there are.
class EnvironmentFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit EnvironmentFilter(QObject *parent = nullptr);

    void setText(const QString &text);
    bool isFiltering() const { return !m_text.isEmpty(); }

    /// These rows as lines of name, tab and value; a section stands for all rows in it. Tabs and line breaks are shown
    /// as \t and \n.
    QString toText(const QModelIndexList &rows) const;

    /// All rows, below the headings of their sections.
    QString allText() const;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString lineOf(const QModelIndex &index) const;
    QString linesOf(const QModelIndex &section) const;

    QString m_text;
};

} // namespace runs
