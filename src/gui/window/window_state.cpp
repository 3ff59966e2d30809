// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/window_state.h"

#include <QCryptographicHash>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace runs {

std::unique_ptr<QSettings> userSettings()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return std::make_unique<QSettings>(folder + u"/run-manager/run-manager.ini"_s, QSettings::IniFormat);
}

std::unique_ptr<QSettings> projectSettings(const QString &databasePath)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation);
    const QByteArray hash = QCryptographicHash::hash(databasePath.toUtf8(), QCryptographicHash::Sha1).toHex();
    auto settings = std::make_unique<QSettings>(
        folder + u"/run-manager/projects/"_s + QString::fromLatin1(hash) + u".ini"_s, QSettings::IniFormat);
    if (settings->value(u"database"_s).toString() != databasePath)
        settings->setValue(u"database"_s, databasePath); // for people who look at the file
    return settings;
}

} // namespace runs
