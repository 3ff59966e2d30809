// SPDX-License-Identifier: GPL-2.0-or-later
// Changing a document: entries are cut out and put in, and the result is checked before anybody writes it.
#include "core/base/core.h"
#include "core/store/document.h"

#include "core/base/text.h"
#include "core/store/emitter.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QByteArray lineBreakOf(const QByteArray &text)
{
    const qsizetype first = text.indexOf('\n');
    return first > 0 && text[first - 1] == '\r' ? "\r\n" : "\n";
}

/// The `{}` of a document without runs, on a line of its own; empty when there is none.
QByteArrayView emptyMapping(const QByteArray &text)
{
    const qsizetype start = text.startsWith("\xef\xbb\xbf") ? 3 : 0; // behind the byte order mark
    const qsizetype begin = text.sliced(start).startsWith('{') ? start : text.indexOf("\n{") + 1;
    const qsizetype end = text.indexOf('}', begin) + 1;
    const bool found = text.sliced(begin).startsWith('{') && end > begin;
    return found ? QByteArrayView(text).sliced(begin, end - begin) : QByteArrayView();
}

/// `text` with `entries` at its end.
QByteArray appended(QByteArray text, const QByteArray &entries, const QByteArray &lineBreak)
{
    const bool isOnlyMark = text == "\xef\xbb\xbf"; // of the byte order
    if (!text.isEmpty() && !text.endsWith('\n') && !isOnlyMark)
        text += lineBreak;
    return text + entries;
}

} // namespace

/// The text without the removed runs and with `entries`, in lines that end with LF, at its end.
QByteArray Document::spliced(const std::vector<bool> &isRemoved, QByteArray entries) const
{
    const QByteArray lineBreak = lineBreakOf(m_bytes);
    if (lineBreak != "\n")
        entries.replace("\n", lineBreak);

    if (size() == 0) {
        const QByteArrayView mapping = emptyMapping(m_bytes);
        if (mapping.isEmpty() || entries.isEmpty())
            return appended(m_bytes, entries, lineBreak);
        const qsizetype begin = mapping.data() - m_bytes.constData();
        const QByteArray rest = m_bytes.sliced(begin + mapping.size());
        return m_bytes.first(begin) + entries + (rest.startsWith(lineBreak) ? rest.sliced(lineBreak.size()) : rest);
    }

    QByteArray text;
    text.reserve(m_bytes.size() + entries.size());
    qsizetype position = 0;
    // A mapping of nothing is written as such: an empty file would be no mapping to the readers of YAML.
    QByteArray nothing =
        entries.isEmpty() && std::ranges::find(isRemoved, false) == isRemoved.end() ? "{}" + lineBreak : "";
    for (size_t i = 0; i < m_spans.size(); ++i) {
        if (isRemoved[i]) {
            text += QByteArrayView(m_bytes).sliced(position, m_spans[i].begin - position);
            text += std::exchange(nothing, {});
            position = m_spans[i].end;
        }
    }
    text += QByteArrayView(m_bytes).sliced(position);
    return entries.isEmpty() ? text : appended(text, entries, lineBreak);
}

/// Whether this document is `original` without the removed and with the added runs. Entries that were found by a scan
/// can only suffer where something beside them has changed; a text that was parsed as a whole (aliases reach anywhere)
/// is compared as a whole. Errors: Malformed when an entry of the original that goes, or has to be compared, cannot be
/// read.
Result<bool> Document::isChangeOf(const Document &original, const std::vector<bool> &isRemoved,
                                  const std::vector<Run> &added) const
{
    const auto kept = std::ranges::count(isRemoved, false);
    if (size() != kept + qsizetype(added.size()))
        return false;
    qsizetype index = 0;
    for (qsizetype i = 0; i < original.size(); ++i) {
        const bool isGone = isRemoved[size_t(i)];
        const bool isLast = i + 1 == original.size();
        const bool isBeside = isLast || isRemoved[size_t(i) + 1] || (i > 0 && isRemoved[size_t(i) - 1]);
        if (isGone || isBeside || original.m_parsed || m_parsed) {
            const auto before = original.run(i);
            if (!before)
                return std::unexpected(before.error());
            if (!isGone && run(index) != *before)
                return false;
        }
        index += isGone ? 0 : 1;
    }
    for (const Run &run : added) {
        const auto written = this->run(index++);
        if (!written || *written != run)
            return false;
    }
    return true;
}

std::unexpected<Error> Document::refused(const QString &reason) const
{
    return failure(
        ErrorCode::Refused,
        //: %2: the reason, a clause
        Core::tr("%1 cannot be changed without harm to other entries: %2. It has been left as it is. Write it with "
                 "each run at the start of a line and its keys indented below, then try again.")
            .arg(printable(m_path), reason));
}

/// Entries as new ones are written, or with the words that `wording` has for them; lines end with LF.
QByteArray Document::written(const std::vector<Run> &runs, const Document *wording)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; wording && i < wording->size(); ++i)
        places.insert(wording->name(i), i);
    QByteArray entries;
    for (const Run &run : runs) {
        const auto place = places.constFind(run.name);
        if (place == places.constEnd()) {
            entries += emitEntry(run).toUtf8();
            continue;
        }
        const EntrySpan &span = wording->m_spans[size_t(*place)];
        entries += wording->m_bytes.sliced(span.begin, span.end - span.begin).replace("\r\n", "\n");
        if (!entries.endsWith('\n'))
            entries += '\n';
    }
    return entries;
}

Result<Document> Document::changed(const QStringList &removed, const std::vector<Run> &added,
                                   const Document *wording) const
{
    QSet<QByteArray> removedNames; // in UTF-8, because there can be very many
    for (const QString &name : removed)
        removedNames += name.toUtf8();
    QSet<QByteArray> addedNames;
    for (const Run &run : added)
        addedNames += run.name.toUtf8();
    std::vector<bool> isRemoved;
    bool removesAny = false;
    for (qsizetype i = 0; i < size(); ++i) {
        const QByteArray present = nameUtf8(i);
        isRemoved.push_back(removedNames.contains(present));
        removesAny = removesAny || isRemoved.back();
        if (!isRemoved.back() && addedNames.contains(present))
            return failure(ErrorCode::Refused,
                           Core::tr("There is a run named %1 already.").arg(quoted(fromUtf8(present))));
    }
    if (!removesAny && added.empty())
        return *this;

    if (!m_obstacle.isEmpty())
        return refused(m_obstacle);
    const auto result = parse(spliced(isRemoved, written(added, wording)), m_path);
    const auto isRight = result ? result->isChangeOf(*this, isRemoved, added) : Result<bool>(false);
    if (!isRight)
        return std::unexpected(isRight.error());
    if (!*isRight && wording)
        return changed(removed, added);
    if (!*isRight)
        return refused(Core::tr("its entries depend on each other, or on the end of the document"));
    return result;
}

} // namespace runs
