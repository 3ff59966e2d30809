// SPDX-License-Identifier: GPL-2.0-or-later
// What RunRepository changes in the entries of runs.
#include "core/base/core.h"
#include "core/repository/run_repository.h"

#include "core/base/text.h"
#include "core/run/tags.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

std::unexpected<Error> notFound(const QString &name)
{
    return failure(ErrorCode::NotFound,
                   Core::tr("There is no run named %1 any more; nothing was changed.").arg(quoted(name)));
}

Result<> checkTags(const QStringList &add, const QStringList &remove)
{
    for (const QString &tag : add) {
        if (const auto checked = checkTag(tag); !checked)
            return checked;
        if (remove.contains(tag))
            return failure(ErrorCode::InvalidArgument,
                           Core::tr("The tag %1 cannot be both added and removed.").arg(quoted(tag)));
    }
    return {};
}

} // namespace

Result<> RunRepository::describe(const QString &name, const QString &text, const std::optional<QString> &expected) const
{
    auto change = beginChange();
    if (!change)
        return std::unexpected(change.error());
    // What was expected is compared with what is replaced, even when somebody edits the file in this moment.
    return change->commit([&](const Document &document) -> Result<Document> {
        const auto index = document.find(name);
        if (!index)
            return notFound(name);
        const auto run = document.run(*index);
        if (!run)
            return std::unexpected(run.error());
        const QString present = run->text(key::description);
        if (expected && present != *expected) {
            return failure(ErrorCode::Refused,
                           Core::tr("The description of the run %1 has been changed meanwhile, to %2; it has been left "
                                    "as it is.")
                               .arg(quoted(name), quoted(present)));
        }
        return document.edited({{name, {}, {{key::description.toString(), Value{text}}}}});
    });
}

Result<> RunRepository::describe(const QStringList &names, const QString &text) const
{
    auto change = beginChange();
    if (!change)
        return std::unexpected(change.error());
    return change->commit([&](const Document &document) -> Result<Document> {
        std::vector<EntryEdit> edits;
        for (const QString &name : names) {
            if (!document.find(name))
                return notFound(name);
            edits.push_back({name, {}, {{key::description.toString(), Value{text}}}});
        }
        return document.edited(edits);
    });
}

Result<QList<TaggedRun>> RunRepository::tag(const QStringList &names, const QStringList &add,
                                            const QStringList &remove) const
{
    if (const auto checked = checkTags(add, remove); !checked)
        return std::unexpected(checked.error());
    auto change = beginChange();
    if (!change)
        return std::unexpected(change.error());
    QList<TaggedRun> tagged;
    const auto committed = change->commit([&](const Document &document) -> Result<Document> {
        tagged.clear();
        QSet<QString> wanted(names.begin(), names.end());
        std::vector<EntryEdit> edits;
        for (qsizetype i = 0; i < document.size() && !wanted.isEmpty(); ++i) {
            if (!wanted.remove(document.name(i)))
                continue;
            const auto run = document.run(i);
            const auto tags = run ? retagged(*run, add, remove) : std::unexpected(run.error());
            if (!tags)
                return std::unexpected(tags.error());
            if (!*tags)
                continue;
            const bool isNone = std::holds_alternative<std::monostate>((*tags)->data);
            EntryEdit edit{run->name, {}, {{key::tags.toString(), isNone ? std::nullopt : *tags}}};
            tagged += {run->name, tagsOf(edited(*run, edit))};
            edits.push_back(std::move(edit));
        }
        return wanted.isEmpty() ? document.edited(edits) : notFound(*wanted.cbegin());
    });
    return committed.transform([&] { return tagged; });
}

} // namespace runs
