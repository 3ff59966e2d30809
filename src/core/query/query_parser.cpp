// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/query/query_parser.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/query/query_operand.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using Kind = QueryToken::Kind;
using Parsed = QueryResult<Condition>;

constexpr int deepest = 100; // parentheses and "not" inside of each other
constexpr std::array comparisons{Comparison::Equal,       Comparison::NotEqual,  Comparison::Less,
                                 Comparison::LessOrEqual, Comparison::Greater,   Comparison::GreaterOrEqual,
                                 Comparison::Matches,     Comparison::MatchesNot};

/// By recursive descent: one function for each rule of the grammar.
class ConditionParser
{
public:
    ConditionParser(std::vector<QueryToken> tokens, qint64 now) : m_tokens(std::move(tokens)), m_now(now) {}

    Parsed parse()
    {
        if (next().kind == Kind::End)
            return mistake(Core::tr("An expression is missing; write for example: status = finished."));
        auto condition = disjunction();
        if (condition && next().kind != Kind::End)
            return mistake(unexpectedText());
        return condition;
    }

private:
    const QueryToken &next() const { return m_tokens[m_at]; }
    QueryToken take() { return m_tokens[next().kind == Kind::End ? m_at : m_at++]; }

    bool takeWord(QStringView word)
    {
        const bool isIt = next().isWord(word);
        m_at += isIt ? 1 : 0;
        return isIt;
    }

    bool takeSign(QStringView sign)
    {
        const bool isIt = next().isSign(sign);
        m_at += isIt ? 1 : 0;
        return isIt;
    }

    std::unexpected<QueryError> mistake(const QString &message) const
    {
        return std::unexpected(QueryError{next().at, next().size, message});
    }

    /// What stands where the expression could end.
    QString unexpectedText() const
    {
        const QString text = next().text();
        if (next().isSign(u")"))
            return Core::tr("Nothing is open that this ) could close; leave it out.");
        if (text.startsWith(u"&&") || text == u"&")
            return Core::tr("Write 'and' in the place of %1.").arg(quoted(text));
        if (text.startsWith(u'|'))
            return Core::tr("Write 'or' in the place of %1.").arg(quoted(text));
        return Core::tr("Here 'and' or 'or' has to stand before %1; a text with blanks stands in quotes.")
            .arg(quoted(text));
    }

    /// Parts with a word between them.
    Parsed chain(QStringView word, Condition::Kind kind, Parsed (ConditionParser::*part)())
    {
        Condition chain{.kind = kind};
        do {
            auto one = (this->*part)();
            if (!one)
                return one;
            chain.parts.push_back(std::move(*one));
        } while (takeWord(word));
        if (chain.parts.size() > 1)
            return chain;
        Condition only = std::move(chain.parts.front());
        return only;
    }

    Parsed disjunction() { return chain(u"or", Condition::Kind::Any, &ConditionParser::conjunction); }
    Parsed conjunction() { return chain(u"and", Condition::Kind::All, &ConditionParser::negation); }

    Parsed negation()
    {
        if (m_depth == deepest)
            return mistake(Core::tr("This is nested too deeply; write it with fewer parentheses."));
        ++m_depth;
        auto condition = takeWord(u"not") ? negated() : next().isSign(u"(") ? parenthesis() : comparison();
        --m_depth;
        return condition;
    }

    Parsed negated()
    {
        auto part = negation();
        if (!part)
            return part;
        Condition condition{.kind = Condition::Kind::Not};
        condition.parts.push_back(std::move(*part));
        return condition;
    }

    Parsed parenthesis()
    {
        const QueryToken open = take();
        auto condition = disjunction();
        if (!condition || takeSign(u")"))
            return condition;
        if (next().kind != Kind::End)
            return mistake(unexpectedText());
        return std::unexpected(QueryError{open.at, open.size, Core::tr("This parenthesis is not closed: add ).")});
    }

