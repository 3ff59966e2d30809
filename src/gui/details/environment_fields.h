// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/environment/environment.h"

#include <QList>
#include <QString>

namespace runs {

/// A name and a value as they are shown, in the user's language.
struct EnvironmentField
{
    QString name;
    QString value;
    QString toolTip; ///< where that is more than the value
    bool isNameCode = false;
    bool isCode = false;  ///< a path, a hash, or a variable
    bool isMuted = false; ///< says why there is no value

    bool operator==(const EnvironmentField &) const = default;
};

struct EnvironmentSection
{
    QString id; ///< key of the file, or "packages"; the same in every language
    QString title;
    QList<EnvironmentField> fields; ///< none: `reason` says why
    QString reason;

    bool operator==(const EnvironmentSection &) const = default;
};

/// All that is known of what surrounded a run, but when it was gathered. Keys that this version does not know are shown
/// as they are.
QList<EnvironmentSection> environmentSections(const Environment &environment);

} // namespace runs
