// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/query/query_field.h"
#include "core/run/parameters.h"
#include "core/run/run.h"
#include "core/run/run_status.h"
#include "core/run/verdict.h"

#include <optional>

namespace runs {

/// A run as expressions and columns look at it. What costs something is read when it is asked for the first time; for
/// one thread at a time.
class QuerySubject
{
public:
    QuerySubject() = default;
    virtual ~QuerySubject() = default;
    Q_DISABLE_COPY_MOVE(QuerySubject)

    virtual QString name() = 0;

    /// Its entry; valid as long as the subject. Errors: Malformed.
    virtual Result<const Run *> entry() = 0;

    virtual RunStatus status() = 0;

    /// None when it has not been compared with the run that it repeats, or that cannot be read.
    virtual std::optional<Verdict> verdict() = 0;

    /// None without values, or where they cannot be read.
    virtual std::optional<double> metric(const QString &tag, Aggregate aggregate) = 0;

    virtual QStringList metricTags() = 0;

    /// Microseconds since 1970-01-01 UTC: until when what is running has run.
    virtual qint64 now() = 0;

    /// The parameters of its command. Errors: as entry().
    Result<const std::vector<Parameter> *> parameters();

private:
    std::optional<std::vector<Parameter>> m_parameters;
};

} // namespace runs
