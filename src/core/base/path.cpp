// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/base/path.h"

#include <QDir>
#include <QFile>

#include <filesystem>

namespace runs {

QString canonicalPath(const QString &path)
{
    std::error_code error;
    const std::filesystem::path asGiven(QFile::encodeName(path).toStdString());
    const auto resolved = std::filesystem::weakly_canonical(asGiven, error);
    return QDir::cleanPath(error ? path : QFile::decodeName(QByteArray::fromStdString(resolved.string())));
}

} // namespace runs
