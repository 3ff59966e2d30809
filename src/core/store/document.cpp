// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/document.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/store/entry_names.h"
#include "core/store/plain_scalar.h"
#include "core/store/yaml_parser.h"

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Behind the byte order mark.
qsizetype textStart(QByteArrayView bytes)
{
    return bytes.startsWith("\xef\xbb\xbf") ? 3 : 0;
}

/// Bytes of the line break at the beginning of `text`, 0 when there is none: those of YAML 1.1, which libyaml counts.
qsizetype breakSize(QByteArrayView text)
{
    for (const QByteArrayView lineBreak : {"\n", "\r\n", "\r", "\xc2\x85", "\xe2\x80\xa8", "\xe2\x80\xa9"}) {
        if (text.startsWith(lineBreak))
            return lineBreak.size();
    }
    return 0;
}

/// Offsets at which the lines begin, and the end of the text.
std::vector<qsizetype> lineStarts(QByteArrayView bytes)
{
    std::vector<qsizetype> starts{textStart(bytes)};
    for (qsizetype at = starts.front(); at < bytes.size();) {
        const qsizetype size = breakSize(bytes.sliced(at));
        at += std::max<qsizetype>(size, 1);
        if (size > 0)
            starts.push_back(at);
    }
    starts.push_back(bytes.size());
    return starts;
}

/// Behind the last line from `first` up to `end` that is content: not blank, not a comment at column 0, not a document
/// marker.
qsizetype contentEnd(QByteArrayView bytes, const std::vector<qsizetype> &lines, qsizetype first, qsizetype end)
{
    const auto isContent = [&](qsizetype line) {
        const QByteArrayView text = bytes.sliced(lines[line], lines[line + 1] - lines[line]);
        return !text.trimmed().isEmpty() && !text.startsWith('#') && !text.startsWith("...") && !text.startsWith("---");
    };
    while (end > first && !isContent(end - 1))
        --end;
    return lines[end];
}

Mapping mappingOf(const std::vector<EntryField> &fields)
{
    Mapping mapping;
    mapping.reserve(fields.size());
    for (const EntryField &field : fields)
        mapping.emplace_back(fromUtf8(field.key), field.isPlain ? plainValue(field.text) : Value{fromUtf8(field.text)});
    return mapping;
}

/// Whether the entry begins where its line does: with its key, or with the "? " before a long key.
bool beginsLine(QByteArrayView bytes, qsizetype line, const ParsedEntry &entry)
{
    const QByteArrayView before = bytes.sliced(line, entry.column);
    return before.isEmpty() || (before.startsWith('?') && before.sliced(1).trimmed().isEmpty());
}

} // namespace

Document::Document(QByteArray bytes, QString path) : m_bytes(std::move(bytes)), m_path(std::move(path)) {}

Result<Document> Document::parse(QByteArray bytes, const QString &path)
{
    Document document(std::move(bytes), path);
    if (!document.scan()) {
        if (const auto parsed = document.parseWhole(); !parsed)
            return std::unexpected(parsed.error());
    }
    return document;
}

bool Document::scan()
{
    const qsizetype start = textStart(m_bytes);
    auto spans = scanEntriesInParallel(QByteArrayView(m_bytes).sliced(start));
    if (!spans)
        return false;
    m_spans = std::move(*spans);
    if (start > 0) {
        for (EntrySpan &span : m_spans) {
            span.begin += start;
            span.end += start;
        }
    }
    // What stands before the entries belongs to none, so that nobody would look at it any more.
    const qsizetype head = m_spans.empty() ? m_bytes.size() : m_spans.front().begin;
    if (!parseYaml(QByteArray::fromRawData(m_bytes.constData(), head), m_path))
        return false;
    const auto isSound = [this](const EntrySpan &span) { return !span.doubtful || isEntry(span); };
    return std::ranges::all_of(m_spans, isSound) && !hasTroublesomeNames();
}

/// Whether the span, parsed on its own, is exactly the entry of its key.
bool Document::isEntry(const EntrySpan &span) const
{
    const auto parsed = parseYaml(entryBytes(span), m_path);
    return parsed && parsed->entries.size() == 1 && parsed->entries.front().run.name.toUtf8() == nameBytes(span);
}

