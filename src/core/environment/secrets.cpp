// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/environment/secrets.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;

const QString secretWords = u"TOKEN|KEY|SECRET|PASS|PWD|CREDENTIAL|AUTH|COOKIE|PRIVATE|SIGNATURE|DSN"_s;

bool holdsSecret(const QString &text)
{
    static const QRegularExpression assigned(
        u"(token|secret|passw(or)?d|passphrase|api.?key|access.?key|credentials?|authorization|private.?key)"
        "[\"']?\\s*[=:]\\s*[\"']?[^\\s\"'&#;]"_s,
        anyCase);
    static const QRegularExpression known(
        u"\\b(hf_\\w{20}|gh[a-z]_\\w{20}|github_pat_|glpat-|xox[a-z]-|sk-[\\w-]{16}|AKIA[0-9A-Z]{16}"
        "|eyJ[\\w-]{10,}\\.eyJ|Bearer\\s+\\S{8})|-----BEGIN [A-Z ]*PRIVATE KEY"_s);
    return assigned.match(text).hasMatch() || known.match(text).hasMatch();
}

} // namespace

bool isSecretName(const QString &name)
{
    static const QRegularExpression words(secretWords, anyCase);
    return words.match(name).hasMatch();
}

std::optional<QString> withoutSecrets(const QString &text)
{
    // Up to the last '@' before the path: a password may hold one.
    static const QRegularExpression user(u"([a-z][a-z0-9+.-]*://)[^\\s/?#]*@"_s, anyCase);
    static const QRegularExpression query(u"([?&;][^\\s=&#]*("_s + secretWords + u"|sig\\b)[^\\s=&#]*=)[^\\s&#]*"_s,
                                          anyCase);
    QString cleaned = text;
    cleaned.replace(user, u"\\1"_s);
    cleaned.replace(query, u"\\1"_s);
    return holdsSecret(cleaned) ? std::nullopt : std::optional(cleaned);
}

} // namespace runs
