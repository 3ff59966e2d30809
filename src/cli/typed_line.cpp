// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/typed_line.h"

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// `text` for the inside of quotes, or with backslashes when there are none.
QString escaped(const QString &text, QChar quote)
{
    if (quote == u'\'')
        return QString(text).replace(u'\'', u"'\\''"_s);
    const QStringView special = quote == u'"' ? u"\\\"$`" : u" \t!\"#$&'()*;<>?[\\]^`{|}~";
    QString result;
    for (const QChar character : text) {
        if (special.contains(character))
            result += u'\\';
        result += character;
    }
    return result;
}

} // namespace

TypedLine::TypedLine(const QString &line, const QString &wordBreaks) : m_words{QString()}
{
    bool isEscaped = false;
    bool isInWord = false;
    for (const QChar character : line) {
        if (isEscaped) {
            // Between double quotes a backslash stands for itself unless something special follows (POSIX XCU 2.2.3).
            if (m_isQuoteOpen && !u"$`\"\\"_s.contains(character))
                m_words.last() += u'\\';
            m_words.last() += character;
            isEscaped = false;
        } else if (character == u'\\' && !(m_isQuoteOpen && m_quote == u'\'')) {
            isEscaped = isInWord = true;
        } else if (m_isQuoteOpen) {
            if (character == m_quote)
                m_isQuoteOpen = false;
            else
                m_words.last() += character;
        } else if (character == u'\'' || character == u'"') {
            m_quote = character;
            m_isQuoteOpen = isInWord = true;
            m_replacedFrom = m_words.last().size();
        } else if (character.isSpace()) {
            if (std::exchange(isInWord, false))
                startWord();
        } else {
            isInWord = true;
            m_words.last() += character;
            if (wordBreaks.contains(character)) {
                m_replacedFrom = m_words.last().size() - (character == u'@' ? 1 : 0); // a "special prefix" of readline
                m_quote = {};
            }
        }
    }
}

void TypedLine::startWord()
{
    m_words += QString();
    m_replacedFrom = 0;
    m_quote = {};
}

std::optional<QString> TypedLine::replacement(const QString &word) const
{
    if (!word.startsWith(m_words.last().first(m_replacedFrom)))
        return {};
    const QString text = escaped(word.sliced(m_replacedFrom), m_quote);
    if (m_quote.isNull() || m_isQuoteOpen) // which readline closes itself
        return text;
    return m_quote + text + m_quote;
}

} // namespace runs