/// Whether two keys are equal, or one is no text or an unusual one: a full parser then says where.
bool Document::hasTroublesomeNames() const
{
    std::vector<std::string_view> names;
    names.reserve(m_spans.size());
    std::vector<QByteArray> decoded; // keeps what `names` looks at
    decoded.reserve(m_spans.size());
    for (const EntrySpan &span : m_spans) {
        const auto name = nameOfKey(keyView(span), span.plainKey);
        if (!name)
            return true;
        const QByteArrayView bytes = span.plainKey ? *name : decoded.emplace_back(*name);
        names.emplace_back(bytes.data(), size_t(bytes.size()));
    }
    return hasDuplicates(names);
}

Result<> Document::parseWhole()
{
    auto parsed = parseYaml(m_bytes, m_path);
    if (!parsed)
        return std::unexpected(parsed.error());
    const std::vector<qsizetype> lines = lineStarts(m_bytes);
    auto runs = std::make_shared<std::vector<Run>>();
    m_spans.clear();
    for (size_t i = 0; i < parsed->entries.size(); ++i) {
        ParsedEntry &entry = parsed->entries[i];
        const qsizetype begin = lines[size_t(entry.line)];
        if (parsed->isFlow)
            m_obstacle = Core::tr("its runs stand in braces ({…})");
        else if (!beginsLine(m_bytes, begin, entry))
            m_obstacle = Core::tr("the run %1 does not begin at the start of a line").arg(quoted(entry.run.name));
        const bool isLast = i + 1 == parsed->entries.size();
        const qsizetype next = isLast ? qsizetype(lines.size()) - 1 : parsed->entries[i + 1].line;
        m_spans.push_back({begin, contentEnd(m_bytes, lines, entry.line, next), 0, false, false});
        runs->push_back(std::move(entry.run));
    }
    m_parsed = std::move(runs);
    return {};
}

/// The entry with the blank lines and comments behind it, because those lines may be the text of a block scalar ("|+").
QByteArrayView Document::entryView(const EntrySpan &span) const
{
    const bool isLast = &span == &m_spans.back();
    return QByteArrayView(m_bytes).sliced(span.begin, (isLast ? m_bytes.size() : (&span + 1)->begin) - span.begin);
}

bool Document::hasSameEntry(qsizetype index, const Document &other, qsizetype otherIndex) const
{
    if (m_parsed || other.m_parsed)
        return run(index) == other.run(otherIndex);
    return entryView(m_spans[size_t(index)]) == other.entryView(other.m_spans[size_t(otherIndex)]);
}

QByteArrayView Document::keyView(const EntrySpan &span) const
{
    return QByteArrayView(m_bytes).sliced(span.begin, span.keySize);
}

/// The name in UTF-8; of a plain key a view of the text, which lives as long as the document.
QByteArray Document::nameBytes(const EntrySpan &span) const
{
    if (span.plainKey)
        return QByteArray::fromRawData(m_bytes.constData() + span.begin, span.keySize);
    // What is no key is no UTF-8 either, so that a full parser looks at the file and says what is wrong.
    return nameOfKey(keyView(span), false).value_or(QByteArray("\xff"));
}

QString Document::name(qsizetype index) const
{
    return m_parsed ? (*m_parsed)[size_t(index)].name : fromUtf8(nameBytes(m_spans[size_t(index)]));
}

QByteArray Document::nameUtf8(qsizetype index) const
{
    return m_parsed ? (*m_parsed)[size_t(index)].name.toUtf8() : nameBytes(m_spans[size_t(index)]);
}

bool Document::read(qsizetype index, EntryReader &reader) const
{
    if (m_parsed)
        return false;
    const EntrySpan &span = m_spans[size_t(index)];
    const QByteArrayView behindKey = entryView(span).sliced(span.keySize);
    const qsizetype lineEnd = behindKey.indexOf('\n');
    if (lineEnd < 0 || behindKey.first(lineEnd).trimmed() != ":")
        return false;
    return reader.read(behindKey.sliced(lineEnd + 1));
}

Result<Run> Document::run(qsizetype index) const
{
    if (m_parsed)
        return (*m_parsed)[size_t(index)];
    EntryReader reader;
    if (read(index, reader))
        return Run{name(index), mappingOf(reader.fields())};
    const EntrySpan &span = m_spans[size_t(index)];
    const QByteArrayView view = entryView(span);
    const QByteArray entry = QByteArray::fromRawData(view.data(), view.size());
    auto parsed = parseYaml(entry, m_path);
    if (!parsed) // once more for the message, which counts the lines before
        parsed = parseYaml(entry, m_path, QByteArrayView(m_bytes).first(span.begin).count('\n'));
    if (!parsed)
        return std::unexpected(parsed.error());
    Q_ASSERT(parsed->entries.size() == 1);
    return std::move(parsed->entries.front().run);
}

} // namespace runs