    Parsed comparison()
    {
        if (next().isWord(u"has") && m_tokens[m_at + 1].isSign(u"("))
            return presence();
        const auto field = takeField();
        if (!field)
            return std::unexpected(field.error());
        const auto found =
            std::ranges::find_if(comparisons, [&](Comparison one) { return next().isSign(comparisonSign(one)); });
        if (found != comparisons.end())
            return comparedWithOne(*field, *found);
        const bool isNegative = next().isWord(u"not") && m_tokens[m_at + 1].isWord(u"in");
        if (isNegative || next().isWord(u"in")) {
            m_at += isNegative ? 2 : 1;
            return comparedWithList(*field, isNegative ? Comparison::NotEqual : Comparison::Equal);
        }
        if (next().isSign(u"!"))
            return mistake(Core::tr("There is no sign !; write != or !~, or 'not' in front of the field."));
        return Condition{.kind = Condition::Kind::Truth, .field = *field};
    }

    Parsed presence()
    {
        m_at += 2;
        const auto field = takeField();
        if (!field)
            return std::unexpected(field.error());
        if (!takeSign(u")"))
            return mistake(Core::tr("A ) is missing behind has(%1.").arg(field->shown()));
        return Condition{.kind = Condition::Kind::Has, .field = *field};
    }

    QueryResult<QueryField> takeField()
    {
        const QueryToken token = next();
        if (token.isSign(u"!"))
            return mistake(Core::tr("There is no sign !; write 'not' in its place."));
        if (token.kind == Kind::End || token.kind == Kind::Sign || token.isWord(u"and") || token.isWord(u"or")
            || token.isWord(u"in"))
            return mistake(Core::tr("A field is missing here, such as status, arg.lr or metric.loss."));
        if (token.kind == Kind::Text)
            return mistake(Core::tr("A field has to stand here, and not a text: write for example name = %1.")
                               .arg(quoted(token.text())));
        const auto field = fieldOf(token);
        if (field && field->isAll)
            return mistake(Core::tr("%1 stands for many fields, which only lists of columns may; name one of them.")
                               .arg(field->shown()));
        if (field)
            take();
        return field;
    }

    Parsed comparedWithOne(const QueryField &field, Comparison sign)
    {
        const QueryToken token = take();
        if (const auto checked = checkComparison(field, sign, token); !checked)
            return std::unexpected(checked.error());
        auto operand = takeOperand(field, sign);
        if (!operand)
            return std::unexpected(operand.error());
        return Condition{
            .kind = Condition::Kind::Compared, .field = field, .comparison = sign, .operands = {std::move(*operand)}};
    }

    Parsed comparedWithList(const QueryField &field, Comparison sign)
    {
        if (!takeSign(u"("))
            return mistake(Core::tr("Behind 'in' a list has to follow, such as (a, b)."));
        Condition condition{.kind = Condition::Kind::Compared, .field = field, .comparison = sign};
        do {
            auto operand = takeOperand(field, sign);
            if (!operand)
                return std::unexpected(operand.error());
            condition.operands.push_back(std::move(*operand));
        } while (takeSign(u","));
        if (!takeSign(u")"))
            return mistake(Core::tr("Here a comma, or the ) that ends the list, is missing."));
        return condition;
    }

    QueryResult<Operand> takeOperand(const QueryField &field, Comparison sign)
    {
        if (next().kind == Kind::End || next().kind == Kind::Sign)
            return mistake(
                Core::tr("A value to compare %1 with is missing here; a text with signs or blanks stands in quotes.")
                    .arg(field.shown()));
        return operandOf(take(), field, sign, m_now);
    }

    std::vector<QueryToken> m_tokens;
    qint64 m_now;
    size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

Parsed parsedCondition(const QString &text, qint64 now)
{
    return queryTokens(text).and_then(
        [&](const std::vector<QueryToken> &tokens) { return ConditionParser(tokens, now).parse(); });
}

} // namespace runs
