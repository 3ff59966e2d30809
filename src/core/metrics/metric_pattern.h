// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/printed_line.h"
#include "core/pattern/pattern.h"

#include <QByteArrayList>

namespace runs {

/// A regular expression of the user's that finds metrics in printed lines. Its named groups are: `step`, which may be
/// left out; `value` and `tag` together; and else each group is a metric of its name. Cheap to copy.
class MetricPattern
{
public:
    /// Errors: InvalidArgument for what is no regular expression, or has none of these groups.
    static Result<MetricPattern> compile(const QString &text);

    const QString &text() const { return m_text; }

    /// What it finds in a line (UTF-8), match by match. Errors: InvalidArgument when that takes too long.
    Result<std::vector<PrintedLine>> find(QByteArrayView line) const;

private:
    MetricPattern(QString text, Pattern pattern, QByteArrayList groups)
        : m_text(std::move(text)), m_pattern(std::move(pattern)), m_groups(std::move(groups))
    {}

    PrintedLine found(QByteArrayView line, const std::vector<Pattern::Span> &spans) const;

    QString m_text;
    Pattern m_pattern;
    QByteArrayList m_groups; ///< their names, by their numbers
};

} // namespace runs
