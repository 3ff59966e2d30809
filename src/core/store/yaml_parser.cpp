// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/yaml_parser.h"

#include "core/base/core.h"
#include "core/store/yaml_builder.h"

#include "core/base/text.h"

#include <QUtf8StringView>

#include <algorithm>
#include <memory>
#include <new>
#include <yaml.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Number of characters in text that is UTF-8.
qsizetype characterCount(QByteArrayView text)
{
    return std::ranges::count_if(text, [](char c) { return (uchar(c) & 0xc0) != 0x80; });
}

/// Where bytes begin that are no UTF-8; the end when there are none.
qsizetype firstInvalid(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const auto lead = uchar(bytes[at]);
        const qsizetype size = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (at + size > bytes.size() || !QUtf8StringView(bytes.sliced(at, size)).isValidUtf8())
            break;
        at += size;
    }
    return at;
}

/// A fault that the parser would not find, or would describe in words that help nobody; a tab only in the line in which
/// the parser found something wrong, because text may hold tabs.
std::optional<YamlFault> knownFault(QByteArrayView bytes, std::optional<qsizetype> wrongLine = {})
{
    qsizetype number = 0;
    for (qsizetype begin = 0; begin < bytes.size(); ++number) {
        const qsizetype found = bytes.indexOf('\n', begin);
        const qsizetype end = found < 0 ? bytes.size() : found;
        const QByteArrayView line = bytes.sliced(begin, end - begin);
        const auto at = [&](qsizetype position) { return YamlMark{number, characterCount(line.first(position))}; };
        if (const qsizetype nul = line.indexOf('\0'); nul >= 0)
            return YamlFault{at(nul), Core::tr("a NUL byte, which no text holds")};
        if (!QUtf8StringView(line).isValidUtf8())
            return YamlFault{at(firstInvalid(line)), Core::tr("bytes that are not UTF-8 text")};
        if (line.startsWith("<<<<<<< ") || line.startsWith(">>>>>>> "))
            return YamlFault{at(0), Core::tr("the mark of an unresolved merge conflict; settle it first")};
        const auto indent = std::ranges::find_if(line, [](char c) { return c != ' '; });
        if (number == wrongLine && indent != line.end() && *indent == '\t')
            return YamlFault{at(indent - line.begin()), Core::tr("a tab in the indentation; YAML allows spaces only")};
        begin = end + 1;
    }
    return {};
}

Error malformed(const QString &path, qsizetype firstLine, const YamlFault &fault)
{
    return {ErrorCode::Malformed, //: %4: what is wrong there, a clause
            Core::tr("%1, line %2, column %3: %4. The file has been left as it is.")
                .arg(printable(path), QString::number(firstLine + fault.mark.line + 1),
                     QString::number(fault.mark.column + 1), fault.what)};
}

/// libyaml's parser over some bytes, which have to live as long.
class Parser
{
public:
    explicit Parser(QByteArrayView bytes) : m_bytes(bytes)
    {
        if (!yaml_parser_initialize(&m_parser))
            throw std::bad_alloc();
        yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char *>(bytes.data()),
                                     size_t(bytes.size()));
    }
    ~Parser() { yaml_parser_delete(&m_parser); }
    Q_DISABLE_COPY_MOVE(Parser)

    /// Passes the next event on; false at the end of the text.
    bool advance(YamlBuilder &builder)
    {
        yaml_event_t event;
        if (!yaml_parser_parse(&m_parser, &event))
            throw fault();
        const std::unique_ptr<yaml_event_t, decltype(&yaml_event_delete)> guard(&event, &yaml_event_delete);
        pass(event, builder);
        return event.type != YAML_STREAM_END_EVENT;
    }

private:
    static QString text(const unsigned char *utf8, size_t size)
    {
        return fromUtf8(QByteArrayView(reinterpret_cast<const char *>(utf8), qsizetype(size)));
    }
    static QString anchor(const unsigned char *name)
    {
        return name ? text(name, qstrlen(reinterpret_cast<const char *>(name))) : QString();
    }

    static void pass(const yaml_event_t &event, YamlBuilder &builder)
    {
        const YamlMark mark{qsizetype(event.start_mark.line), qsizetype(event.start_mark.column)};
        switch (event.type) {
        case YAML_DOCUMENT_START_EVENT: builder.startDocument(mark); break;
        case YAML_ALIAS_EVENT: builder.alias(mark, anchor(event.data.alias.anchor)); break;
        case YAML_SCALAR_EVENT: {
            const auto &scalar = event.data.scalar;
            const bool isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE && !scalar.tag;
            builder.scalar(mark, text(scalar.value, scalar.length), isPlain, anchor(scalar.anchor));
            break;
        }
        case YAML_SEQUENCE_START_EVENT: builder.startSequence(mark, anchor(event.data.sequence_start.anchor)); break;
        case YAML_MAPPING_START_EVENT:
            builder.startMapping(mark, anchor(event.data.mapping_start.anchor),
                                 event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
            break;
        case YAML_SEQUENCE_END_EVENT:
        case YAML_MAPPING_END_EVENT: builder.endCollection(); break;
        default: break;
        }
    }

    YamlFault fault() const
    {
        if (m_parser.error == YAML_MEMORY_ERROR)
            throw std::bad_alloc();
        QString what = QString::fromUtf8(m_parser.problem);
        if (m_parser.error == YAML_READER_ERROR) { // it has an offset only
            const QByteArrayView before = m_bytes.first(std::min(qsizetype(m_parser.problem_offset), m_bytes.size()));
            return {{before.count('\n'), characterCount(before.sliced(before.lastIndexOf('\n') + 1))}, what};
        }
        if (m_parser.context)
            what += u' ' + QString::fromUtf8(m_parser.context);
        // What is never closed, or no key after all, is noticed behind it: its beginning is the place to look at.
        const bool atEnd = m_parser.problem_mark.index == m_parser.mark.index && *m_parser.buffer.pointer == '\0';
        const bool isBehind =
            m_parser.context && (atEnd || qstrcmp(m_parser.problem, "could not find expected ':'") == 0);
        const yaml_mark_t &mark = isBehind ? m_parser.context_mark : m_parser.problem_mark;
        return {{qsizetype(mark.line), qsizetype(mark.column)}, what};
    }

    QByteArrayView m_bytes;
    yaml_parser_t m_parser;
};

Result<YamlBuilder> build(const QByteArray &bytes, const QString &path, YamlBuilder::Top top, qsizetype firstLine)
{
    // libyaml would count the byte order mark as a column, and take the first key for indented.
    const QByteArrayView text = QByteArrayView(bytes).sliced(bytes.startsWith("\xef\xbb\xbf") ? 3 : 0);
    if (const auto fault = knownFault(text))
        return std::unexpected(malformed(path, firstLine, *fault));
    try {
        Parser parser(text);
        YamlBuilder builder(top, firstLine);
        while (parser.advance(builder)) {
        }
        return builder;
    } catch (const YamlFault &fault) {
        return std::unexpected(malformed(path, firstLine, knownFault(text, fault.mark.line).value_or(fault)));
    }
}

} // namespace

Result<ParsedDocument> parseYaml(const QByteArray &bytes, const QString &path, qsizetype firstLine)
{
    return build(bytes, path, YamlBuilder::Top::Entries, firstLine).transform(&YamlBuilder::takeDocument);
}

Result<Mapping> parseYamlMapping(const QByteArray &bytes, const QString &path)
{
    return build(bytes, path, YamlBuilder::Top::Anything, 0).transform(&YamlBuilder::takeMapping);
}

} // namespace runs
