// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/tree_path.h"

#include "core/base/core.h"
#include "core/base/path.h"
#include "core/base/text.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cctype>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

bool isAtOrBelow(const QString &place, const QString &path)
{
    return path == place || path.startsWith(place + u'/');
}

/// Whether the untracked `directory` ("out/") has nothing in it but, perhaps deeper, `place` ("out/x/runs").
bool holdsOnly(const QString &top, const QString &directory, const QString &place)
{
    QString current = directory.chopped(1);
    while (current != place) {
        const QString name = place.sliced(current.size() + 1).section(u'/', 0, 0);
        const QStringList entries =
            QDir(top + u'/' + current).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        if (entries != QStringList{name})
            return false;
        current += u'/' + name;
    }
    return true;
}

bool isExempt(const QString &top, const QString &path, const QString &place)
{
    if (isAtOrBelow(place, path))
        return true;
    return path.endsWith(u'/') && place.startsWith(path) && holdsOnly(top, path, place);
}

} // namespace

std::optional<QString> pathBelow(const QString &directory, const QString &path)
{
    if (path == directory)
        return QString();
    const QString prefix = directory.endsWith(u'/') ? directory : directory + u'/';
    if (!path.startsWith(prefix))
        return std::nullopt;
    return path.sliced(prefix.size());
}

QStringList placesInTree(const QString &top, const QString &path)
{
    const QFileInfo info(QDir::cleanPath(path));
    QStringList places;
    for (const QString &place : {canonicalPath(info.path() + u'/') + u'/' + info.fileName(), canonicalPath(path)}) {
        const auto relative = pathBelow(top, QDir::cleanPath(place));
        if (relative && !relative->isEmpty() && !places.contains(*relative))
            places += *relative;
    }
    return places;
}

void exempt(WorkTreeState &state, const QString &directory)
{
    if (directory.isEmpty())
        return;
    for (const QString &place : placesInTree(state.top, directory)) {
        const auto inside = [&](const QString &path) { return isExempt(state.top, path, place); };
        state.modified.removeIf(inside);
        state.untracked.removeIf(inside);
    }
}

Error foreignOwner(const QString &top)
{
    return {ErrorCode::Refused,
            Core::tr("The git repository %1 belongs to another user, so git does not trust it. If you do, run: "
                     "git config --global --add safe.directory %2")
                .arg(quoted(top), shellQuoted(top))};
}

Error noCommitYet(const QString &top)
{
    return {
        ErrorCode::Refused,
        Core::tr("The git repository %1 has no commit yet, so there is nothing to reproduce a run from; commit first.")
            .arg(quoted(top))};
}

bool isHash(const QString &text)
{
    constexpr qsizetype shortest = 4; // that git takes
    constexpr qsizetype longest = 64; // of SHA-256
    const auto isDigit = [](QChar c) { return c.unicode() < 128 && std::isxdigit(c.unicode()); };
    return text.size() >= shortest && text.size() <= longest && std::ranges::all_of(text, isDigit);
}

Error noHash(const QString &text)
{
    return {ErrorCode::InvalidArgument,
            Core::tr("%1 is not the hash of a commit, which has 4 to 64 hexadecimal digits.").arg(quoted(text))};
}

Error noSuchCommit(const QString &directory, const QString &hash)
{
    return {ErrorCode::NotFound,
            Core::tr("The git repository of %1 has no commit %2.").arg(quoted(directory), quoted(hash))};
}

Error ambiguousCommit(const QString &directory, const QString &hash)
{
    return {
        ErrorCode::InvalidArgument,
        Core::tr("Several commits of the git repository of %1 begin with %2.").arg(quoted(directory), quoted(hash))};
}

} // namespace runs
