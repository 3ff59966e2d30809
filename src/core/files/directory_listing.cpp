// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/directory_listing.h"

#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>

namespace runs {
namespace {

using Type = GuardedDirectory::Type;

struct CloseDirectory
{
    void operator()(DIR *stream) const { ::closedir(stream); }
};

Type typeOf(int directory, const dirent &entry)
{
    unsigned char type = entry.d_type;
    if (type == DT_UNKNOWN) { // some file systems do not tell it here
        struct stat status = {};
        if (::fstatat(directory, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) == 0)
            type = static_cast<unsigned char>(IFTODT(status.st_mode));
    }
    switch (type) {
    case DT_REG: return Type::File;
    case DT_DIR: return Type::Directory;
    case DT_LNK: return Type::SymbolicLink;
    default: return Type::Other;
    }
}

} // namespace

std::expected<QList<GuardedDirectory::Entry>, int> listDirectory(int directory)
{
    UniqueFd copy(::fcntl(directory, F_DUPFD_CLOEXEC, 0));
    const std::unique_ptr<DIR, CloseDirectory> stream(copy ? ::fdopendir(copy.get()) : nullptr);
    if (!stream)
        return std::unexpected(errno);
    copy.release();

    QList<GuardedDirectory::Entry> entries;
    for (;;) {
        errno = 0;
        const dirent *entry = ::readdir(stream.get());
        if (!entry && errno != 0)
            return std::unexpected(errno);
        if (!entry)
            return entries;
        const QByteArray name(entry->d_name);
        if (name != "." && name != "..")
            entries.append({name, typeOf(directory, *entry)});
    }
}

} // namespace runs
