// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/regular_file.h"

#include "core/files/location.h"
#include "core/files/stamp.h"

#include <fcntl.h>

namespace runs {

std::optional<qsizetype> RegularFile::read(char *bytes, qsizetype size, qint64 offset) const
{
    qsizetype filled = 0;
    while (filled < size) {
        const auto count = ::pread(descriptor.get(), bytes + filled, size_t(size - filled), offset + filled);
        if (count == 0)
            break;
        if (count < 0 && errno != EINTR)
            return {};
        filled += std::max<qsizetype>(count, 0);
    }
    return filled;
}

bool RegularFile::isUnchanged() const
{
    struct stat now = {};
    return ::fstat(descriptor.get(), &now) == 0 && hasSameContent(stampOf(now), stamp);
}

std::optional<RegularFile> openRegularFile(const QString &path)
{
    const auto name = absolutePath(path);
    if (!name)
        return {};
    UniqueFd file(::open(name->constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat status = {};
    if (!file || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return {};
    return RegularFile{std::move(file), stampOf(status)};
}

} // namespace runs
