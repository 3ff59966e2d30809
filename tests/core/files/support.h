// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "../../support/ordinary_user.h"
#include "core/files/file_io.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

// What the tests of files have in common.

inline void write(const QString &path, const QByteArray &content = {})
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
        qFatal("Cannot write %s: %s", qPrintable(path), qPrintable(file.errorString()));
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

inline void link(const QString &target, const QString &path)
{
    if (::symlink(QFile::encodeName(target).constData(), QFile::encodeName(path).constData()) != 0)
        qFatal("Cannot make the link %s", qPrintable(path));
}

inline void makePipe(const QString &path)
{
    if (::mkfifo(QFile::encodeName(path).constData(), 0666) != 0)
        qFatal("Cannot make the pipe %s", qPrintable(path));
}

/// A socket of that name; it stays when it is closed.
inline void makeSocket(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address = {.sun_family = AF_UNIX};
    qstrncpy(address.sun_path, name.constData(), sizeof address.sun_path);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qFatal("Cannot make the socket %s", qPrintable(path));
    ::close(descriptor);
}

inline struct stat statusOf(const QString &path)
{
    struct stat status = {};
    ::lstat(QFile::encodeName(path).constData(), &status);
    return status;
}

inline int modeOf(const QString &path)
{
    return int(statusOf(path).st_mode & 07777);
}

inline void setMode(const QString &path, int mode)
{
    if (::chmod(QFile::encodeName(path).constData(), mode_t(mode)) != 0)
        qFatal("Cannot change %s", qPrintable(path));
}

inline bool isThere(const QString &path)
{
    return statusOf(path).st_mode != 0;
}

/// None when it is missing; a test fails by the exception on any error.
inline std::optional<runs::FileStamp> stampAt(const QString &path)
{
    return runs::fileStamp(path).value();
}

/// All names in a directory, sorted.
inline QStringList namesIn(const QString &directory)
{
    return QDir(directory).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

/// Another process, which runs `body` and is killed at the end of the scope.
class Child
{
public:
    template<typename Body>
    explicit Child(Body body) : m_pid(::fork())
    {
        if (m_pid == 0)
            ::_exit(body());
    }
    ~Child() { kill(); }
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    /// Returns when it is gone.
    void kill()
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        ::waitpid(std::exchange(m_pid, 0), nullptr, 0);
    }

private:
    pid_t m_pid;
};
