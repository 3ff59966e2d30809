// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/guarded_directory.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/files/beneath.h"
#include "core/files/directory_listing.h"
#include "core/files/location.h"
#include "core/files/rename.h"
#include "core/files/tree_removal.h"
#include "core/files/tree_survey.h"

#include <QFile>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Result<QByteArray> checkedPath(const QString &path, const QString &directory)
{
    // An unpaired surrogate would be written as '?', which may name another file.
    const QStringList components = path.split(u'/');
    const bool strays = std::ranges::any_of(
        components, [](const QString &part) { return part.isEmpty() || part == u"."_s || part == u".."_s; });
    if (strays || path.contains(QChar(0)) || !path.isValidUtf16())
        return failure(ErrorCode::Refused,
                       Core::tr("%1 is not a path inside %2.").arg(quoted(path), quoted(directory)));
    return QFile::encodeName(path);
}

/// Whether a directory, which is itself not to be changed, lets us remove a name in it.
bool mayRemove(int directory, const QByteArray &name)
{
    if (::faccessat(directory, ".", W_OK | X_OK, AT_EACCESS) != 0)
        return false;
    const auto parent = nodeStatus(directory, {});
    const auto piece = nodeStatus(directory, name);
    const uid_t user = ::geteuid();
    const bool sticky = parent && (parent->mode & S_ISVTX) && parent->owner != user && user != 0; // as /tmp is
    return !sticky || (piece && piece->owner == user);
}

Error alreadyThere(const QString &directory, const QString &relativePath)
{
    return {ErrorCode::Refused, Core::tr("There is a file %1 already.").arg(quoted(directory + u'/' + relativePath))};
}

} // namespace

/// Where something is, or would be: a name in an open directory.
struct GuardedDirectory::Place
{
    UniqueFd parent;
    QByteArray name;
    QString shownParent;
};

GuardedDirectory::GuardedDirectory(UniqueFd directory, QString path, Resolver resolver)
    : m_directory(std::move(directory)), m_path(std::move(path)), m_resolver(resolver)
{}

Result<std::optional<GuardedDirectory>> GuardedDirectory::open(const QString &path)
{
    return open(path, Resolver::Kernel);
}

