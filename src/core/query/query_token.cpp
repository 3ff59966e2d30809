// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/query/query_token.h"

#include "core/base/core.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr std::array signs{u"!=", u"<=", u">=", u"!~", u"==", u"=",
                           u"<",  u">",  u"~",  u"(",  u")",  u","}; // longest first

bool isQuote(QChar c)
{
    return c == u'\'' || c == u'"';
}

bool isWordCharacter(QChar c)
{
    return !c.isSpace() && !isQuote(c) && !u"()=!<>~,"_s.contains(c);
}

class Lexer
{
public:
    Lexer(const QString &text, bool isUnfinished) : m_text(text), m_isUnfinished(isUnfinished) {}

    QueryResult<std::vector<QueryToken>> tokens()
    {
        for (skipBlanks(); m_at < m_text.size(); skipBlanks()) {
            const QChar c = m_text[m_at];
            if (!isQuote(c) && !isWordCharacter(c))
                takeSign();
            else if (const auto taken = takeWord(); !taken)
                return std::unexpected(taken.error());
        }
        m_tokens.push_back({QueryToken::Kind::End, m_text.size(), 0, {}});
        return std::move(m_tokens);
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    void takeSign()
    {
        const QStringView rest = QStringView(m_text).sliced(m_at);
        const auto found = std::ranges::find_if(signs, [&](const char16_t *sign) { return rest.startsWith(sign); });
        // A '!' alone is a sign, too, that the parser explains.
        QString sign = found == signs.end() ? rest.first(1).toString() : QString::fromUtf16(*found);
        const qsizetype size = sign.size();
        if (sign == u"==")
            sign = u"="_s;
        m_tokens.push_back({QueryToken::Kind::Sign, m_at, size, {{sign, false}}});
        m_at += size;
    }

    QueryResult<void> takeWord()
    {
        QueryToken token{QueryToken::Kind::Text, m_at, 0, {}};
        while (m_at < m_text.size() && (isQuote(m_text[m_at]) || isWordCharacter(m_text[m_at]))) {
            if (!isQuote(m_text[m_at])) {
                token.kind = QueryToken::Kind::Word;
                token.pieces.push_back(plainPiece());
            } else if (auto piece = quotedPiece()) {
                token.pieces.push_back(std::move(*piece));
            } else {
                return std::unexpected(piece.error());
            }
        }
        token.size = m_at - token.at;
        m_tokens.push_back(std::move(token));
        return {};
    }

    QueryToken::Piece plainPiece()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && isWordCharacter(m_text[m_at]))
            ++m_at;
        return {m_text.sliced(begin, m_at - begin), false};
    }

    QueryResult<QueryToken::Piece> quotedPiece()
    {
        const qsizetype begin = m_at;
        const QChar quote = m_text[m_at++];
        QString text;
        for (; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != quote) {
                text += m_text[m_at];
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == quote) {
                text += m_text[m_at++];
            } else {
                ++m_at;
                return QueryToken::Piece{text, true};
            }
        }
        if (m_isUnfinished)
            return QueryToken::Piece{text, true};
        return std::unexpected(QueryError{begin, m_text.size() - begin,
                                          Core::tr("The text that begins here has no end: add %1.").arg(quote)});
    }

    const QString &m_text;
    bool m_isUnfinished;
    qsizetype m_at = 0;
    std::vector<QueryToken> m_tokens;
};

} // namespace

QString QueryToken::text() const
{
    QString text;
    for (const Piece &piece : pieces)
        text += piece.text;
    return text;
}

bool QueryToken::isWord(QStringView word) const
{
    return kind == Kind::Word && pieces.size() == 1 && pieces.front().text.compare(word, Qt::CaseInsensitive) == 0;
}

QueryResult<std::vector<QueryToken>> queryTokens(const QString &text)
{
    return Lexer(text, false).tokens();
}

std::vector<QueryToken> unfinishedQueryTokens(const QString &text)
{
    return *Lexer(text, true).tokens();
}

QString queryQuoted(const QString &text)
{
    if (!text.isEmpty() && std::ranges::all_of(text, isWordCharacter))
        return text;
    return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
}

} // namespace runs
