// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/trash_record.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

const QStringList &ownKeys()
{
    static const QStringList keys{u"deleted"_s, u"name"_s};
    return keys;
}

std::optional<Value> valueOf(const Run &run, const QString &key)
{
    const Value *value = run.field(key);
    return value ? std::optional(*value) : std::nullopt;
}

} // namespace

RunDatabase trashDatabase(const QString &runsDirectory)
{
    return RunDatabase(runsDirectory + u"/.trash.yml"_s);
}

EntryEdit trashEdit(const Run &run, const QString &id, const QString &deleted)
{
    EntryEdit edit{run.name, id, {}};
    for (const QString &own : ownKeys()) {
        edit.fields.emplace_back(own, Value{own == u"name" ? run.name : deleted});
        for (QString key = own; run.field(key); key += u'_')
            edit.fields.emplace_back(key + u'_', valueOf(run, key));
    }
    return edit;
}

EntryEdit restoreEdit(const Run &entry)
{
    EntryEdit edit{entry.name, entry.text(u"name"), {}};
    for (const QString &own : ownKeys()) {
        for (QString key = own; entry.field(key); key += u'_')
            edit.fields.emplace_back(key, valueOf(entry, key + u'_'));
    }
    return edit;
}

Result<> addEdited(RunDatabase::Change &change, const Document &source, const std::vector<Run> &runs,
                   const std::vector<EntryEdit> &edits)
{
    const auto wording = source.edited(edits);
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; wording && i < wording->size(); ++i)
        places.insert(wording->name(i), i);
    std::vector<Run> entries;
    for (size_t i = 0; i < runs.size(); ++i) {
        const Run wanted = edited(runs[i], edits[i]);
        const auto place = places.constFind(wanted.name); // where its keys may be in another order
        entries.push_back(place == places.constEnd() ? wanted : wording->run(*place).value_or(wanted));
    }
    return change.commit(
        [&](const Document &document) { return document.changed({}, entries, wording ? &*wording : nullptr); });
}

TrashedRun trashedRun(const Run &entry)
{
    return {entry.name, edited(entry, restoreEdit(entry)), entry.text(u"deleted"), 0, 0};
}

Result<std::vector<Run>> allRuns(const Document &document)
{
    std::vector<Run> runs;
    for (qsizetype i = 0; i < document.size(); ++i) {
        auto run = document.run(i);
        if (!run)
            return std::unexpected(run.error());
        runs.push_back(std::move(*run));
    }
    return runs;
}

} // namespace runs
