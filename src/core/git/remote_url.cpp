// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/git_command.h"
#include "core/git/history.h"

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Result<QString> setting(const GitCommand &git, const QString &key)
{
    const auto result = git.run({u"config"_s, u"--get"_s, key});
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode > 1)
        return std::unexpected(changeFailure(git.directory(), result->errors));
    return QString::fromUtf8(result->output).chopped(result->output.endsWith('\n') ? 1 : 0);
}

Result<QString> remoteName(const GitCommand &git, const QString &branch)
{
    const auto names = git.line({u"remote"_s});
    if (!names || names->isEmpty())
        return names;
    const QStringList remotes = names->split(u'\n');
    if (!branch.isEmpty()) {
        const auto configured = setting(git, u"branch.%1.remote"_s.arg(branch));
        if (!configured || remotes.contains(*configured))
            return configured;
    }
    return remotes.contains(u"origin"_s) ? u"origin"_s : remotes.first();
}

bool carriesTokens(const QString &scheme)
{
    return QStringList{u"http"_s, u"https"_s, u"ftp"_s, u"ftps"_s}.contains(scheme.toLower());
}

/// Where the user information ends, at its '@'; -1 without any. A password may hold '@', and, by mistake, '/'.
qsizetype endOfUser(const QString &rest)
{
    qsizetype authority = rest.indexOf(u'/');
    if (authority < 0)
        authority = rest.size();
    const qsizetype at = rest.first(authority).lastIndexOf(u'@');
    if (at >= 0)
        return at;
    const qsizetype colon = rest.first(authority).lastIndexOf(u':');
    const QString port = colon < 0 ? QString() : rest.sliced(colon + 1, authority - colon - 1);
    bool isNumber = true;
    if (!port.isEmpty() && !rest.startsWith(u'['))
        port.toUInt(&isNumber);
    return isNumber ? -1 : rest.lastIndexOf(u'@');
}

QString scpLike(const QString &address)
{
    const qsizetype slash = address.indexOf(u'/');
    const QString host = slash < 0 ? address : address.first(slash);
    const qsizetype at = host.lastIndexOf(u'@');
    const qsizetype colon = host.indexOf(u':');
    const bool hasPassword = colon >= 0 && colon < at && host.indexOf(u':', at) >= 0;
    return hasPassword ? address.first(colon) + address.sliced(at) : address;
}

} // namespace

QString withoutCredentials(const QString &url)
{
    const qsizetype schemeEnd = url.indexOf(u"://"_s);
    const qsizetype helperEnd = url.indexOf(u"::"_s); // gitremote-helpers(7)
    if (helperEnd > 0 && (schemeEnd < 0 || helperEnd < schemeEnd))
        return url.first(helperEnd + 2) + withoutCredentials(url.sliced(helperEnd + 2));
    if (schemeEnd < 0)
        return scpLike(url);

    const QString scheme = url.first(schemeEnd);
    QString rest = url.sliced(schemeEnd + 3);
    const qsizetype at = endOfUser(rest);
    const qsizetype colon = rest.indexOf(u':');
    if (at >= 0 && carriesTokens(scheme))
        rest = rest.sliced(at + 1);
    else if (at >= 0 && colon >= 0 && colon < at)
        rest = rest.first(colon) + rest.sliced(at);
    if (carriesTokens(scheme)) {
        for (const QChar mark : {u'?', u'#'}) {
            if (const qsizetype start = rest.indexOf(mark); start >= 0)
                rest.truncate(start);
        }
    }
    return scheme + u"://"_s + rest;
}

Result<QString> remoteUrl(const QString &directory, const GitLimits &limits)
{
    const GitCommand git(directory, limits.query);
    const auto branch = currentBranch(directory, limits);
    if (!branch)
        return branch;
    const auto name = remoteName(git, *branch);
    if (!name || name->isEmpty())
        return name;
    return setting(git, u"remote.%1.url"_s.arg(*name)).transform(withoutCredentials);
}

} // namespace runs
