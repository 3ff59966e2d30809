// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/models/run_set.h"

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

} // namespace runs