Result<std::optional<GuardedDirectory>> GuardedDirectory::open(const QString &path, Resolver resolver)
{
    const auto name = absolutePath(path);
    if (!name)
        return std::unexpected(name.error());
    UniqueFd directory(::open(name->constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (directory)
        return GuardedDirectory(std::move(directory), path, resolver);
    if (errno == ENOENT)
        return std::nullopt;
    return std::unexpected(systemError(SystemAction::OpenDirectory, path, errno));
}

/// None when a parent is missing.
Result<std::optional<GuardedDirectory::Place>> GuardedDirectory::placeOf(const QByteArray &relativePath) const
{
    const qsizetype slash = relativePath.lastIndexOf('/');
    const QByteArray parent = relativePath.first(std::max<qsizetype>(slash, 0));
    const QString shownParent = parent.isEmpty() ? m_path : m_path + u'/' + QFile::decodeName(parent);
    auto opened = openBeneath(m_directory.get(), parent, O_PATH, m_resolver);
    if (opened)
        return Place{std::move(*opened), relativePath.sliced(slash + 1), shownParent};
    if (isMissing(opened.error().errorNumber))
        return std::nullopt;
    const QString shownPath = m_path + u'/' + QFile::decodeName(opened.error().path);
    return std::unexpected(obstructionError(shownPath, opened.error().errorNumber));
}

/// Errors: NotFound when a parent is missing.
Result<GuardedDirectory::Place> GuardedDirectory::existingPlaceOf(const QString &relativePath) const
{
    auto place = checkedPath(relativePath, m_path).and_then([this](const QByteArray &path) { return placeOf(path); });
    if (!place)
        return std::unexpected(place.error());
    if (!*place)
        return std::unexpected(missingParent(relativePath));
    return std::move(**place);
}

Error GuardedDirectory::missingParent(const QString &relativePath) const
{
    return {ErrorCode::NotFound, Core::tr("There is no directory for %1.").arg(quoted(m_path + u'/' + relativePath))};
}

Result<std::optional<UniqueFd>> GuardedDirectory::openDirectory(const QString &relativePath) const
{
    const auto path = relativePath.isEmpty() ? QByteArray() : checkedPath(relativePath, m_path);
    if (!path)
        return std::unexpected(path.error());
    auto opened = openBeneath(m_directory.get(), *path, O_RDONLY, m_resolver);
    if (opened)
        return std::move(*opened);
    if (isMissing(opened.error().errorNumber))
        return std::nullopt;
    const QString shownPath = m_path + u'/' + QFile::decodeName(opened.error().path);
    return std::unexpected(obstructionError(shownPath, opened.error().errorNumber));
}

Result<QList<GuardedDirectory::Entry>> GuardedDirectory::entries(const QString &relativeDirectory) const
{
    const auto opened = openDirectory(relativeDirectory);
    if (!opened)
        return std::unexpected(opened.error());
    if (!*opened)
        return QList<Entry>();
    const auto listed = listDirectory((*opened)->get());
    if (!listed)
        return std::unexpected(systemError(SystemAction::Read, m_path + u'/' + relativeDirectory, listed.error()));
    return *listed;
}

Result<GuardedDirectory::Survey> GuardedDirectory::survey(const QString &relativePath) const
{
    const auto path = checkedPath(relativePath, m_path);
    const auto place = path.and_then([this](const QByteArray &checked) { return placeOf(checked); });
    if (!place)
        return std::unexpected(place.error());
    if (!*place)
        return Survey{};
    const auto &[parent, name, shownParent] = **place;
    TreeSurvey tree(shownParent, m_resolver);
    if (const auto visited = tree.visit(parent.get(), name); !visited)
        return std::unexpected(visited.error());
    Survey survey = tree.result();
    if (survey.exists && !mayRemove(parent.get(), name))
        survey.obstacles.prepend(Core::tr("%1 does not let you remove it.").arg(quoted(shownParent)));
    return survey;
}

Result<> GuardedDirectory::move(const QString &from, const QString &to) const
{
    const auto source = existingPlaceOf(from);
    if (!source)
        return std::unexpected(source.error());
    const auto target = existingPlaceOf(to);
    if (!target)
        return std::unexpected(target.error());
    const QString shownPath = m_path + u'/' + from;
    switch (const int error = renameToNew(source->parent.get(), source->name, target->parent.get(), target->name)) {
    case 0: return {};
    case EEXIST: return std::unexpected(alreadyThere(m_path, to));
    case ENOENT: return failure(ErrorCode::NotFound, Core::tr("There is no file %1.").arg(quoted(shownPath)));
    case EBUSY: return std::unexpected(obstructionError(shownPath, error));
    default: return std::unexpected(systemError(SystemAction::Move, shownPath, error));
    }
}

Result<> GuardedDirectory::makeDirectory(const QString &relativePath) const
{
    const auto place = existingPlaceOf(relativePath);
    if (!place)
        return std::unexpected(place.error());
    if (::mkdirat(place->parent.get(), place->name.constData(), 0700) == 0)
        return {};
    if (errno == EEXIST)
        return std::unexpected(alreadyThere(m_path, relativePath));
    if (errno == ENOENT) // the parent has gone since it was opened
        return std::unexpected(missingParent(relativePath));
    return std::unexpected(systemError(SystemAction::MakeDirectory, m_path + u'/' + relativePath, errno));
}

Result<> GuardedDirectory::remove(const QString &relativePath) const
{
    const auto path = checkedPath(relativePath, m_path);
    const auto place = path.and_then([this](const QByteArray &checked) { return placeOf(checked); });
    if (!place)
        return std::unexpected(place.error());
    if (!*place)
        return {};
    return TreeRemoval((*place)->shownParent, m_resolver).visit((*place)->parent.get(), (*place)->name);
}

Result<> GuardedDirectory::pruneEmptyParents(const QString &relativePath) const
{
    auto path = checkedPath(relativePath, m_path);
    if (!path)
        return std::unexpected(path.error());
    for (qsizetype slash = path->lastIndexOf('/'); slash > 0; slash = path->lastIndexOf('/')) {
        path->truncate(slash);
        const auto place = placeOf(*path);
        if (!place)
            return std::unexpected(place.error());
        if (!*place || ::unlinkat((*place)->parent.get(), (*place)->name.constData(), AT_REMOVEDIR) == 0)
            continue;
        if (errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR || errno == EBUSY)
            return {};
        if (!isMissing(errno))
            return std::unexpected(systemError(SystemAction::Remove, m_path + u'/' + QFile::decodeName(*path), errno));
    }
    return {};
}

} // namespace runs
