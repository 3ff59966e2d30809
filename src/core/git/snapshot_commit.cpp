// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/snapshot_commit.h"

#include "core/base/core.h"
#include "core/base/text.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Result<GitCommand> withIdentity(const GitCommand &git)
{
    GitCommand command = git;
    for (const QString &role : {u"AUTHOR"_s, u"COMMITTER"_s}) {
        const auto known = git.run({u"var"_s, u"GIT_%1_IDENT"_s.arg(role)});
        if (!known)
            return std::unexpected(known.error());
        if (known->exitCode == 0)
            continue;
        command = command.with(u"GIT_%1_NAME"_s.arg(role), u"Run Manager"_s)
                      .with(u"GIT_%1_EMAIL"_s.arg(role), u"run-manager@localhost"_s);
    }
    return command;
}

} // namespace

Result<QList<TreeDifference>> treeDifferences(const GitCommand &git, const QString &from, const QString &to)
{
    const auto output = git.answer(
        {u"diff-tree"_s, u"-r"_s, u"--raw"_s, u"-z"_s, u"--no-renames"_s, u"--ignore-submodules=none"_s, from, to});
    if (!output)
        return std::unexpected(output.error());
    const QByteArrayList fields = output->split('\0'); // ":oldmode newmode oldhash newhash X", path, …
    QList<TreeDifference> result;
    for (qsizetype i = 0; i + 1 < fields.size(); i += 2) {
        const QByteArrayList modes = fields[i].split(' ');
        if (modes.size() < 2 || !modes[0].startsWith(':'))
            return failure(ErrorCode::Malformed,
                           Core::tr("The answer of git in %1 cannot be understood.").arg(quoted(git.directory())));
        const bool isSubmodule = modes[1] == "160000" && modes[0] != ":160000";
        result += {QString::fromUtf8(fields[i + 1]), modes[0] == ":000000", isSubmodule};
    }
    return result;
}

Result<QString> commitTree(const GitCommand &git, const QString &parent, const QString &tree, const QString &message,
                           const QString &messageFile)
{
    QFile file(messageFile); // an argument could be too long
    const QByteArray text = message.toUtf8().replace('\0', "");
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush()) {
        return failure(ErrorCode::Io, Core::tr("Cannot write %1: %2.").arg(printable(messageFile), file.errorString()));
    }
    return withIdentity(git.configured(u"i18n.commitEncoding"_s, u"UTF-8"_s)).and_then([&](const GitCommand &named) {
        return named.line({u"commit-tree"_s, u"--no-gpg-sign"_s, u"-p"_s, parent, u"-F"_s, messageFile, tree});
    });
}

} // namespace runs
