// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/tree_removal.h"

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Lets the owner empty a directory of his own, as far as it is not so already. Should it fail, removing tells why.
void makeWritable(int directory, const QByteArray &name, Resolver resolver)
{
    // By descriptor, because chmod(2) on a name would follow a link that somebody puts there. A directory that cannot
    // be read opens as O_PATH only, and its mode can be changed only through /proc.
    const auto opened = openBeneath(directory, name, O_PATH, resolver);
    const auto status = opened ? nodeStatus(opened->get(), {}) : std::unexpected(opened.error().errorNumber);
    if (status && status->owner == ::geteuid() && (status->mode & S_IRWXU) != S_IRWXU)
        ::chmod(("/proc/self/fd/" + QByteArray::number(opened->get())).constData(), (status->mode & 07777) | S_IRWXU);
}

} // namespace

Result<UniqueFd> TreeRemoval::enter(int directory, const QByteArray &name)
{
    const auto status = nodeStatus(directory, name);
    if (status && (status->mode & S_IRWXU) != S_IRWXU)
        makeWritable(directory, name, m_resolver);
    auto opened = openBeneath(directory, name, O_RDONLY, m_resolver);
    if (opened)
        return std::move(*opened);
    if (opened.error().errorNumber == ENOENT)
        return UniqueFd();
    return std::unexpected(obstructionError(shownPath(name), opened.error().errorNumber));
}

Result<> TreeRemoval::file(int directory, const QByteArray &name)
{
    return unlink(directory, name, 0);
}

Result<> TreeRemoval::leave(int directory, const QByteArray &name)
{
    return unlink(directory, name, AT_REMOVEDIR);
}

Result<> TreeRemoval::unlink(int directory, const QByteArray &name, int flags) const
{
    if (::unlinkat(directory, name.constData(), flags) == 0 || errno == ENOENT)
        return {};
    const int error = errno;
    if (error == EBUSY)
        return std::unexpected(obstructionError(shownPath(name), error));
    return std::unexpected(systemError(SystemAction::Remove, shownPath(name), error));
}

} // namespace runs
