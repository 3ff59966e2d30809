// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/models/run_states.h"
#include "gui/models/run_table_model.h"

#include <QTest>

#include <initializer_list>
#include <memory>
#include <utility>

namespace runs {

/// An entry of a database as text: a name, and lines of its fields.
using SampleEntry = std::pair<QString, QString>;

inline Document sampleDocument(const QList<SampleEntry> &entries)
{
    QString text;
    for (const auto &[name, fields] : entries)
        text += name + QStringLiteral(":\n") + fields;
    auto document = Document::parse(text.toUtf8(), QStringLiteral("sample.yml"));
    if (!document)
        qFatal("%s", qPrintable(document.error().message));
    return *document;
}

inline std::shared_ptr<const RunSet> sampleRuns(const QList<SampleEntry> &entries)
{
    return RunSet::withColumns(sampleDocument(entries), RunSet(Document()));
}

inline SampleEntry sampleEntry(const QString &name, const QString &command, const QString &datetime,
                               const QString &more = {})
{
    return {name, QStringLiteral("  command: '%1'\n  datetime: '%2'\n").arg(command, datetime) + more};
}

inline QStringList namesOf(const RunTableModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.name(row);
    return names;
}

namespace sample_status {

inline status::Period period(qint64 since, qint64 until)
{
    return {since, until, {}};
}

/// Statuses with times that tests can know, in microseconds: from 1,000 s after 1970 on, `seconds` long.
inline RunStatus finished(qint64 seconds)
{
    return status::Finished{period(1'000'000'000, 1'000'000'000 + seconds * 1'000'000)};
}

inline RunStatus failed(qint64 seconds, int exitCode)
{
    return status::Failed{period(1'000'000'000, 1'000'000'000 + seconds * 1'000'000), exitCode};
}

inline RunStatus killed(qint64 seconds, int signal)
{
    return status::Killed{period(1'000'000'000, 1'000'000'000 + seconds * 1'000'000), signal};
}

/// For so long that seconds do not show.
inline RunStatus running()
{
    return status::Running{1'000'000'000, 4711};
}

} // namespace sample_status

} // namespace runs
