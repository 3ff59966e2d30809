// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QComboBox>

namespace runs {

/// A choice of fields that stays narrow: a long name is cut in the middle, and whole in the list and in the tooltip.
class FieldBox : public QComboBox
{
    Q_OBJECT

public:
    explicit FieldBox(QWidget *parent = nullptr);

    void showPopup() override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showToolTip();
};

} // namespace runs
