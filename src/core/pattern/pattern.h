// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

struct pcre2_real_code_8;

namespace runs {

struct PatternOptions
{
    bool isRegex = true;         ///< otherwise the text itself is looked for
    bool isCaseSensitive = true; ///< otherwise letters of any script match in either case
    bool isWhole = false;        ///< the whole subject must match, as QRegularExpression::anchoredPattern() has it
};

/// What a user looks for: a regular expression (pcre2pattern(3), with the defaults of QRegularExpression: characters
/// are of Unicode, `\w` and `\d` of ASCII) or a text. Compiled once to machine code, and cheap to copy. It is never
/// changed, so that several threads may match with one object or its copies at once. Matching allocates nothing but, at
/// the first match of a thread, the memory in which the thread matches.
///
/// A match that takes too many steps ends with an error (after 20 ms or less, whatever the expression). Who matches
/// very many subjects where nobody may wait should give up at the first error.
class Pattern
{
public:
    /// A match: bytes of the subject.
    struct Span
    {
        qsizetype start = 0;
        qsizetype length = 0;
        bool operator==(const Span &) const = default;
    };

    /// Errors: InvalidArgument, with the position of the mistake in characters from 1 (its reason is PCRE2's, in
    /// English).
    static Result<Pattern> compile(const QString &text, PatternOptions options = {});

    /// Whether it is found in the subject (UTF-8; it is never found in, or across, bytes that are not).
    /// Errors: InvalidArgument when that takes too long.
    Result<bool> matches(QByteArrayView utf8) const;

    /// The first `most` matches that are not empty, in order; they do not overlap. Those before the point where it
    /// takes too long.
    std::vector<Span> spans(QByteArrayView utf8, qsizetype most = 100) const;

    /// The names of its groups, by their numbers: [0] is the match itself, and empty, as are groups without a name.
    QStringList groupNames() const;

    /// How many groups can be asked for, with the match itself.
    static constexpr qsizetype mostGroups = 64;

    /// The first match from the byte `from` on: the spans of its groups by their numbers, with a length of -1 for those
    /// that took no part. Empty when there is none. Errors: InvalidArgument when that takes too long.
    Result<std::vector<Span>> groups(QByteArrayView utf8, qsizetype from = 0) const;

private:
    Pattern(QString text, std::shared_ptr<const pcre2_real_code_8> code);
    std::unexpected<Error> tooLong(QByteArrayView utf8) const;

    QString m_text;
    std::shared_ptr<const pcre2_real_code_8> m_code;
};

} // namespace runs
