// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/theme/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace runs {
namespace {

constexpr std::array backgrounds{QPalette::Base, QPalette::AlternateBase, QPalette::Window};

qreal luminance(const QColor &color)
{
    const auto linear = [](qreal part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor mixed(const QColor &color, const QColor &other, qreal share)
{
    const auto part = [share](int one, int two) { return qRound(one + (two - one) * share); };
    return {part(color.red(), other.red()), part(color.green(), other.green()), part(color.blue(), other.blue())};
}

QColor hue(StatusTone tone, const QPalette &palette)
{
    switch (tone) {
    case StatusTone::Active: return {0x00, 0x72, 0xb2};
    case StatusTone::Finished: return {0x00, 0x9e, 0x73};
    case StatusTone::Failed: return {0xd5, 0x5e, 0x00};
    case StatusTone::Warning: return {0xe6, 0x9f, 0x00};
    case StatusTone::Muted: break;
    }
    return mixed(palette.color(QPalette::Active, QPalette::Base), palette.color(QPalette::Active, QPalette::Text),
                 0.55);
}

} // namespace

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Active, QPalette::WindowText))
           > luminance(palette.color(QPalette::Active, QPalette::Window));
}

qreal contrastRatio(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor statusColor(StatusTone tone, const QPalette &palette, qreal contrast)
{
    constexpr int steps = 32;
    const QColor color = hue(tone, palette);
    const QColor end = isDark(palette) ? Qt::white : Qt::black;
    const auto standsOut = [&](const QColor &candidate) {
        return std::ranges::all_of(backgrounds, [&](auto role) {
            return contrastRatio(candidate, palette.color(QPalette::Active, role)) >= contrast;
        });
    };
    for (int step = 0; step < steps; ++step) {
        if (const QColor candidate = mixed(color, end, qreal(step) / steps); standsOut(candidate))
            return candidate;
    }
    return end;
}

} // namespace runs
