// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/move_journal.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/files/file_io.h"
#include "core/repository/run_files.h"
#include "core/repository/trash_folders.h"
#include "core/run/run_name.h"
#include "core/run/value.h"
#include "core/store/emitter.h"
#include "core/store/yaml_parser.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <ranges>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QByteArray text(const QList<MovedPath> &paths)
{
    Sequence list;
    for (const MovedPath &path : paths) {
        Sequence fields;
        for (const QString &field : {path.fromRun, path.toRun, path.category, path.from, path.to})
            fields.push_back({field});
        list.push_back({fields});
    }
    return toYaml({Mapping{{u"moving"_s, Value{list}}}}).toUtf8();
}

/// Nothing when the text is none of ours.
std::optional<QList<MovedPath>> parsed(const Mapping &journal)
{
    const auto *list = journal.size() == 1 ? std::get_if<Sequence>(&journal.front().second.data) : nullptr;
    if (!list)
        return {};
    QList<MovedPath> paths;
    for (const Value &item : *list) {
        const auto *fields = std::get_if<Sequence>(&item.data);
        if (!fields || fields->size() != 5)
            return {};
        QStringList words;
        for (const Value &field : *fields)
            words += displayText(field);
        if (!runCategories().contains(words[2]))
            return {};
        paths += {words[0], words[1], words[2], words[3], words[4]};
    }
    return paths;
}

QString asidePath(const MovedPath &path)
{
    return u".trash/moving/"_s + path.from;
}

/// Whether something that is moved from `from` may have the name `to`. Errors: Refused.
Result<> checkFree(const GuardedDirectory &folder, const QString &from, const QString &to)
{
    const auto taken = folder.survey(to);
    if (taken && taken->exists && !isInGroup(to, from) && !isInGroup(from, to))
        return failure(ErrorCode::Refused, Core::tr("There is %1 already.").arg(quoted(folder.path() + u'/' + to)));
    return {};
}

/// Whether the new names are free, or will be when the others have moved. Errors: Refused, Io.
Result<> checkFree(const QString &runsDirectory, const QList<MovedPath> &paths)
{
    for (const MovedPath &path : paths) {
        const auto leaves = [&](const MovedPath &other) {
            return other.category == path.category && (other.from == path.to || isInGroup(path.to, other.from));
        };
        if (std::ranges::any_of(paths, leaves))
            continue;
        const auto folder = GuardedDirectory::open(runsDirectory + u'/' + path.category);
        if (!folder)
            return std::unexpected(folder.error());
        if (const auto isFree = *folder ? checkFree(**folder, path.from, path.to) : Result<>(); !isFree)
            return isFree;
    }
    return {};
}

} // namespace

QString MoveJournal::path() const
{
    return m_runsDirectory + u"/.moving.yml"_s;
}

/// Does nothing when it is at its place already. By way of a place aside, because a directory cannot be moved into
/// itself (`a` to `a/b`).
Result<> MoveJournal::put(const MovedPath &path, Direction direction) const
{
    const auto folder = GuardedDirectory::open(m_runsDirectory + u'/' + path.category);
    if (!folder)
        return std::unexpected(folder.error());
    if (!*folder)
        return {};
    const QString &from = direction == Direction::Onward ? path.from : path.to;
    const QString &to = direction == Direction::Onward ? path.to : path.from;
    const QString aside = asidePath(path);
    const auto waiting = (*folder)->survey(aside);
    const auto present = (*folder)->survey(from);
    if (!waiting || !present)
        return std::unexpected(waiting ? present.error() : waiting.error());
    if (!waiting->exists && !present->exists)
        return {};
    if (!waiting->exists) {
        if (const auto isFree = checkFree(**folder, from, to); !isFree)
            return isFree;
        if (const auto moved = moveMakingParents(**folder, from, aside); !moved)
            return moved;
        (void)(*folder)->pruneEmptyParents(from);
    }
    return moveMakingParents(**folder, aside, to).transform([&] { (void)(*folder)->pruneEmptyParents(aside); });
}

/// Whether it has left its place and has not arrived yet.
bool MoveJournal::isAside(const MovedPath &path) const
{
    const auto folder = GuardedDirectory::open(m_runsDirectory + u'/' + path.category);
    const auto waiting = folder && *folder ? (*folder)->survey(asidePath(path)) : GuardedDirectory::Survey();
    return waiting && waiting->exists;
}

Result<> MoveJournal::move(const QList<MovedPath> &paths) const
{
    // First, because a crash must not leave a journal of what cannot be moved.
    if (const auto areFree = checkFree(m_runsDirectory, paths); !areFree)
        return areFree;
    const auto written = fileStamp(path()).and_then(
        [&](const std::optional<FileStamp> &stamp) { return replaceFile(path(), text(paths), stamp); });
    if (!written)
        return std::unexpected(written.error());
    for (qsizetype i = 0; i < paths.size(); ++i) {
        if (const auto done = put(paths[i], Direction::Onward); !done) {
            // What has not been moved must not be moved back: somebody else's file may have its new name.
            const auto back = moveBack(paths.first(isAside(paths[i]) ? i + 1 : i));
            return back ? done : back;
        }
    }
    return {};
}

Result<> MoveJournal::moveBack(const QList<MovedPath> &paths) const
{
    for (const MovedPath &path : paths | std::views::reverse) {
        if (const auto done = put(path, Direction::Back); !done)
            return done;
    }
    return close();
}

Result<> MoveJournal::close() const
{
    if (::unlink(QFile::encodeName(path()).constData()) != 0 && errno != ENOENT)
        return std::unexpected(systemError(SystemAction::Remove, path(), errno));
    return {};
}

Result<> MoveJournal::settle(const Document &recorded) const
{
    const auto content = readFile(path());
    if (!content)
        return content.error().code == ErrorCode::NotFound ? Result<>() : std::unexpected(content.error());
    const auto journal = parseYamlMapping(content->bytes, path());
    if (!journal)
        return std::unexpected(journal.error());
    const auto paths = parsed(*journal);
    if (!paths)
        return failure(ErrorCode::Malformed,
                       Core::tr("%1 is no list of files that are being renamed. Look which runs lack files, and "
                                "remove it.")
                           .arg(printable(path())));
    for (const MovedPath &path : *paths) {
        const bool isBack = !recorded.find(path.toRun) && recorded.find(path.fromRun);
        if (const auto done = put(path, isBack ? Direction::Back : Direction::Onward); !done)
            return done;
    }
    return close();
}

} // namespace runs
