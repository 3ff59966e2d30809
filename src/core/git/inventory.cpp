// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/inventory.h"

#include "core/git/git_command.h"
#include "core/git/pin_ref.h"
#include "core/git/tree_path.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {

Result<QHash<QString, QString>> pins(const QString &directory, const GitLimits &limits)
{
    const auto output = GitCommand(directory, limits.status)
                            .answer({u"for-each-ref"_s, u"--format=%(objectname) %(refname)"_s, u"refs/runs/"_s,
                                     u"refs/runs-trash/"_s});
    if (!output)
        return std::unexpected(output.error());
    QHash<QString, QString> refs;
    for (const QByteArray &line : output->split('\n')) {
        const qsizetype space = line.indexOf(' ');
        if (space > 0)
            refs.insert(QFile::decodeName(line.sliced(space + 1)), QString::fromLatin1(line.first(space)));
    }
    return refs;
}

Result<QSet<QString>> presentCommits(const QString &directory, const QSet<QString> &hashes, const GitLimits &limits)
{
    constexpr qsizetype most = 2000; // that fit into the arguments of a program
    QStringList wanted;
    std::ranges::copy_if(hashes, std::back_inserter(wanted), isHash);
    std::ranges::sort(wanted);
    const GitCommand git(directory, limits.status);
    QStringList found;
    for (qsizetype i = 0; i < wanted.size(); i += most) {
        // Missing objects are passed over, and so are abbreviations of none.
        const auto output = git.answer(QStringList{u"rev-list"_s, u"--no-walk=unsorted"_s, u"--ignore-missing"_s}
                                       + wanted.mid(i, most) + QStringList{u"--"_s});
        if (!output)
            return std::unexpected(output.error());
        found += QString::fromLatin1(*output).split(u'\n', Qt::SkipEmptyParts);
    }
    std::ranges::sort(found);
    QSet<QString> present;
    for (const QString &hash : std::as_const(wanted)) {
        const auto full = std::ranges::lower_bound(found, hash.toLower());
        if (full != found.end() && full->startsWith(hash, Qt::CaseInsensitive))
            present += hash;
    }
    return present;
}

Result<QStringList> registeredWorktrees(const QString &directory, const GitLimits &limits)
{
    const auto output =
        GitCommand(directory, limits.query).answer({u"worktree"_s, u"list"_s, u"--porcelain"_s, u"-z"_s});
    if (!output)
        return std::unexpected(output.error());
    constexpr QByteArrayView key = "worktree ";
    QStringList paths;
    for (const QByteArray &field : output->split('\0')) {
        if (field.startsWith(key))
            paths += QFile::decodeName(field.sliced(key.size()));
    }
    return paths;
}

Result<QString> trashPinRef(const QString &id)
{
    return refOf(u"runs-trash"_s, id);
}

} // namespace runs
