// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QSpinBox>

namespace runs {

/// A size of a font in points, or that of the system's font, whatever that is.
class PointSizeBox : public QSpinBox
{
    Q_OBJECT

public:
    explicit PointSizeBox(QWidget *parent = nullptr);

    /// 0: the system's.
    void setPointSize(int size);
    int pointSize() const;

    /// From the system's size a step leads to its neighbours.
    void stepBy(int steps) override;

private:
    int m_systemSize;
};

} // namespace runs
