// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <expected>
#include <utility>

namespace runs {

/// Why an operation could not be done, as far as callers branch on it.
enum class ErrorCode {
    InvalidArgument, ///< the request itself is wrong (a bad name, pattern or option)
    NotFound,        ///< the run, key, file or repository asked for is not there
    Refused,         ///< possible, but not safe (a dirty tree, a taken name, a path outside the runs directory)
    Malformed,       ///< a file cannot be understood; it has been left as it is
    Unavailable,     ///< a program that is needed (tmux, git) is missing or does not work
    Timeout,         ///< a program or lock did not answer before its deadline
    Io               ///< the operating system reported an error
};

/// A failure as a value: a code to branch on, and sentences for the user that say what failed, where, and what to do.
struct Error
{
    ErrorCode code;
    QString message;

    bool operator==(const Error &) const = default;
};

template<typename T = void>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(ErrorCode code, QString message)
{
    return std::unexpected(Error{code, std::move(message)});
}

/// What the operating system was asked to do.
enum class SystemAction {
    ChangeToDirectory,
    Create,
    Examine,
    Lock,
    MakeDirectory,
    Move,
    Open,
    OpenDirectory,
    OpenLockFile,
    Read,
    Remove,
    Replace,
    Resolve,
    Run,
    Write,
    WriteDirectoryOf
};

/// An Io error: "Cannot open /a/b: No such file or directory." `errorNumber`: of errno(3).
Error systemError(SystemAction action, const QString &path, int errorNumber);

/// What strerror(3) says of it, as Qt translates it.
QString systemReason(int errorNumber);

} // namespace runs
