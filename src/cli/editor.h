// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace runs {

/// A text in a private temporary file that the user edits.
class EditedFile
{
public:
    /// `name`: how the file's name begins. Errors: Io.
    static Result<EditedFile> make(const QString &name, const QString &text);

    EditedFile(EditedFile &&other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    EditedFile(const EditedFile &) = delete;
    EditedFile &operator=(const EditedFile &) = delete;
    ~EditedFile(); ///< removes the file, unless keep() was called

    /// Waits for the editor, chosen and started as git does for its own texts: $VISUAL on a terminal that can move its
    /// cursor, $EDITOR or vi, by the shell. Errors: Unavailable when there is none, or it ends with another exit code
    /// than 0.
    Result<> edit() const;

    /// The text as it is now, without one line break at its end. Errors: Io, NotFound, InvalidArgument when it is not
    /// UTF-8.
    Result<QString> text() const;

    /// Leaves the file there; returns its path.
    QString keep() { return std::exchange(m_path, {}); }

private:
    explicit EditedFile(QString path) : m_path(std::move(path)) {}

    QString m_path;
};

} // namespace runs
