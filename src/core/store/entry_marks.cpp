// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/entry_marks.h"

#include "core/base/text.h"

#include <QtClassHelperMacros>

#include <algorithm>
#include <new>
#include <yaml.h>

namespace runs {
namespace {

/// libyaml's events of a text, one after the other.
class Events
{
public:
    explicit Events(const QByteArray &text) : m_text(text)
    {
        if (!yaml_parser_initialize(&m_parser))
            throw std::bad_alloc();
        yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char *>(text.constData()),
                                     size_t(text.size()));
        const bool isAscii = std::ranges::all_of(text, [](char c) { return uchar(c) < 0x80; });
        for (qsizetype at = 0; at <= text.size() && !isAscii; ++at) {
            if (at == text.size() || (uchar(text[at]) & 0xc0) != 0x80)
                m_offsets.push_back(at);
        }
        advance();
    }
    ~Events()
    {
        yaml_event_delete(&m_event);
        yaml_parser_delete(&m_parser);
    }
    Q_DISABLE_COPY_MOVE(Events)

    const QByteArray &text() const { return m_text; }

    /// YAML_NO_EVENT when the text is wrong.
    yaml_event_type_t type() const { return m_event.type; }
    const yaml_event_t &event() const { return m_event; }

    /// The marks count characters.
    TextRange range() const { return {offset(m_event.start_mark), offset(m_event.end_mark)}; }

    void advance()
    {
        yaml_event_delete(&m_event);
        m_event = {};
        if (!yaml_parser_parse(&m_parser, &m_event))
            m_event = {};
    }

    /// Whether the event is of this type; goes on behind it if so.
    bool take(yaml_event_type_t type)
    {
        const bool is = m_event.type == type;
        if (is)
            advance();
        return is;
    }

private:
    qsizetype offset(const yaml_mark_t &mark) const
    {
        return m_offsets.empty() ? std::min(qsizetype(mark.index), m_text.size())
                                 : m_offsets[std::min(mark.index, m_offsets.size() - 1)];
    }

    const QByteArray &m_text;
    yaml_parser_t m_parser;
    yaml_event_t m_event{};
    std::vector<qsizetype> m_offsets; ///< of the characters; none when each is a byte
};

/// Before the line break at the end of a block scalar, and before the blank lines below it unless it keeps them.
qsizetype blockScalarEnd(const QByteArray &text, TextRange range)
{
    const qsizetype headerEnd = std::min(range.end, std::max(text.indexOf('\n', range.begin), range.begin));
    const QByteArrayView header = QByteArrayView(text).sliced(range.begin, headerEnd - range.begin);
    const qsizetype comment = header.indexOf('#');
    const bool keeps = (comment < 0 ? header : header.first(comment)).contains('+');
    const auto chopBreak = [&](qsizetype end) {
        end -= end > range.begin && text[end - 1] == '\n' ? 1 : 0;
        return end - (end > range.begin && text[end - 1] == '\r' ? 1 : 0);
    };
    qsizetype end = chopBreak(range.end);
    while (!keeps && end > headerEnd) {
        const qsizetype line = text.lastIndexOf('\n', end - 1) + 1;
        if (line <= range.begin || !QByteArrayView(text).sliced(line, end - line).trimmed().isEmpty())
            break;
        end = chopBreak(line);
    }
    return end;
}

/// Finds values and fields, beginning at the present event and ending behind them; none for what is wrong or unusual.
class Finder
{
public:
    explicit Finder(Events &events) : m_events(events) {}

    std::optional<ValueMarks> value()
    {
        const TextRange range = m_events.range();
        switch (m_events.type()) {
        case YAML_ALIAS_EVENT: m_events.advance(); return ValueMarks{ValueStyle::Line, range, {}};
        case YAML_SCALAR_EVENT: return scalar(range);
        case YAML_SEQUENCE_START_EVENT:
            return m_events.event().data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? flow(range)
                                                                                          : sequence(range);
        case YAML_MAPPING_START_EVENT:
            return m_events.event().data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? flow(range) : mapping(range);
        default: return {};
        }
    }

