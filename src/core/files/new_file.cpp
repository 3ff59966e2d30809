// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/new_file.h"

#include <fcntl.h>

namespace runs {

NewFile::~NewFile()
{
    if (m_made)
        ::unlinkat(m_directory, m_name.constData(), 0);
}

int NewFile::create(mode_t mode)
{
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    m_file.reset(::openat(m_directory, m_name.constData(), flags, mode));
    m_made = bool(m_file);
    return m_made ? 0 : errno;
}

int NewFile::write(QByteArrayView content)
{
    while (!content.isEmpty()) {
        const auto count = ::write(m_file.get(), content.data(), size_t(content.size()));
        if (count < 0 && errno != EINTR)
            return errno;
        content.slice(count < 0 ? 0 : count);
    }
    return 0;
}

int NewFile::finish()
{
    if (::fsync(m_file.get()) != 0)
        return errno;
    return m_file.close();
}

} // namespace runs
