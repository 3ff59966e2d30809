// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QSettings>

#include <memory>

namespace runs {

/// Settings of the user for all projects: `run-manager/run-manager.ini` in the configuration directory.
std::unique_ptr<QSettings> userSettings();

/// How the window of one project was left (columns, order, filters, geometry): a file of its own in the state
/// directory, named by a hash of the database's path.
std::unique_ptr<QSettings> projectSettings(const QString &databasePath);

} // namespace runs
