// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/run/value.h"

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace runs {

/// Path of the file in a run's record.
QString environmentPath(const QString &record);

/// What a run was surrounded by, as `environment.yml` of its record has it: a YAML mapping of sections, each a mapping
/// that leaves out what could not be found out. A section, or a value in it, whose probe failed is a text that begins
/// with "unavailable: ".
///
///     gathered: '2026-11-23T21:04:05.123456+01:00'
///     system:     os, kernel, architecture, cpu, sockets, cores, threads, usable-threads, cpu-limit (in CPUs),
///                 memory-bytes, memory-limit-bytes
///     gpus:       a list of mappings: name, index, uuid, driver, memory-mib
///     python:     version, implementation, executable, prefix, base-prefix, virtualenv, conda, packages
///     git:        branch, remote, submodules (path: commit)
///     variables:  the chosen environment variables
///     hidden-variables: names of those that are set and look secret
struct Environment
{
    Mapping sections;

    /// A value by its keys from the outside in, null when there is none. Valid as long as the object is.
    const Value *value(std::initializer_list<QStringView> keys) const;

    /// Its display text; empty when there is none, or it is no scalar.
    QString text(std::initializer_list<QStringView> keys) const;

    /// Name and text of the scalars of a mapping, in the order of the file; nothing when it is none.
    QList<std::pair<QString, QString>> texts(std::initializer_list<QStringView> keys) const;

    /// Installed packages of the run's Python and their versions, perhaps with where they came from in brackets.
    QList<std::pair<QString, QString>> packages() const { return texts({u"python", u"packages"}); }

    QList<std::pair<QString, QString>> variables() const { return texts({u"variables"}); }

    /// Names of the variables that were set to values which are not recorded.
    QStringList hiddenVariables() const;

    /// A line for each GPU: "NVIDIA A100-SXM4-80GB, 81920 MiB, driver 550.54.15".
    QStringList gpus() const;
};

/// Reads the environment of a run. Errors: NotFound when none was gathered, or not yet; Malformed, Io.
Result<Environment> readEnvironment(const QString &record);

} // namespace runs
