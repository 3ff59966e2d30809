// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/models/succession.h"

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

    void reserve(qsizetype size) { m_texts.reserve(size_t(size)); }
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
    explicit RunSet(Document document) : m_document(std::move(document)), m_id(nextId()) {}

    /// The same runs with their columns. What is written as in `previous` is taken from there instead of being read.
    static std::shared_ptr<const RunSet> withColumns(const Document &document, const RunSet &previous);

    const Document &document() const { return m_document; }
    qsizetype size() const { return m_document.size(); }

    /// None as long as nobody has looked at the entries.
    const RunColumns *columns() const { return m_columns.get(); }

    /// Where the runs come from. At hand when `previous` is what this one has its columns from.
    std::shared_ptr<const Succession> successionFrom(const RunSet &previous) const;

private:
    static quint64 nextId();

    Document m_document;
    quint64 m_id; ///< of this object and no other
    quint64 m_predecessor = 0;
    std::shared_ptr<const Succession> m_succession; ///< from the predecessor
    std::unique_ptr<const RunColumns> m_columns;
};

} // namespace runs
