// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/output/output_file.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/files/beneath.h"
#include "core/files/location.h"
#include "core/run/record_file.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Error missing(const QString &path)
{
    return {ErrorCode::NotFound, Core::tr("There is no file %1.").arg(quoted(path))};
}

Result<UniqueFd> openIn(int directory, const QString &record)
{
    const QString path = outputPath(record);
    UniqueFd file(::openat(directory, record_file::output, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    const int error = errno;
    if (!file && isMissing(error))
        return std::unexpected(missing(path));
    struct stat status = {};
    const bool isIrregular = file ? ::fstat(file.get(), &status) == 0 && !S_ISREG(status.st_mode)
                                  : error == ELOOP || error == ENXIO; // ENXIO: a socket
    if (isIrregular)
        return failure(ErrorCode::Refused, Core::tr("%1 is not a regular file.").arg(quoted(path)));
    if (!file)
        return std::unexpected(systemError(SystemAction::Open, path, error));
    return file;
}

/// Whether every component names something in the one before.
bool isPathInside(const QString &name)
{
    return !name.contains(QChar(0)) && name.isValidUtf16()
           && std::ranges::none_of(name.split(u'/'),
                                   [](const QString &part) { return part.isEmpty() || part == u"." || part == u".."; });
}

} // namespace

QString outputPath(const QString &record)
{
    return record + u'/' + QLatin1StringView(record_file::output);
}

Result<UniqueFd> openOutput(const QString &record)
{
    const auto name = absolutePath(record);
    if (!name)
        return std::unexpected(name.error());
    const UniqueFd directory(::open(name->constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (directory)
        return openIn(directory.get(), record);
    if (isMissing(errno))
        return std::unexpected(missing(outputPath(record)));
    return std::unexpected(systemError(SystemAction::OpenDirectory, record, errno));
}

Result<UniqueFd> openOutput(const QString &recordsFolder, const QString &name)
{
    return openRecord(recordsFolder, name).and_then([&](const UniqueFd &directory) {
        return openIn(directory.get(), recordsFolder + u'/' + name);
    });
}

Result<UniqueFd> openRecord(const QString &recordsFolder, const QString &name)
{
    const QString record = recordsFolder + u'/' + name;
    const auto folderName = absolutePath(recordsFolder);
    if (!folderName)
        return std::unexpected(folderName.error());
    if (!isPathInside(name))
        return std::unexpected(missing(outputPath(record)));
    const UniqueFd folder(::open(folderName->constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!folder && isMissing(errno))
        return std::unexpected(missing(outputPath(record)));
    if (!folder)
        return std::unexpected(systemError(SystemAction::OpenDirectory, recordsFolder, errno));
    auto directory = openBeneath(folder.get(), QFile::encodeName(name), O_PATH, Resolver::Kernel);
    if (directory)
        return std::move(*directory);
    if (isMissing(directory.error().errorNumber))
        return std::unexpected(missing(outputPath(record)));
    return std::unexpected(obstructionError(recordsFolder + u'/' + QFile::decodeName(directory.error().path),
                                            directory.error().errorNumber));
}

} // namespace runs
