// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/entry_splice.h"

#include "core/store/emitter.h"
#include "core/store/entry_marks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr qsizetype usualIndent = 2;

/// One entry that is changed step by step; each function returns false where it cannot tell what to cut.
class EntrySplice
{
public:
    explicit EntrySplice(QByteArray text)
        : m_text(std::move(text)), m_lineBreak(m_text.contains("\r\n") ? "\r\n" : "\n")
    {}

    const QByteArray &text() const { return m_text; }

    bool rename(const QString &name)
    {
        if (!look())
            return false;
        cut(m_marks.name, emitScalar(name).toUtf8());
        return true;
    }

    /// `before`: the present value; null when the key is missing.
    bool set(const QString &key, const Value &value, const Value *before)
    {
        if (!look())
            return false;
        const auto found = std::ranges::find(m_marks.fields, key, &FieldMarks::key);
        if (found == m_marks.fields.end())
            return !before && (m_marks.style == ValueStyle::Flow ? addToFlow(key, value) : add(key, value));
        if (m_marks.style == ValueStyle::Flow) {
            const bool isEmpty = found->value.style == ValueStyle::Empty;
            cut(found->value.range, (isEmpty ? " " : "") + emitFlow(value).toUtf8());
            return true;
        }
        const auto *items = std::get_if<Sequence>(&value.data);
        const auto *oldItems = before ? std::get_if<Sequence>(&before->data) : nullptr;
        if (items && !items->empty() && oldItems && found->value.style == ValueStyle::BlockSequence)
            return replaceItems(found->value, *items, *oldItems);
        return replace(*found, value);
    }

    bool remove(const QString &key)
    {
        if (!look())
            return false;
        const auto found = std::ranges::find(m_marks.fields, key, &FieldMarks::key);
        if (found == m_marks.fields.end())
            return false;
        const qsizetype begin = found->keyRange.begin;
        const qsizetype end = found->value.range.end;
        if (m_marks.style != ValueStyle::Flow) {
            const qsizetype line = lineStart(begin);
            const bool isFirst = isBlank(line, begin);
            cut({line, nextLine(end)}, {});
            return isFirst;
        }
        if (found != m_marks.fields.begin())
            cut({(found - 1)->value.range.end, end}, {});
        else
            cut({begin, found + 1 == m_marks.fields.end() ? end : (found + 1)->keyRange.begin}, {});
        return true;
    }

private:
    bool look()
    {
        auto marks = entryMarks(m_text);
        if (marks)
            m_marks = std::move(*marks);
        return marks.has_value();
    }

    qsizetype lineStart(qsizetype position) const
    {
        return position == 0 ? 0 : m_text.lastIndexOf('\n', position - 1) + 1;
    }
    qsizetype nextLine(qsizetype position) const
    {
        const qsizetype found = m_text.indexOf('\n', position);
        return found < 0 ? m_text.size() : found + 1;
    }
    bool isBlank(qsizetype begin, qsizetype end) const
    {
        return QByteArrayView(m_text).sliced(begin, end - begin).trimmed().isEmpty();
    }

    void cut(TextRange range, const QByteArray &replacement)
    {
        m_text.replace(range.begin, range.end - range.begin, replacement);
    }

    /// Puts whole lines where a line begins, or behind the last one.
    void insertLines(qsizetype position, const QString &lines)
    {
        QByteArray bytes = lines.toUtf8();
        if (m_lineBreak != "\n")
            bytes.replace("\n", m_lineBreak);
        const bool isBehind = position == m_text.size() && !m_text.isEmpty() && !m_text.endsWith('\n');
        if (!bytes.isEmpty())
            m_text.insert(position, isBehind ? m_lineBreak + bytes : bytes);
    }

    QString indentBelow(const FieldMarks &field) const
    {
        return QString(field.keyRange.begin - lineStart(field.keyRange.begin) + usualIndent, u' ');
    }

    /// Another value behind a key, on whose line and below which the comments stay.
    bool replace(const FieldMarks &field, const Value &value)
    {
        const auto &[style, range, items] = field.value;
        const bool isCollection =
            std::holds_alternative<Sequence>(value.data) || std::holds_alternative<Mapping>(value.data);
        const auto [head, body] = style == ValueStyle::Flow && isCollection ? ValueText{emitFlow(value), {}}
                                                                            : emitValue(value, indentBelow(field));
        const QByteArray spacedHead = head.isEmpty() ? QByteArray() : ' ' + head.toUtf8();
        const bool isOnKeyLine = lineStart(range.begin) <= field.colonEnd;
        switch (style) {
        case ValueStyle::BlockSequence:
        case ValueStyle::BlockMapping:
            if (isOnKeyLine)
                return false;
            cut({lineStart(range.begin), nextLine(range.end)}, {});
            insertLines(nextLine(field.colonEnd), body);
            cut({field.colonEnd, field.colonEnd}, spacedHead);
            return true;
        case ValueStyle::BlockScalar: {
            const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
            const auto headEnd = std::find_if(m_text.cbegin() + range.begin, m_text.cend(), isSpace) - m_text.cbegin();
            cut({nextLine(range.begin), nextLine(range.end)}, {});
            insertLines(nextLine(range.begin), body);
            cut({head.isEmpty() ? field.colonEnd : range.begin, headEnd}, head.toUtf8());
            return isOnKeyLine || !head.isEmpty();
        }
        case ValueStyle::Empty:
        case ValueStyle::Line:
        case ValueStyle::Flow:
            insertLines(nextLine(range.end), body);
            if (style == ValueStyle::Empty)
                cut(range, spacedHead);
            else
                cut({head.isEmpty() ? field.colonEnd : range.begin, range.end}, head.toUtf8());
            return isOnKeyLine || !head.isEmpty();
        }
        return false;
    }