    std::optional<FieldMarks> field()
    {
        if (m_events.type() != YAML_SCALAR_EVENT)
            return {};
        const TextRange range = m_events.range();
        const auto &scalar = m_events.event().data.scalar;
        const QString key = fromUtf8({reinterpret_cast<const char *>(scalar.value), qsizetype(scalar.length)});
        const QByteArrayView text(m_events.text());
        qsizetype colon = range.end;
        while (colon < text.size() && (text[colon] == ' ' || text[colon] == '\t'))
            ++colon;
        if (colon == text.size() || text[colon] != ':'
            || text.sliced(range.begin, range.end - range.begin).contains('\n'))
            return {};
        m_events.advance();
        auto found = value();
        return found ? std::optional(FieldMarks{key, range, colon + 1, std::move(*found)}) : std::nullopt;
    }

    /// The fields of a mapping, behind its start and up to its end.
    std::optional<std::vector<FieldMarks>> fields()
    {
        std::vector<FieldMarks> fields;
        while (m_events.type() != YAML_MAPPING_END_EVENT) {
            auto found = field();
            if (!found)
                return {};
            fields.push_back(std::move(*found));
        }
        return fields;
    }

private:
    std::optional<ValueMarks> scalar(TextRange range)
    {
        const auto style = m_events.event().data.scalar.style;
        m_events.advance();
        if (range.begin == range.end)
            return ValueMarks{ValueStyle::Empty, range, {}};
        if (style != YAML_LITERAL_SCALAR_STYLE && style != YAML_FOLDED_SCALAR_STYLE)
            return ValueMarks{ValueStyle::Line, range, {}};
        return ValueMarks{ValueStyle::BlockScalar, {range.begin, blockScalarEnd(m_events.text(), range)}, {}};
    }

    std::optional<ValueMarks> flow(TextRange range)
    {
        int depth = 0;
        do {
            switch (m_events.type()) {
            case YAML_NO_EVENT:
            case YAML_STREAM_END_EVENT: return {};
            case YAML_SEQUENCE_START_EVENT:
            case YAML_MAPPING_START_EVENT: ++depth; break;
            case YAML_SEQUENCE_END_EVENT:
            case YAML_MAPPING_END_EVENT: --depth; break;
            default: break;
            }
            range.end = m_events.range().end;
            m_events.advance();
        } while (depth > 0);
        return ValueMarks{ValueStyle::Flow, range, {}};
    }

    /// A block collection ends where its last item does: libyaml's mark is behind the comments that follow.
    std::optional<ValueMarks> sequence(TextRange range)
    {
        ValueMarks marks{ValueStyle::BlockSequence, range, {}};
        m_events.advance();
        while (!m_events.take(YAML_SEQUENCE_END_EVENT)) {
            auto item = value();
            if (!item)
                return {};
            marks.range.end = item->range.end;
            marks.items.push_back(std::move(*item));
        }
        return marks;
    }

    std::optional<ValueMarks> mapping(TextRange range)
    {
        m_events.advance();
        const auto found = fields();
        if (!found || found->empty() || !m_events.take(YAML_MAPPING_END_EVENT))
            return {};
        return ValueMarks{ValueStyle::BlockMapping, {range.begin, found->back().value.range.end}, {}};
    }

    Events &m_events;
};

bool hasOddBreak(const QByteArray &text)
{
    return text.contains("\xc2\x85") || text.contains("\xe2\x80\xa8") || text.contains("\xe2\x80\xa9")
           || text.count('\r') != text.count("\r\n");
}

} // namespace

std::optional<EntryMarks> entryMarks(const QByteArray &text)
{
    if (hasOddBreak(text))
        return {};
    Events names(text);
    const auto begin = [](Events &events) {
        return events.take(YAML_STREAM_START_EVENT) && events.take(YAML_DOCUMENT_START_EVENT)
               && events.type() == YAML_MAPPING_START_EVENT
               && events.event().data.mapping_start.style != YAML_FLOW_MAPPING_STYLE
               && events.take(YAML_MAPPING_START_EVENT);
    };
    if (!begin(names))
        return {};
    const auto entry = Finder(names).field();
    if (!entry || names.type() != YAML_MAPPING_END_EVENT)
        return {};
    EntryMarks marks{entry->keyRange, entry->colonEnd, entry->value.style, entry->value.range, {}};
    if (marks.style == ValueStyle::Empty)
        return marks;

    Events inside(text); // once more, for the fields of either style
    if (!begin(inside) || !inside.take(YAML_SCALAR_EVENT) || !inside.take(YAML_MAPPING_START_EVENT))
        return {};
    auto fields = Finder(inside).fields();
    if (!fields)
        return {};
    marks.fields = std::move(*fields);
    return marks;
}

} // namespace runs
