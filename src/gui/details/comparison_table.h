// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QTableView>

namespace runs {

class ComparisonModel;

/// The view of a ComparisonModel: as high as its rows, up to a dozen; Ctrl+C copies the selected rows.
class ComparisonTable : public QTableView
{
    Q_OBJECT

public:
    explicit ComparisonTable(QWidget *parent = nullptr);

    void setComparison(ComparisonModel *model);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void copied();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void adjustRows();
    void adjustColumns();
    void copy();

    ComparisonModel *m_comparison = nullptr;
};

} // namespace runs
