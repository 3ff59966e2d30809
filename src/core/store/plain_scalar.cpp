// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/plain_scalar.h"

#include "core/base/text.h"

#include <algorithm>

namespace runs {
namespace {

/// Takes the digits at the beginning off `text`; false when there are none.
bool takeDigits(QByteArrayView &text)
{
    qsizetype count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9')
        ++count;
    text = text.sliced(count);
    return count > 0;
}

/// -?(0|[1-9][0-9]*)(\.[0-9]+([eE][-+][0-9]+)?)?
bool isNumber(QByteArrayView text)
{
    if (text.startsWith('-'))
        text = text.sliced(1);
    const bool isZero = text.startsWith('0');
    const qsizetype size = text.size();
    if (!takeDigits(text) || (isZero && text.size() != size - 1))
        return false;
    if (text.isEmpty())
        return true;
    if (!text.startsWith('.'))
        return false;
    text = text.sliced(1);
    if (!takeDigits(text))
        return false;
    if (text.isEmpty())
        return true;
    if (text.size() < 3 || (text[0] != 'e' && text[0] != 'E') || (text[1] != '-' && text[1] != '+'))
        return false;
    text = text.sliced(2);
    return takeDigits(text) && text.isEmpty();
}

/// word, Word or WORD.
bool isWord(QByteArrayView text, QByteArrayView word)
{
    if (text.size() != word.size() || text.compare(word, Qt::CaseInsensitive) != 0)
        return false;
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto capitals = std::ranges::count_if(text, isUpper);
    return capitals == 0 || capitals == text.size() || (capitals == 1 && isUpper(text.front()));
}

} // namespace

PlainKind plainKind(QByteArrayView text)
{
    const char first = text.isEmpty() ? '~' : text.front();
    switch (first) {
    case '~': return text.size() <= 1 ? PlainKind::Null : PlainKind::Text;
    case 'n':
    case 'N': return isWord(text, "null") ? PlainKind::Null : PlainKind::Text;
    case 't':
    case 'T': return isWord(text, "true") ? PlainKind::True : PlainKind::Text;
    case 'f':
    case 'F': return isWord(text, "false") ? PlainKind::False : PlainKind::Text;
    default:
        return (first == '-' || (first >= '0' && first <= '9')) && isNumber(text) ? PlainKind::Number : PlainKind::Text;
    }
}

Value plainValue(QByteArrayView text)
{
    switch (plainKind(text)) {
    case PlainKind::Null: return {};
    case PlainKind::True: return {true};
    case PlainKind::False: return {false};
    case PlainKind::Number: return {Number{fromUtf8(text)}};
    case PlainKind::Text: break;
    }
    return {fromUtf8(text)};
}

} // namespace runs
