// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QFile>

#include <unistd.h>

/// Root may do everything, so permissions are tested as somebody else, to whom a directory is given. Nothing is needed
/// when the tests do not run as root.
class OrdinaryUser
{
public:
    static constexpr uid_t nobody = 65534;

    explicit OrdinaryUser(const QString &directory)
    {
        const QByteArray name = QFile::encodeName(directory);
        m_changed = ::geteuid() == 0 && ::chown(name.constData(), nobody, nobody) == 0 && ::setegid(nobody) == 0
                    && ::seteuid(nobody) == 0;
    }
    ~OrdinaryUser()
    {
        if (m_changed && (::seteuid(0) != 0 || ::setegid(0) != 0))
            qFatal("Cannot become root again");
    }
    OrdinaryUser(const OrdinaryUser &) = delete;
    OrdinaryUser &operator=(const OrdinaryUser &) = delete;

    /// False where it cannot be had: root in a container with a single user.
    explicit operator bool() const { return ::geteuid() != 0; }

private:
    bool m_changed;
};
