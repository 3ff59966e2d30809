// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/run.h"
#include "gui/details/field.h"
#include "gui/settings/preferences.h"

namespace runs {

/// A key as a heading: the translated word for those that Run Manager writes itself, any other as it is.
QString keyLabel(const QString &key);

/// What cannot be taken from the entry alone.
struct FieldContext
{
    QString commitRemark; ///< the subject of the commit, in quotation marks, or why it is not known
    qint64 now = 0;
    Preferences::DateFormat dateFormat = Preferences::DateFormat::Relative;
};

/// A value of an entry.
FieldContent fieldContent(const QString &key, const Value &value, const FieldContext &context);

/// Everything that is recorded of a run: its name, its description, its command, and the other keys. Of a very long
/// entry the first 100 of those.
QList<FieldContent> runFields(const Run &run, const FieldContext &context);

} // namespace runs