    /// Other items in a list: the lines of those that stay, with their comments, stay.
    bool replaceItems(const ValueMarks &list, const Sequence &items, const Sequence &oldItems)
    {
        if (list.items.size() != oldItems.size())
            return false;
        const qsizetype begin = lineStart(list.range.begin);
        const QByteArray indent = m_text.sliced(begin, list.range.begin - begin);
        std::vector<std::optional<QByteArray>> lines; // of the old items, until they are used
        qsizetype from = begin;
        for (const ValueMarks &item : list.items) {
            const qsizetype line = lineStart(item.range.begin);
            const QByteArrayView before = QByteArrayView(m_text).sliced(line, item.range.begin - line);
            if (!before.startsWith(indent) || before.sliced(indent.size()).trimmed() != "-")
                return false;
            const qsizetype end = nextLine(item.range.end);
            lines.emplace_back(m_text.sliced(from, end - from));
            if (!lines.back()->endsWith('\n'))
                *lines.back() += m_lineBreak;
            from = end;
        }
        QByteArray text;
        for (const Value &item : items) {
            size_t old = 0;
            while (old < oldItems.size() && !(lines[old] && oldItems[old] == item))
                ++old;
            if (old < oldItems.size()) {
                text += *std::exchange(lines[old], std::nullopt);
                continue;
            }
            const auto [head, body] = emitValue(item, QString(indent.size() + usualIndent, u' '));
            if (head.isEmpty())
                return false;
            QByteArray more = "- " + (head + u'\n' + body).toUtf8();
            text += indent + more.replace("\n", m_lineBreak);
        }
        cut({begin, from}, text);
        return indent.trimmed().isEmpty();
    }

    /// The field behind which a new key belongs: in the order of the alphabet where the keys are in it, at the end
    /// elsewhere. The number of fields before it.
    size_t placeOf(const QString &key) const
    {
        const auto &fields = m_marks.fields;
        if (!std::ranges::is_sorted(fields, {}, &FieldMarks::key))
            return fields.size();
        return size_t(std::ranges::upper_bound(fields, key, {}, &FieldMarks::key) - fields.begin());
    }

    bool add(const QString &key, const Value &value)
    {
        const auto &fields = m_marks.fields;
        qsizetype column = usualIndent;
        if (!fields.empty()) {
            const qsizetype first = fields.front().keyRange.begin;
            column = first - lineStart(first);
            if (!isBlank(lineStart(first), first) || column == 0)
                return false;
        }
        const size_t place = placeOf(key);
        const qsizetype above = place == 0 ? m_marks.colonEnd : fields[place - 1].value.range.end;
        const auto [head, body] = emitValue(value, QString(column + usualIndent, u' '));
        const QString line = QString(column, u' ') + emitScalar(key) + u':' + (head.isEmpty() ? head : u' ' + head);
        insertLines(nextLine(above), line + u'\n' + body);
        return true;
    }

    bool addToFlow(const QString &key, const Value &value)
    {
        const auto &fields = m_marks.fields;
        const QByteArray text = emitFlow({Mapping{{key, value}}}).sliced(1).chopped(1).toUtf8();
        const size_t place = placeOf(key);
        if (place > 0) {
            const qsizetype end = fields[place - 1].value.range.end;
            cut({end, end}, ", " + text);
            return true;
        }
        const qsizetype brace = m_marks.mapping.begin; // of an anchor, perhaps
        cut({brace + 1, brace + 1}, text + (fields.empty() ? "" : ", "));
        return m_text[brace] == '{';
    }

    QByteArray m_text;
    QByteArray m_lineBreak;
    EntryMarks m_marks;
};

} // namespace

std::optional<QByteArray> splicedEntry(const QByteArray &text, const Run &before, const EntryEdit &edit)
{
    EntrySplice splice(text);
    for (const auto &[key, value] : edit.fields) {
        const Value *present = before.field(key);
        if (value ? present && *present == *value : !present)
            continue;
        if (!(value ? splice.set(key, *value, present) : splice.remove(key)))
            return {};
    }
    if (edit.newName && *edit.newName != before.name && !splice.rename(*edit.newName))
        return {};
    return splice.text();
}

} // namespace runs
