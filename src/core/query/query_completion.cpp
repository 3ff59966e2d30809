// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/query/query_completion.h"

#include "core/query/query_field.h"
#include "core/run/run_status.h"
#include "core/run/verdict.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using Kind = QueryToken::Kind;

/// The names behind a prefix.
QStringList fieldsOf(const QStringList &names, QueryField::Source source)
{
    QStringList fields;
    for (const QString &name : names)
        fields += QueryField{.source = source, .name = name}.text();
    return fields;
}

/// All fields, or as long as nothing says which are meant, the prefixes in the place of those with names.
QStringList fieldWords(const QString &typed, const QueryVocabulary &vocabulary)
{
    const auto isNear = [&](QStringView prefix) {
        return !typed.isEmpty() && (typed.startsWith(prefix) || prefix.startsWith(typed));
    };
    QStringList words = simpleFieldNames();
    const auto add = [&](QStringView prefix, const QStringList &names, QueryField::Source source) {
        if (isNear(prefix))
            words += fieldsOf(names, source);
        else if (!names.isEmpty())
            words += prefix.toString();
    };
    add(u"tag.", vocabulary.tags, QueryField::Source::Tag);
    add(u"arg.", vocabulary.arguments, QueryField::Source::Argument);
    add(u"env.", vocabulary.variables, QueryField::Source::Variable);
    add(u"metric.", vocabulary.metrics, QueryField::Source::Metric);
    add(u"key.", vocabulary.keys, QueryField::Source::Key);
    // Behind a metric that is there its aggregates follow.
    for (const QString &metric : fieldsOf(vocabulary.metrics, QueryField::Source::Metric)) {
        for (const Aggregate aggregate : allAggregates) {
            if (typed.startsWith(metric))
                words += metric + u'.' + aggregateWord(aggregate);
        }
    }
    return words;
}

/// What the grammar expects behind some tokens.
struct Expectation
{
    enum class Kind { Field, Presence, Operator, List, Value, Connective };
    Kind kind = Kind::Field;
    QString field = {}; ///< before the operator or value
    bool isInList = false;
};

/// A word that stands where a field is expected.
Expectation behindField(const QueryToken &token, const Expectation &before)
{
    using enum Expectation::Kind;
    if (before.kind == Presence)
        return token.isSign(u")") ? Expectation{Connective} : before;
    if (token.isWord(u"has"))
        return {Presence};
    if (token.isWord(u"not") || token.isSign(u"("))
        return {Field};
    return {Operator, token.text()};
}

Expectation behind(const QueryToken &token, const Expectation &before)
{
    using enum Expectation::Kind;
    switch (before.kind) {
    case Field:
    case Presence: return behindField(token, before);
    case Operator:
        if (token.isWord(u"and") || token.isWord(u"or"))
            return {Field};
        if (token.isWord(u"not"))
            return before;
        return token.isWord(u"in")  ? Expectation{List, before.field}
               : token.isSign(u")") ? Expectation{Connective}
                                    : Expectation{Value, before.field};
    case List: return {Value, before.field, true};
    case Value: // in a list a comma or the end follows
        return before.isInList && !token.isSign(u")") ? before : Expectation{Connective};
    case Connective: return token.isSign(u")") ? before : Expectation{Field};
    }
    return {};
}

QStringList valuesOf(const QString &fieldText, const QueryVocabulary &vocabulary)
{
    const auto tokens = unfinishedQueryTokens(fieldText);
    const auto field = fieldOf(tokens.front());
    QStringList words;
    if (!field)
        return words;
    if (field->kind() == QueryField::Kind::Status) {
        for (const StatusKind kind : allStatusKinds)
            words += statusWord(kind);
    } else if (field->kind() == QueryField::Kind::Verdict) {
        for (const Verdict verdict : allVerdicts)
            words += verdictWord(verdict);
    } else if (field->kind() == QueryField::Kind::Time) {
        words = {u"today"_s, u"yesterday"_s, u"-1h"_s, u"-1d"_s, u"-7d"_s};
    } else if (field->kind() == QueryField::Kind::Truth) {
        words = {u"true"_s, u"false"_s};
    } else if (field->source == QueryField::Source::Tags) {
        for (const QString &tag : vocabulary.tags)
            words += queryQuoted(tag);
    }
    return words;
}

QStringList wordsOf(const Expectation &expected, const QString &typed, const QueryVocabulary &vocabulary)
{
    using enum Expectation::Kind;
    switch (expected.kind) {
    case Field: return fieldWords(typed, vocabulary) + QStringList{u"not"_s, u"has("_s};
    case Presence: return fieldWords(typed, vocabulary);
    case Operator:
        return {u"="_s, u"!="_s, u"<"_s, u"<="_s, u">"_s, u">="_s, u"~"_s, u"!~"_s, u"in"_s, u"and"_s, u"or"_s};
    case List: return {u"("_s};
    case Value: return valuesOf(expected.field, vocabulary);
    case Connective: return {u"and"_s, u"or"_s};
    }
    return {};
}

/// The word that is being typed at the end of a text.
QString typedAt(const QString &text, const QueryToken &last)
{
    const bool isTouching = last.end() == text.size() && (last.kind == Kind::Word || last.kind == Kind::Text);
    return isTouching ? text.sliced(last.at) : QString();
}

QueryCompletion completion(const QString &text, const QString &typed, QStringList words)
{
    words.removeIf([&](const QString &word) { return !word.startsWith(typed) || word == typed; });
    words.removeDuplicates();
    return {text.size() - typed.size(), words};
}

/// The tokens without the one of Kind::End.
std::vector<QueryToken> tokensOf(const QString &text)
{
    auto tokens = unfinishedQueryTokens(text);
    tokens.pop_back();
    return tokens;
}

} // namespace

QueryCompletion queryCompletion(const QString &text, const QueryVocabulary &vocabulary)
{
    std::vector<QueryToken> tokens = tokensOf(text);
    const QString typed = tokens.empty() ? QString() : typedAt(text, tokens.back());
    if (!typed.isEmpty())
        tokens.pop_back();
    Expectation expected;
    for (const QueryToken &token : tokens) {
        const bool isField = expected.kind == Expectation::Kind::Field && token.kind == Kind::Word;
        expected = behind(token, expected);
        if (isField && expected.kind == Expectation::Kind::Operator)
            expected.field = text.sliced(token.at, token.size);
    }
    return completion(text, typed, wordsOf(expected, typed, vocabulary));
}

QueryCompletion fieldCompletion(const QString &text, const QueryVocabulary &vocabulary)
{
    const std::vector<QueryToken> tokens = tokensOf(text);
    QString typed = tokens.empty() ? QString() : typedAt(text, tokens.back());
    if (typed.startsWith(u'-'))
        typed.removeFirst();
    return completion(text, typed, fieldWords(typed, vocabulary));
}

} // namespace runs
