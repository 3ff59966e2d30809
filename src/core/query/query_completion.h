// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

namespace runs {

/// The names that runs have, without prefix and quotes.
struct QueryVocabulary
{
    QStringList keys;
    QStringList tags;
    QStringList arguments;
    QStringList variables;
    QStringList metrics;

    bool operator==(const QueryVocabulary &) const = default;
};

/// What may stand in the place of the word that ends at the cursor.
struct QueryCompletion
{
    qsizetype begin = 0; ///< of that word, in UTF-16 code units
    QStringList words;   ///< all begin with what is typed of it; one that ends with '.' or '(' can be gone on with
};

/// Completes an expression, of which the text up to the cursor is given. Words stand in the order of the language,
/// names in that of the vocabulary.
QueryCompletion queryCompletion(const QString &text, const QueryVocabulary &vocabulary);

/// Completes a list of fields, as fieldList() and sortFieldList() take it.
QueryCompletion fieldCompletion(const QString &text, const QueryVocabulary &vocabulary);

} // namespace runs
