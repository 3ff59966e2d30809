// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/query/query_operand.h"

#include "core/base/core.h"
#include "core/base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using Kind = QueryField::Kind;

std::unexpected<QueryError> mistake(const QueryToken &token, const QString &message)
{
    return std::unexpected(QueryError{token.at, token.size, message});
}

bool isPattern(Comparison comparison)
{
    return comparison == Comparison::Matches || comparison == Comparison::MatchesNot;
}

/// One of the words that there are. `suggestion`, `list`: sentences for another one, with that and what could be meant.
QueryResult<Operand> wordOperand(const QueryToken &token, const QStringList &words, const QString &suggestion,
                                 const QString &list)
{
    const QString word = token.text().toLower();
    if (words.contains(word))
        return Operand{.text = word};
    const auto nearest = nearestMatch(word, words);
    return mistake(token, nearest ? suggestion.arg(quoted(token.text()), quoted(*nearest))
                                  : list.arg(quoted(token.text()), words.join(u", "_s)));
}

QueryResult<Operand> statusOperand(const QueryToken &token)
{
    QStringList words;
    for (const StatusKind kind : allStatusKinds)
        words += statusWord(kind);
    return wordOperand(token, words, Core::tr("%1 is no status; did you mean %2?"),
                       Core::tr("%1 is no status; there are %2."));
}

QueryResult<Operand> verdictOperand(const QueryToken &token)
{
    QStringList words;
    for (const Verdict verdict : allVerdicts)
        words += verdictWord(verdict);
    return wordOperand(token, words, Core::tr("%1 is no verdict; did you mean %2?"),
                       Core::tr("%1 is no verdict; there are %2."));
}

QueryResult<Operand> truthOperand(const QueryToken &token, const QueryField &field)
{
    const QString word = token.text().toLower();
    if (word == u"true" || word == u"false")
        return Operand{.text = word};
    return mistake(token, Core::tr("%1 is true or false; write %1 or not %1.").arg(field.shown()));
}

} // namespace

QueryResult<Operand> operandOf(const QueryToken &token, const QueryField &field, Comparison comparison, qint64 now)
{
    Operand operand{.text = token.text()};
    const QString text = quoted(operand.text);
    if (isPattern(comparison)) {
        const auto pattern = Pattern::compile(operand.text, {.isWhole = true});
        if (!pattern)
            return mistake(token, pattern.error().message);
        operand.pattern = *pattern;
        return operand;
    }
    switch (field.kind()) {
    case Kind::Status: return statusOperand(token);
    case Kind::Verdict: return verdictOperand(token);
    case Kind::Truth: return truthOperand(token, field);
    case Kind::Text: return operand;
    case Kind::Value:
        if (token.kind == QueryToken::Kind::Word)
            operand.number = numberIn(operand.text);
        return operand;
    case Kind::Number:
        operand.number = numberIn(operand.text);
        if (!operand.number)
            return mistake(token, Core::tr("%1 is no number, and %2 is compared with numbers such as 0.3 or 1e-4.")
                                      .arg(text, field.shown()));
        return operand;
    case Kind::Duration:
        operand.number = durationIn(operand.text);
        if (!operand.number)
            return mistake(token, Core::tr("%1 is no length of time; write 90s, 10m, 2h, 3d or 1h30m.").arg(text));
        return operand;
    case Kind::Time:
        operand.time = timeIn(operand.text, now);
        if (!operand.time)
            return mistake(
                token,
                Core::tr("%1 is no time; write 2026-11-20, 2026-11-20T12:00, today, yesterday or -2d (two days ago).")
                    .arg(text));
        return operand;
    }
    Q_UNREACHABLE();
}

QueryResult<void> checkComparison(const QueryField &field, Comparison comparison, const QueryToken &sign)
{
    const Kind kind = field.kind();
    const bool isWord = kind == Kind::Status || kind == Kind::Verdict;
    const bool isText = kind == Kind::Text || kind == Kind::Value || isWord;
    if (isPattern(comparison) && !isText)
        return mistake(sign,
                       Core::tr("%1 compares texts with a regular expression; %2 is none: write <, <=, >, >=, = or !=.")
                           .arg(comparisonSign(comparison), field.shown()));
    const bool isOrder =
        !isPattern(comparison) && comparison != Comparison::Equal && comparison != Comparison::NotEqual;
    if (isOrder && (isWord || kind == Kind::Truth))
        return mistake(sign, Core::tr("%1 has no order; write = or !=.").arg(field.shown()));
    return {};
}

} // namespace runs
