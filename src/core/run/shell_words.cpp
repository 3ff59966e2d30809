// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/run/shell_words.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Longest first, as a shell takes them.
const QStringList &operators()
{
    static const QStringList list{u"<<-"_s, u"&&"_s, u"||"_s, u";;"_s, u"<<"_s, u">>"_s, u"<&"_s,
                                  u">&"_s,  u"<>"_s, u">|"_s, u"&>"_s, u"&"_s,  u"|"_s,  u";"_s,
                                  u"<"_s,   u">"_s,  u"("_s,  u")"_s,  u"\n"_s};
    return list;
}

class Splitter
{
public:
    explicit Splitter(QStringView text) : m_text(text) {}

    std::vector<ShellWord> split()
    {
        while (m_at < m_text.size())
            step();
        endWord();
        return std::move(m_words);
    }

private:
    void step()
    {
        const QChar c = m_text[m_at];
        if (c == u'\\' && m_text.sliced(m_at).startsWith(u"\\\n")) { // continues the line, and is nothing
            m_at += 2;
        } else if (c == u' ' || c == u'\t') {
            endWord();
            ++m_at;
        } else if (c == u'#' && !m_isOpen) {
            const qsizetype end = m_text.indexOf(u'\n', m_at);
            m_at = end < 0 ? m_text.size() : end;
        } else if (const QString found = operatorHere(); !found.isEmpty()) {
            takeOperator(found);
        } else {
            m_isOpen = true;
            takePart();
        }
    }

    QString operatorHere() const
    {
        if (!u"&|;<>()\n"_s.contains(m_text[m_at])) // each of them begins with one of these
            return {};
        const auto found = std::ranges::find_if(
            operators(), [this](const QString &text) { return m_text.sliced(m_at).startsWith(text); });
        return found == operators().end() ? QString() : *found;
    }

    void takeOperator(const QString &found)
    {
        // A number directly before a redirection says which file descriptor is meant.
        const bool isNumber = !m_word.text.isEmpty() && !m_word.isQuoted
                              && std::ranges::all_of(m_word.text, [](QChar c) { return c >= u'0' && c <= u'9'; });
        const bool isRedirection = found.contains(u'<') || found.contains(u'>');
        QString descriptor;
        if (isNumber && isRedirection) {
            descriptor = m_word.text;
            m_word = {};
            m_isOpen = false;
        }
        endWord();
        m_words.push_back({descriptor + found, true});
        m_at += found.size();
    }

    /// One character of a word, or a quoted or nested part of it.
    void takePart()
    {
        const QChar c = m_text[m_at];
        if (c == u'\'') {
            const qsizetype end = m_text.indexOf(u'\'', m_at + 1);
            m_word.isQuoted = true;
            m_word.text += m_text.sliced(m_at + 1, (end < 0 ? m_text.size() : end) - m_at - 1);
            m_at = end < 0 ? m_text.size() : end + 1;
        } else if (c == u'"') {
            takeDoubleQuoted();
        } else if (c == u'\\' && m_at + 1 < m_text.size()) {
            m_word.isQuoted = true;
            m_word.text += m_text[m_at + 1];
            m_at += 2;
        } else if (const qsizetype end = nestedEnd(); end > m_at) {
            takeUntil(end);
        } else {
            takeUntil(m_at + 1);
        }
    }

    void takeDoubleQuoted()
    {
        m_word.isQuoted = true;
        ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != u'"') {
            const QChar next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar();
            if (m_text[m_at] == u'\\' && next == u'\n') {
                m_at += 2;
            } else if (m_text[m_at] == u'\\' && u"$`\"\\"_s.contains(next) && !next.isNull()) {
                m_word.text += next;
                m_at += 2;
            } else {
                takeUntil(std::max(nestedEnd(), m_at + 1));
            }
        }
        m_at = std::min(m_at + 1, m_text.size());
    }

    /// Behind the `$(…)`, `${…}` or backquotes that begin here; m_at when none do.
    qsizetype nestedEnd() const
    {
        if (m_text[m_at] != u'`' && m_text[m_at] != u'$')
            return m_at;
        const QStringView rest = m_text.sliced(m_at);
        if (rest.startsWith(u'`')) {
            const qsizetype end = m_text.indexOf(u'`', m_at + 1);
            return end < 0 ? m_text.size() : end + 1;
        }
        if (!rest.startsWith(u"$(") && !rest.startsWith(u"${"))
            return m_at;
        const QChar open = m_text[m_at + 1];
        const QChar close = open == u'(' ? u')' : u'}';
        int depth = 0;
        for (qsizetype at = m_at + 1; at < m_text.size(); ++at) {
            const QChar c = m_text[at];
            if (c == u'\\')
                ++at;
            else if (c == u'\'' || c == u'"')
                at = quoteEnd(at);
            else if (c == open)
                ++depth;
            else if (c == close && --depth == 0)
                return at + 1;
        }
        return m_text.size();
    }

    /// The quote that closes the one at `at`.
    qsizetype quoteEnd(qsizetype at) const
    {
        const QChar quote = m_text[at];
        for (++at; at < m_text.size() && m_text[at] != quote; ++at) {
            if (quote == u'"' && m_text[at] == u'\\')
                ++at;
        }
        return at;
    }

    void takeUntil(qsizetype end)
    {
        m_word.text += m_text.sliced(m_at, end - m_at);
        m_at = end;
    }

    void endWord()
    {
        if (m_isOpen)
            m_words.push_back(std::move(m_word));
        m_word = {};
        m_isOpen = false;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    ShellWord m_word;
    bool m_isOpen = false; ///< a word has begun, though it may be empty so far
    std::vector<ShellWord> m_words;
};

} // namespace

std::vector<ShellWord> shellWords(const QString &command)
{
    return Splitter(command).split();
}

} // namespace runs
