// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/metrics/metric_pattern.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace runs {

/// What `.runsrc` sets, with the defaults for what it does not.
struct Settings
{
    QString runsDirectory = QStringLiteral(".runs"); ///< absolute, or relative to the directory of the file
    QString databaseFilename = QStringLiteral(".runs.yml");
    std::optional<QString> tensorboardFlag = QStringLiteral("--tb-dir"); ///< none: the flag is not passed
    std::optional<QString> savePathFlag = QStringLiteral("--save-path");
    int columnWidth = 30;
    QString virtualenvPath;                        ///< empty: none
    QList<std::pair<QString, QString>> extraFlags; ///< with `<runs-dir>` and `<run-name>` still to be replaced
    bool isolated = false;                         ///< runs get a working tree of their own
    std::optional<QList<MetricPattern>> metrics;   ///< what finds them in printed lines; none: what is usual
    QStringList warnings;                          ///< about keys that mean nothing
};

/// Reads the text of a `.runsrc`, a YAML mapping. `_` in a key means '-', and the text "None" is no value, as in files
/// of the original tool. Errors: Malformed, InvalidArgument; both name the path and the key.
Result<Settings> parseSettings(const QByteArray &text, const QString &path);

/// A flag as given by the user: none for "None" or nothing.
std::optional<QString> flagOrNone(const QString &flag);

/// Errors: InvalidArgument when the name is not that of a file in the runs directory itself.
Result<> checkDatabaseFilename(const QString &name);

} // namespace runs
