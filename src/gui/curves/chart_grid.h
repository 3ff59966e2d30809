// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QMap>
#include <QScrollArea>
#include <QStringList>
#include <QTimer>

class QGridLayout;
class QToolButton;
class QVBoxLayout;

namespace runs {

class Chart;

/// One chart a tag, as many beside each other as there is room for, under headings that say what the tags begin with up
/// to their first '/'. Only charts in sight are drawn.
class ChartGrid : public QScrollArea
{
    Q_OBJECT

public:
    explicit ChartGrid(QWidget *parent = nullptr);

    /// Charts of tags that are there already stay.
    void setTags(const QStringList &tags);

    /// Only tags that contain this text are shown, upper and lower case alike.
    void setFilter(const QString &text);

    /// All of them, by their tags.
    const QMap<QString, Chart *> &charts() const { return m_charts; }

    /// Those that the filter leaves, in their order, whether they are in sight or not.
    QList<Chart *> shownCharts() const;

    void scrollTo(const QString &tag);

Q_SIGNALS:
    void made(runs::Chart *chart);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    struct Group
    {
        QToolButton *heading = nullptr;
        QWidget *body = nullptr;
        QGridLayout *grid = nullptr;

        bool isOpen() const;
    };

    Group makeGroup(const QString &prefix);
    bool isWanted(const QString &tag) const { return tag.contains(m_filter, Qt::CaseInsensitive); }
    void setOpen(const Group &group, bool isOpen);
    void arrange();
    void updateSight();

    QWidget *m_content;
    QVBoxLayout *m_column;
    QMap<QString, Chart *> m_charts;
    QMap<QString, Group> m_groups; ///< by the beginning of their tags
    QString m_filter;
    int m_columns = 1;
    QTimer m_sightTimer; ///< once for all that a scroll or a new layout moves
};

} // namespace runs
