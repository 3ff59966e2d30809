// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QChar>
#include <QStringList>

#include <optional>

namespace runs {

/// A command line that is being typed in bash, up to the cursor: its words, and how to write a completed one in the
/// place of the last. bash(1) replaces not the whole word but what stands behind an opening quote, or behind the last
/// of the characters COMP_WORDBREAKS. Nothing is expanded; only blanks separate words.
class TypedLine
{
public:
    TypedLine(const QString &line, const QString &wordBreaks);

    /// The words without their quotes; the last is unfinished, and empty behind a blank.
    const QStringList &words() const { return m_words; }

    /// What bash has to put in for the last word to become `word`, quoted as the user has begun; none when that cannot
    /// be, because the last word begins otherwise.
    std::optional<QString> replacement(const QString &word) const;

private:
    void startWord();

    QStringList m_words;
    qsizetype m_replacedFrom = 0; ///< where, in the last word, that begins which bash replaces
    QChar m_quote;                ///< that begins there; null: none
    bool m_isQuoteOpen = false;
};

} // namespace runs
