// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QTableView>

namespace runs {

class SideBySideModel;

/// The table of runs side by side. What the rows are about stays in sight; a click on the name of a run makes it the
/// reference. Columns share the room, and scroll when there is too little of it.
class SideBySideView : public QTableView
{
    Q_OBJECT

public:
    explicit SideBySideView(SideBySideModel *model, QWidget *parent = nullptr);

Q_SIGNALS:
    void referenceChosen(int run);

    /// A menu is asked for, about the metric of this tag.
    void metricMenuRequested(const QString &tag, const QPoint &globalPosition);
    void copied();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void fitColumns();
    void fitRows();

    SideBySideModel *m_model;
};

} // namespace runs
