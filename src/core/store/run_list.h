// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/run/run.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace runs {

/// The runs of a database, numbered from 0 in the order of the file, for those who only look at them.
class RunList
{
public:
    virtual qsizetype size() const = 0;

    /// The name in UTF-8. Mostly a view, valid as long as this object and its copies.
    virtual QByteArray nameUtf8(qsizetype index) const = 0;
    virtual QString name(qsizetype index) const;
    QStringList names() const;

    std::optional<qsizetype> find(const QString &name) const;

    /// The entry's values. Errors: Malformed, with path, line and column.
    virtual Result<Run> run(qsizetype index) const = 0;

protected:
    RunList() = default;
    RunList(const RunList &) = default;
    RunList(RunList &&) = default;
    RunList &operator=(const RunList &) = default;
    RunList &operator=(RunList &&) = default;
    ~RunList() = default;
};

} // namespace runs
