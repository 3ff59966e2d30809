// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/store/document.h"

#include <QByteArrayView>
#include <QStringList>

#include <limits>
#include <memory>
#include <vector>

namespace runs {

/// The display text of one key for all runs, in UTF-8: what is filtered and sorted by. Most texts are views of the
/// document, so that they take no room of their own.
class TextColumn
{
public:
    qsizetype size() const { return qsizetype(m_texts.size()); }
    QByteArrayView text(qsizetype row) const { return m_texts[size_t(row)]; }

    void append(QByteArrayView lasting) { m_texts.push_back(lasting); }
    void appendCopy(QByteArrayView text);

private:
    std::vector<QByteArrayView> m_texts;
    std::vector<QByteArray> m_blocks; ///< the texts that are copies; each block stays where it is
};

/// What is in the entries of a document, by key. To fill it in takes a look at every entry.
struct RunColumns
{
    QStringList keys; ///< every key that a run has, sorted
    std::vector<TextColumn> texts;
    std::vector<qint64> started; ///< microseconds since 1970 UTC; `unknownTime` where there is no such date

    /// None for a key that no run has.
    const TextColumn *column(const QString &key) const;
};

inline constexpr qint64 unknownTime = std::numeric_limits<qint64>::min();

/// The runs of one reading of the database, numbered as in the file. Immutable: threads share it.
class RunSet
{
public:
    explicit RunSet(Document document) : m_document(std::move(document)) {}

    /// The same runs with their columns. What is written as in `previous` is taken from there instead of being read.
    static std::shared_ptr<const RunSet> withColumns(const Document &document, const RunSet &previous);

    const Document &document() const { return m_document; }
    qsizetype size() const { return m_document.size(); }

    /// None as long as nobody has looked at the entries.
    const RunColumns *columns() const { return m_columns.get(); }

private:
    Document m_document;
    std::unique_ptr<const RunColumns> m_columns;
};

/// For each run of `from` its number in `to`, -1 when that has no run of the name. Costs little where both begin and
/// end with the same names.
std::vector<int> correspondence(const Document &from, const Document &to);

} // namespace runs
