// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QTreeWidget>

#include <optional>

namespace runs {

/// The curves of the charts by their names, with colours and values. A click hides one or shows it again.
class RunLegend : public QTreeWidget
{
    Q_OBJECT

public:
    struct Row
    {
        QString name;
        int slot;      ///< see RunColors
        bool isActive; ///< more of it may come
        int runs;      ///< how many it stands for

        bool operator==(const Row &) const = default;
    };

    explicit RunLegend(QWidget *parent = nullptr);

    void setRows(const QList<Row> &rows);
    const QList<Row> &rows() const { return m_rows; }

    /// The values of one chart by the names; `title`: what they are of.
    void setValues(const QString &title, const QHash<QString, std::optional<double>> &values);

    /// Names that are not shown.
    const QSet<QString> &hiddenNames() const { return m_hidden; }

Q_SIGNALS:
    void hiddenChanged();

    /// The one that the pointer is at; empty: none.
    void highlighted(const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void toggle(const QTreeWidgetItem *item);
    void hideAllBut(const QString &name);
    void showLook();

    QList<Row> m_rows;
    QSet<QString> m_hidden;
};

} // namespace runs
