// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace runs {

/// What this version knows of a value in `environment.yml`.
struct EnvironmentLabel
{
    enum class Form { Text, Code, Bytes };

    QString text; ///< in the user's language
    Form form = Form::Text;
};

/// By the keys from the outside in: "python/conda/prefix".
QHash<QString, EnvironmentLabel> environmentLabels();

/// The heading above a section, by its key, and above "packages"; another key is its own.
QString environmentSectionTitle(const QString &id);

} // namespace runs
