// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/compare/plot_colors.h"

#include "core/comparison/field_axis.h"
#include "gui/theme/theme.h"

#include <algorithm>
#include <array>

namespace runs {
namespace {

constexpr std::array<QRgb, size_t(categoryColors)> okabeIto{0xff0072b2, 0xffe69f00, 0xff009e73, 0xffcc79a7,
                                                            0xffd55e00, 0xff56b4e9, 0xfff0e442};

// viridis of matplotlib, at equal distances
constexpr std::array<QRgb, 9> viridis{0xff440154, 0xff472d7b, 0xff3b528b, 0xff2c728e, 0xff21918c,
                                      0xff28ae80, 0xff5ec962, 0xffaddc30, 0xfffde725};

QColor standingOut(QColor color, const QPalette &palette)
{
    constexpr int most = 12;
    const bool onDark = isDark(palette);
    const qreal contrast = onDark ? 5 : 2.5; // of small areas, which look darker than they are
    for (int i = 0; i < most && contrastRatio(color, palette.color(QPalette::Base)) < contrast; ++i)
        color = onDark ? color.lighter(112) : color.darker(112);
    return color;
}

} // namespace

QColor categoryColor(qsizetype category, const QPalette &palette)
{
    if (category >= categoryColors)
        return statusColor(StatusTone::Muted, palette, 3);
    return standingOut(QColor::fromRgba(okabeIto[size_t(category)]), palette);
}

QColor rampColor(double share, const QPalette &palette)
{
    const double kept = std::clamp(share, 0.0, 1.0);
    const double at = (isDark(palette) ? 0.3 + 0.7 * kept : 0.85 * kept) * double(viridis.size() - 1);
    const auto below = std::min(size_t(at), viridis.size() - 2);
    const double rest = at - double(below);
    const QColor one = QColor::fromRgba(viridis[below]);
    const QColor other = QColor::fromRgba(viridis[below + 1]);
    const auto mixed = [rest](int a, int b) { return int(a + (b - a) * rest); };
    return {mixed(one.red(), other.red()), mixed(one.green(), other.green()), mixed(one.blue(), other.blue())};
}

QColor axisColor(const FieldAxis &axis, size_t run, const QPalette &palette)
{
    const auto &place = axis.places[run];
    if (!place)
        return statusColor(StatusTone::Muted, palette, 3);
    if (axis.isCategorical())
        return categoryColor(qsizetype(*place), palette);
    return rampColor(axis.differs() ? (*place - axis.min) / (axis.max - axis.min) : 0.5, palette);
}

} // namespace runs
