// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/application_dialogs/point_size_box.h"

#include "gui/theme/theme.h"

#include <QFontInfo>

#include <algorithm>

namespace runs {
namespace {

constexpr int smallest = 4;
constexpr int largest = 96;

} // namespace

PointSizeBox::PointSizeBox(QWidget *parent) : QSpinBox(parent), m_systemSize(QFontInfo(fixedFont()).pointSize())
{
    setRange(smallest - 1, largest);
    //: Unit of the size of a font: typographic points
    setSuffix(tr(" pt"));
    //: Size of a font: %1 points, because the system's font has that size
    setSpecialValueText(tr("%1 pt (system)").arg(m_systemSize));
}

void PointSizeBox::setPointSize(int size)
{
    setValue(size == 0 ? minimum() : std::clamp(size, smallest, largest));
}

int PointSizeBox::pointSize() const
{
    return value() == minimum() ? 0 : value();
}

void PointSizeBox::stepBy(int steps)
{
    if (value() == minimum())
        setValue(std::clamp(m_systemSize + steps, smallest, largest));
    else
        QSpinBox::stepBy(steps);
}

} // namespace runs
