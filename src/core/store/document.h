// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/entry_edit.h"
#include "core/store/entry_reader.h"
#include "core/store/run_list.h"
#include "core/store/scan.h"

#include <QByteArray>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace runs {

/// The text of a database, and the entries in it: found by a scan for their keys, parsed when they are looked at. Texts
/// that the scan does not understand are parsed as a whole, with the same results. Cheap to copy.
class Document final : public RunList
{
public:
    Document() = default; ///< no runs

    /// `bytes`: the file (UTF-8, perhaps with a byte order mark); `path`: its name in messages.
    /// Errors: Malformed with path, line and column.
    static Result<Document> parse(QByteArray bytes, const QString &path);

    const QByteArray &bytes() const { return m_bytes; }

    qsizetype size() const override { return qsizetype(m_spans.size()); }
    QString name(qsizetype index) const override;
    QByteArray nameUtf8(qsizetype index) const override;

    /// Where the entry begins in bytes().
    qsizetype offset(qsizetype index) const { return m_spans[size_t(index)].begin; }

    /// Whether what an entry means is in its bytes alone; not where the text had to be parsed as a whole.
    bool hasOwnEntries() const { return !m_parsed; }

    /// Whether the entry `index` is written as the entry `otherIndex` of another document, so that its values are the
    /// same; false may also mean that only comments or quotes differ.
    bool hasSameEntry(qsizetype index, const Document &other, qsizetype otherIndex) const;

    Result<Run> run(qsizetype index) const override;

    /// Has `reader` read the entry, for those who look at a great many; valid as long as the document and its copies.
    /// False where only run() can tell.
    bool read(qsizetype index, EntryReader &reader) const;

    /// The text without the runs of these names and with `added` at its end; every other byte stays as it is. Names
    /// that are not there count as removed. Errors: Refused when an added name is there already, or when the text uses
    /// YAML in which entries cannot be changed on their own; Malformed when a removed entry, or one beside a change,
    /// cannot be read.
    /// `wording`: a document that has runs to add, too; they are written as they are there, with its comments.
    Result<Document> changed(const QStringList &removed, const std::vector<Run> &added,
                             const Document *wording = nullptr) const;

    /// The text with single runs changed where they stand: all of them or none. Every byte outside of their entries
    /// stays, and inside of them all but the values, keys and names that change; an entry in which these cannot be told
    /// apart is written anew. Errors: NotFound when a run is not there; Refused when a new name is taken or would share
    /// a path with a group of runs, or as changed(); Malformed.
    Result<Document> edited(const std::vector<EntryEdit> &edits) const;

private:
    Document(QByteArray bytes, QString path);

    /// Fills in the entries by a scan; false when the text needs a full parser, or is wrong.
    bool scan();
    Result<> parseWhole();
    QByteArrayView keyView(const EntrySpan &span) const;
    QByteArray nameBytes(const EntrySpan &span) const;
    QByteArrayView entryView(const EntrySpan &span) const;
    QByteArray entryBytes(const EntrySpan &span) const { return entryView(span).toByteArray(); }
    bool isEntry(const EntrySpan &span) const;
    bool hasTroublesomeNames() const;
    QByteArray spliced(const std::vector<bool> &isRemoved, QByteArray entries) const;
    static QByteArray written(const std::vector<Run> &runs, const Document *wording);
    Result<bool> isChangeOf(const Document &original, const std::vector<bool> &isRemoved,
                            const std::vector<Run> &added) const;

    /// The edit of each entry that has one.
    using Edits = std::map<qsizetype, const EntryEdit *>;
    Result<Edits> placed(const std::vector<EntryEdit> &edits) const;
    Result<> checkNewNames(const Edits &edits) const;
    Result<QByteArray> editedEntry(qsizetype index, const EntryEdit &edit, bool isAnew) const;
    Result<bool> isEditOf(const Document &original, const Edits &edits) const;
    std::unexpected<Error> refused(const QString &reason) const;

    QByteArray m_bytes;
    QString m_path;
    std::vector<EntrySpan> m_spans;
    std::shared_ptr<const std::vector<Run>> m_parsed; ///< of a text that was parsed as a whole; null otherwise
    QString m_obstacle; ///< why entries cannot be changed on their own; empty when they can
};

} // namespace runs
