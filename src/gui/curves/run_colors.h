// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QPalette>
#include <QStringList>

namespace runs {

/// Gives curves colours that are told apart (Okabe–Ito first, then others, then these lighter and darker), and that
/// they keep: what was shown once has the same colour when it is shown again, unless that is taken by then.
class RunColors
{
public:
    static constexpr int hueCount = 13;
    static constexpr int slotCount = 4 * hueCount; ///< colours; more curves than that share them

    /// The curves that there are now.
    void setShown(const QStringList &names);

    /// The number of the colour of a curve that is shown.
    int slotOf(const QString &name) const { return m_slots.value(name); }

    /// The colour, as dark or light as it takes to stand out from the palette's Base.
    static QColor color(int slot, const QPalette &palette);

private:
    int freeSlot(const QString &name, const QHash<int, int> &shownUses) const;

    QHash<QString, int> m_slots; ///< of all that were ever shown
};

} // namespace runs
