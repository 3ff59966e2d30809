// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/curves/run_colors.h"

#include "gui/theme/theme.h"

#include <array>
#include <tuple>

namespace runs {
namespace {

constexpr std::array<QRgb, RunColors::hueCount> hues{
    0xff0072b2, 0xffd55e00, 0xff009e73, 0xffcc79a7, 0xffe69f00, 0xff56b4e9, // Okabe and Ito's
    0xff882255, 0xff999933, 0xff6a51c7, 0xff44aa99, 0xffa0522d, 0xffb3367f, 0xff6b7785,
};

QColor mixed(const QColor &color, const QColor &other, double share)
{
    const auto part = [share](int one, int two) { return qRound(one + (two - one) * share); };
    return {part(color.red(), other.red()), part(color.green(), other.green()), part(color.blue(), other.blue())};
}

} // namespace

void RunColors::setShown(const QStringList &names)
{
    QHash<int, int> shownUses;
    QStringList without;
    for (const QString &name : names) {
        const auto known = m_slots.constFind(name);
        if (known == m_slots.constEnd() || (names.size() <= slotCount && shownUses.contains(*known)))
            without += name;
        else
            ++shownUses[*known];
    }
    for (const QString &name : std::as_const(without)) {
        const int slot = freeSlot(name, shownUses);
        m_slots.insert(name, slot);
        ++shownUses[slot];
    }
}

/// Where the name itself would have it, so that it is likely to be the same tomorrow, or the next one that is free.
int RunColors::freeSlot(const QString &name, const QHash<int, int> &shownUses) const
{
    QHash<int, int> uses;
    for (const int slot : m_slots)
        ++uses[slot];
    const int wanted = int(qHash(name, 0) % hueCount);
    std::tuple best{INT_MAX, INT_MAX, INT_MAX};
    int found = 0;
    for (int tier = 0; tier < slotCount / hueCount; ++tier) {
        for (int i = 0; i < hueCount; ++i) {
            const int slot = tier * hueCount + (wanted + i) % hueCount;
            const std::tuple cost{shownUses.value(slot), tier, uses.value(slot)};
            if (cost < best) {
                best = cost;
                found = slot;
            }
        }
    }
    return found;
}

QColor RunColors::color(int slot, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    QColor color(hues[size_t(slot % hueCount)]);
    switch (slot / hueCount) {
    case 1: color = mixed(color, text, 0.4); break;
    case 2: color = mixed(color, base, 0.35); break;
    case 3: color.setHsv((color.hsvHue() + 20) % 360, std::min(255, color.hsvSaturation() + 60), color.value()); break;
    default: break;
    }
    const double contrast = isDark(palette) ? 3.5 : 2.2; // on white, pale lines are better told apart than dark ones
    for (int i = 0; i < 20 && contrastRatio(color, base) < contrast; ++i)
        color = mixed(color, text, 0.08);
    return color;
}

} // namespace runs
