// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/document.h"

#include "core/base/text.h"
#include "core/store/yaml_parser.h"

#include <QUtf8StringView>

#include <algorithm>
#include <string_view>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr QByteArrayView byteOrderMark = "\xef\xbb\xbf";

/// Behind the last line before `end` that is content: not blank, not a comment at column 0, not a document marker.
qsizetype contentEnd(const QByteArray &bytes, qsizetype begin, qsizetype end)
{
    while (end > begin) {
        const qsizetype lineBreak = end >= 2 ? bytes.lastIndexOf('\n', end - 2) : -1;
        const qsizetype line = std::max(lineBreak + 1, begin);
        const QByteArrayView text = QByteArrayView(bytes).sliced(line, end - line);
        if (!text.trimmed().isEmpty() && !text.startsWith('#') && !text.startsWith("...") && !text.startsWith("---"))
            break;
        end = line;
    }
    return end;
}

/// Offsets at which the lines begin.
std::vector<qsizetype> lineStarts(const QByteArray &bytes)
{
    std::vector<qsizetype> starts{0};
    for (qsizetype at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1))
        starts.push_back(at + 1);
    return starts;
}

/// Whether the entry begins where its line does: with its key, or with the "? " before a long key.
bool beginsLine(const QByteArray &bytes, const std::vector<qsizetype> &lines, const ParsedEntry &entry)
{
    if (size_t(entry.line) >= lines.size())
        return false;
    const QByteArrayView before = QByteArrayView(bytes).sliced(lines[size_t(entry.line)], entry.column);
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
    if (m_bytes.contains('\0'))
        return false;
    const qsizetype start = m_bytes.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    auto spans = scanEntries(QByteArrayView(m_bytes).sliced(start));
    if (!spans)
        return false;
    m_spans = std::move(*spans);
    if (start > 0) {
        for (EntrySpan &span : m_spans) {
            span.begin += start;
            span.end += start;
        }
    }
    const auto isSound = [this](const EntrySpan &span) { return !span.doubtful || isEntry(span); };
    return std::ranges::all_of(m_spans, isSound) && !hasDuplicates();
}

/// Whether the span, parsed on its own, is exactly the entry of its key.
bool Document::isEntry(const EntrySpan &span) const
{
    const auto parsed = parseYaml(entryBytes(span), m_path);
    return parsed && parsed->entries.size() == 1 && parsed->entries.front().run.name.toUtf8() == nameBytes(span);
}

/// Whether two keys are equal, or one is no text: a full parser then says where.
bool Document::hasDuplicates() const
{
    std::unordered_set<std::string_view> seen;
    seen.reserve(m_spans.size());
    std::vector<QByteArray> decoded; // keeps what `seen` looks at
    decoded.reserve(m_spans.size());
    for (const EntrySpan &span : m_spans) {
        QByteArrayView bytes = QByteArrayView(m_bytes).sliced(span.begin, span.keySize);
        if (!span.plainKey)
            bytes = decoded.emplace_back(nameBytes(span));
        if (!QUtf8StringView(bytes).isValidUtf8() || !seen.emplace(bytes.data(), size_t(bytes.size())).second)
            return true;
    }
    return false;
}

Result<> Document::parseWhole()
{
    auto parsed = parseYaml(m_bytes, m_path);
    if (!parsed)
        return std::unexpected(parsed.error());
    const std::vector<qsizetype> lines = lineStarts(m_bytes);
    auto runs = std::make_shared<std::vector<Run>>();
    m_spans.clear();
    for (ParsedEntry &entry : parsed->entries) {
        if (parsed->isFlow)
            m_obstacle = u"its runs stand in braces ({…})"_s;
        else if (!beginsLine(m_bytes, lines, entry))
            m_obstacle = u"the run %1 does not begin at the start of a line"_s.arg(quoted(entry.run.name));
        const qsizetype begin = m_obstacle.isEmpty() ? lines[size_t(entry.line)] : 0;
        if (!m_spans.empty())
            m_spans.back().end = contentEnd(m_bytes, m_spans.back().begin, begin);
        m_spans.push_back({begin, 0, 0, false, false});
        runs->push_back(std::move(entry.run));
    }
    if (!m_spans.empty())
        m_spans.back().end = contentEnd(m_bytes, m_spans.back().begin, m_bytes.size());
    m_parsed = std::move(runs);
    return {};
}

QByteArray Document::entryBytes(const EntrySpan &span) const
{
    return m_bytes.sliced(span.begin, span.end - span.begin);
}

/// The name in UTF-8; of a plain key a view of the text, which lives as long as the document.
QByteArray Document::nameBytes(const EntrySpan &span) const
{
    if (span.plainKey)
        return QByteArray::fromRawData(m_bytes.constData() + span.begin, span.keySize);
    const QByteArray key = m_bytes.sliced(span.begin, span.keySize);
    const QByteArray inside = key.sliced(1).chopped(1);
    if (key.startsWith('\''))
        return QByteArray(inside).replace("''", "'");
    if (!inside.contains('\\'))
        return inside;
    const auto parsed = parseYaml(key + ':', m_path);
    // What is no key is no UTF-8 either, so that a full parser looks at the file and says what is wrong.
    return parsed && parsed->entries.size() == 1 ? parsed->entries.front().run.name.toUtf8() : QByteArray("\xff");
}

QString Document::name(qsizetype index) const
{
    return m_parsed ? (*m_parsed)[size_t(index)].name : fromUtf8(nameBytes(m_spans[size_t(index)]));
}

QStringList Document::names() const
{
    QStringList result;
    result.reserve(size());
    for (qsizetype i = 0; i < size(); ++i)
        result += name(i);
    return result;
}

std::optional<qsizetype> Document::find(const QString &name) const
{
    const QByteArray wanted = name.toUtf8();
    for (qsizetype i = 0; i < size(); ++i) {
        if (m_parsed ? (*m_parsed)[size_t(i)].name == name : nameBytes(m_spans[size_t(i)]) == wanted)
            return i;
    }
    return {};
}

Result<Run> Document::run(qsizetype index) const
{
    if (m_parsed)
        return (*m_parsed)[size_t(index)];
    const EntrySpan &span = m_spans[size_t(index)];
    auto parsed = parseYaml(entryBytes(span), m_path);
    if (!parsed) // once more for the message, which counts the lines before
        parsed = parseYaml(entryBytes(span), m_path, QByteArrayView(m_bytes).first(span.begin).count('\n'));
    if (!parsed)
        return std::unexpected(parsed.error());
    Q_ASSERT(parsed->entries.size() == 1);
    return std::move(parsed->entries.front().run);
}

} // namespace runs
