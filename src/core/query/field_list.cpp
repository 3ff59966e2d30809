// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/query/field_list.h"

#include "core/base/core.h"

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// The words of a list.
QueryResult<std::vector<QueryToken>> wordsOf(const QString &text)
{
    auto tokens = queryTokens(text);
    if (!tokens)
        return tokens;
    std::erase_if(*tokens,
                  [](const QueryToken &token) { return token.isSign(u",") || token.kind == QueryToken::Kind::End; });
    if (tokens->empty())
        return std::unexpected(
            QueryError{0, text.size(), Core::tr("A field is missing here, such as status, arg.lr or metric.loss.")});
    for (const QueryToken &token : *tokens) {
        if (token.kind == QueryToken::Kind::Sign)
            return std::unexpected(QueryError{
                token.at, token.size,
                Core::tr("Here a field has to stand; names with signs in them stand in quotes, as in metric.'a=b'.")});
    }
    return tokens;
}

} // namespace

QueryResult<std::vector<QueryField>> fieldList(const QString &text)
{
    const auto words = wordsOf(text);
    if (!words)
        return std::unexpected(words.error());
    std::vector<QueryField> fields;
    for (const QueryToken &word : *words) {
        auto field = fieldOf(word);
        if (!field)
            return std::unexpected(field.error());
        fields.push_back(std::move(*field));
    }
    return fields;
}

QueryResult<std::vector<SortField>> sortFieldList(const QString &text)
{
    auto words = wordsOf(text);
    if (!words)
        return std::unexpected(words.error());
    std::vector<SortField> fields;
    for (QueryToken &word : *words) {
        QString &begin = word.pieces.front().text;
        const bool isDescending = !word.pieces.front().isQuoted && begin.size() > 1 && begin.startsWith(u'-');
        if (isDescending) {
            begin.removeFirst();
            ++word.at;
            --word.size;
        }
        const auto field = fieldOf(word);
        if (!field)
            return std::unexpected(field.error());
        if (field->isAll)
            return std::unexpected(
                QueryError{word.at, word.size,
                           Core::tr("%1 stands for many fields; name the one to sort by.").arg(field->text())});
        fields.push_back({*field, isDescending});
    }
    return fields;
}

} // namespace runs
