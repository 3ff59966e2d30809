// SPDX-License-Identifier: GPL-2.0-or-later
// Changing single entries of a document where they stand; the result is checked before anybody writes it.
#include "core/base/core.h"
#include "core/store/document.h"

#include "core/base/text.h"
#include "core/run/taken_names.h"
#include "core/store/emitter.h"
#include "core/store/entry_splice.h"
#include "core/store/yaml_parser.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Whether `found` is `before` with the edit: what stays in its order, what is added at any place.
bool isEdited(const Run &found, const Run &before, const EntryEdit &edit)
{
    const Run wanted = edited(before, edit);
    const auto isWanted = [&](const auto &field) {
        const Value *value = wanted.field(field.first);
        return value && *value == field.second;
    };
    const auto isOld = [&](const auto &field) { return before.field(field.first) != nullptr; };
    Mapping foundOld;
    Mapping wantedOld;
    std::ranges::copy_if(found.fields, std::back_inserter(foundOld), isOld);
    std::ranges::copy_if(wanted.fields, std::back_inserter(wantedOld), isOld);
    return found.name == wanted.name && found.fields.size() == wanted.fields.size() && foundOld == wantedOld
           && std::ranges::all_of(found.fields, isWanted);
}

} // namespace

Run edited(Run run, const EntryEdit &edit)
{
    run.name = edit.newName.value_or(run.name);
    for (const auto &[key, value] : edit.fields) {
        const auto field = std::ranges::find(run.fields, key, [](const auto &item) { return item.first; });
        if (field == run.fields.end() && value)
            run.fields.emplace_back(key, *value);
        else if (field != run.fields.end() && value)
            field->second = *value;
        else if (field != run.fields.end())
            run.fields.erase(field);
    }
    return run;
}

Result<Document::Edits> Document::placed(const std::vector<EntryEdit> &edits) const
{
    QHash<QString, const EntryEdit *> byName;
    for (const EntryEdit &edit : edits) {
        Q_ASSERT(!byName.contains(edit.name));
        byName.insert(edit.name, &edit);
    }
    Edits placed;
    for (qsizetype i = 0; i < size() && !byName.isEmpty(); ++i) {
        if (const EntryEdit *edit = byName.take(name(i)))
            placed.emplace(i, edit);
    }
    if (byName.isEmpty())
        return placed;
    QStringList missing = byName.keys();
    std::ranges::sort(missing);
    return failure(ErrorCode::NotFound,
                   Core::tr("There is no run named %1 any more; nothing was changed.").arg(quoted(missing.first())));
}

/// Errors: Refused when a new name is that of another run, of a group, or in a run as if that were a group.
Result<> Document::checkNewNames(const Edits &edits) const
{
    const auto isRename = [](const auto &item) {
        return item.second->newName && *item.second->newName != item.second->name;
    };
    if (std::ranges::none_of(edits, isRename))
        return {};
    TakenNames taken;
    for (qsizetype i = 0; i < size(); ++i) {
        const auto edit = edits.find(i);
        if (edit == edits.end() || !isRename(*edit))
            taken.add(name(i));
    }
    for (const auto &[index, edit] : edits) {
        if (!isRename(std::pair(index, edit)))
            continue;
        if (const auto checked = taken.check(*edit->newName); !checked)
            return checked;
        taken.add(*edit->newName);
    }
    return {};
}

/// The entry as it shall be, with what is between it and the next one. `isAnew`: written as a new one would be. Errors:
/// Malformed.
Result<QByteArray> Document::editedEntry(qsizetype index, const EntryEdit &edit, bool isAnew) const
{
    const EntrySpan &span = m_spans[size_t(index)];
    const QByteArray text = entryBytes(span);
    const auto before = run(index);
    if (!before)
        return std::unexpected(before.error());
    const auto spliced = isAnew ? std::nullopt : splicedEntry(text, *before, edit);
    if (spliced) {
        const auto parsed = parseYaml(*spliced, m_path);
        if (parsed ? parsed->entries.size() == 1 && isEdited(parsed->entries.front().run, *before, edit)
                   : !parseYaml(text, m_path)) // it refers to another entry: the whole will tell
            return *spliced;
    }
    QByteArray entry = emitEntry(runs::edited(*before, edit)).toUtf8();
    if (text.contains("\r\n"))
        entry.replace("\n", "\r\n");
    return entry + text.sliced(span.end - span.begin);
}

/// Whether this document is `original` with its edits. Entries that were found by a scan can only suffer where
/// something beside them has changed. Errors: Malformed when an entry of the original that has to be compared cannot be
/// read.
Result<bool> Document::isEditOf(const Document &original, const Edits &edits) const
{
    if (size() != original.size())
        return false;
    const bool comparesAll = m_parsed || original.m_parsed;
    for (qsizetype i = 0; i < size(); ++i) {
        const auto edit = edits.find(i);
        if (edit == edits.end() && nameUtf8(i) != original.nameUtf8(i))
            return false;
        const bool isBeside = edit != edits.end() || edits.contains(i - 1) || edits.contains(i + 1);
        if (!comparesAll && !isBeside)
            continue;
        const auto before = original.run(i);
        if (!before)
            return std::unexpected(before.error());
        const auto after = run(i);
        if (!after || !(edit == edits.end() ? *after == *before : isEdited(*after, *before, *edit->second)))
            return false;
    }
    return true;
}

Result<Document> Document::edited(const std::vector<EntryEdit> &edits) const
{
    const auto places = placed(edits);
    if (!places)
        return std::unexpected(places.error());
    if (const auto checked = checkNewNames(*places); !checked)
        return std::unexpected(checked.error());
    if (places->empty())
        return *this;
    if (!m_obstacle.isEmpty())
        return refused(m_obstacle);
    for (const bool isAnew : {false, true}) {
        QByteArray text;
        text.reserve(m_bytes.size() + qsizetype(places->size()) * 64);
        qsizetype position = 0;
        for (const auto &[index, edit] : *places) {
            const EntrySpan &span = m_spans[size_t(index)];
            text += QByteArrayView(m_bytes).sliced(position, span.begin - position);
            const auto entry = editedEntry(index, *edit, isAnew);
            if (!entry)
                return std::unexpected(entry.error());
            text += *entry;
            position = span.begin + entryView(span).size();
        }
        text += QByteArrayView(m_bytes).sliced(position);
        if (text == m_bytes)
            return *this;
        const auto result = parse(std::move(text), m_path);
        const auto isRight = result ? result->isEditOf(*this, *places) : Result<bool>(false);
        if (!isRight)
            return std::unexpected(isRight.error());
        if (*isRight)
            return result;
    }
    return refused(Core::tr("its entries depend on each other, or on the end of the document"));
}

} // namespace runs
