// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/verification/metric_comparison.h"

#include <QList>
#include <QString>

class QSettings;

namespace runs {

/// Runs that will be verified when they have ended; the settings of the project keep them.
class AwaitedVerdicts
{
public:
    struct Item
    {
        QString name;
        QString reference;
        Tolerance tolerance;

        bool operator==(const Item &) const = default;
    };

    /// Reads what they have. `settings` have to live longer.
    void restore(QSettings &settings);

    const QList<Item> &items() const { return m_items; }

    /// Of very many the oldest are forgotten: runs that were deleted never end.
    void add(const Item &item);
    void remove(const QString &name);
    void rename(const QString &name, const QString &newName);

private:
    void save();

    QSettings *m_settings = nullptr;
    QList<Item> m_items;
};

} // namespace runs
