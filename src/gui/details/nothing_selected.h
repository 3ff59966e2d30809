// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

namespace runs {

/// What the panel shows when nothing is selected.
class NothingSelected : public QWidget
{
    Q_OBJECT

public:
    explicit NothingSelected(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *) override;
};

} // namespace runs
