// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

inline bool writeTo(const char *path, const QByteArray &line)
{
    QFile file(QFile::decodeName(path));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(line) == line.size();
}

/// Mounts of this process are its own from here on, and go when it ends. Ordinary users become root in a user
/// namespace for that. False where the system allows neither.
inline bool mayMount()
{
    const QByteArray user = QByteArray::number(::geteuid());
    const QByteArray group = QByteArray::number(::getegid());
    if (::unshare(CLONE_NEWNS) != 0) {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return false;
        if (!writeTo("/proc/self/setgroups", "deny") || !writeTo("/proc/self/uid_map", "0 " + user + " 1")
            || !writeTo("/proc/self/gid_map", "0 " + group + " 1"))
            qFatal("Cannot become root in a user namespace");
    }
    return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// A file system that is mounted until the end of the scope.
class Mount
{
public:
    Mount(const QString &source, const QString &target, const char *type, unsigned long flags = 0,
          const char *options = nullptr)
        : m_target(QFile::encodeName(target))
        , m_mounted(::mount(qPrintable(source), m_target.constData(), type, flags, options) == 0)
    {}
    ~Mount()
    {
        if (m_mounted)
            ::umount2(m_target.constData(), MNT_DETACH);
    }
    Mount(const Mount &) = delete;
    Mount &operator=(const Mount &) = delete;

    explicit operator bool() const { return m_mounted; }
    bool makeReadOnly() const
    {
        return ::mount(nullptr, m_target.constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

private:
    QByteArray m_target;
    bool m_mounted;
};
