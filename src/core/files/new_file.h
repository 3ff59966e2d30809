// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/unique_fd.h"

#include <QByteArray>
#include <QByteArrayView>

#include <sys/stat.h>

namespace runs {

/// A file that we make in an open directory; it is removed again unless keep() is called.
class NewFile
{
public:
    NewFile(int directory, QByteArray name) : m_directory(directory), m_name(std::move(name)) {}
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;
    ~NewFile();

    // Each returns 0 or errno.
    int create(mode_t mode); ///< EEXIST when the name is taken, be it by a dangling link
    int write(QByteArrayView content);
    int finish(); ///< makes the content durable and closes the file

    int descriptor() const { return m_file.get(); }
    void keep() { m_made = false; }

private:
    int m_directory;
    QByteArray m_name;
    UniqueFd m_file;
    bool m_made = false;
};

} // namespace runs
