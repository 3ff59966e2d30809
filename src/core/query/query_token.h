// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/query_error.h"

#include <QStringList>

#include <vector>

namespace runs {

/// A word, text or sign of an expression.
struct QueryToken
{
    enum class Kind {
        Word, ///< characters other than blanks, quotes and signs; may have quoted parts, as metric.'train/loss'.min
        Text, ///< all of it is in quotes
        Sign, ///< = != < <= > >= ~ !~ ( ) ,
        End
    };

    /// A part of a word or text.
    struct Piece
    {
        QString text;
        bool isQuoted;
    };

    Kind kind;
    qsizetype at;
    qsizetype size;
    std::vector<Piece> pieces;

    /// Without quotes.
    QString text() const;
    bool isSign(QStringView sign) const { return kind == Kind::Sign && text() == sign; }

    /// Whether it is this word, in capitals or not.
    bool isWord(QStringView word) const;
    qsizetype end() const { return at + size; }
};

/// The tokens of an expression, ended by one of Kind::End. In quotes, '…' or "…", every character is itself; the quote
/// is written twice. Errors: a quote that is not closed.
QueryResult<std::vector<QueryToken>> queryTokens(const QString &text);

/// The same for a text that somebody is still typing: a quote may be open at its end.
std::vector<QueryToken> unfinishedQueryTokens(const QString &text);

/// A text as a part of a word: as it is, or in single quotes where it has to be.
QString queryQuoted(const QString &text);

} // namespace runs
