// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/emitter.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Whether readers of every version take the text unquoted as a string: more is quoted than would have to be.
bool isPlainSafe(const QString &text)
{
    static const QStringList keywords{u"y"_s,   u"n"_s,    u"yes"_s,   u"no"_s,  u"on"_s,
                                      u"off"_s, u"true"_s, u"false"_s, u"null"_s};
    const auto isStart = [](QChar c) { return c == u'/' || (c.unicode() < 128 && c.isLetter()); };
    const auto isSafe = [](char32_t c) {
        return (c >= 0x20 && c < 0x7f) || (c > 0xa0 && (QChar::isLetterOrNumber(c) || QChar::isMark(c)));
    };
    return !text.isEmpty() && isStart(text[0]) && !text.endsWith(u' ') && !text.endsWith(u':')
           && !text.contains(u": "_s) && !text.contains(u" #"_s) && std::ranges::all_of(text.toUcs4(), isSafe)
           && !keywords.contains(text.toLower());
}

/// Characters that YAML does not allow, or that a reader could take for a line break or a mark (YAML 1.2, chapter 5.1).
bool needsEscape(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c <= 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff || c == 0xfffe
           || c == 0xffff;
}

QString doubleQuoted(const QString &text)
{
    QString result(u'"');
    for (const char32_t c : text.toUcs4()) {
        if (c == '"' || c == '\\')
            result += u'\\' + QString(QChar(char16_t(c)));
        else if (c == '\n')
            result += u"\\n"_s;
        else if (c == '\t')
            result += u"\\t"_s;
        else if (c == '\r')
            result += u"\\r"_s;
        else if (needsEscape(c))
            result += u"\\u%1"_s.arg(uint(c), 4, 16, QLatin1Char('0'));
        else
            result += QString::fromUcs4(&c, 1);
    }
    return result + u'"';
}

QString lineScalar(const QString &text)
{
    if (isPlainSafe(text))
        return text;
    if (std::ranges::any_of(text.toUcs4(), needsEscape))
        return doubleQuoted(text);
    return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
}

/// Whether the text has several lines that a literal block (YAML 1.2, chapter 8.1.2) holds exactly. The first line
/// tells readers the indentation, so it must not start with a space, nor may spaces hide at the end of a line.
bool fitsLiteralBlock(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    const auto isAwkward = [](const QString &line) {
        return line.endsWith(u' ') || std::ranges::any_of(line.toUcs4(), needsEscape);
    };
    return lines.size() > 1 && !lines.first().isEmpty() && !lines.first().startsWith(u' ') && !text.endsWith(u"\n\n"_s)
           && std::ranges::none_of(lines, isAwkward);
}

QString literalBlock(const QString &text, const QString &indent)
{
    const bool ended = text.endsWith(u'\n');
    QString result = ended ? u"|"_s : u"|-"_s;
    for (const QString &line : (ended ? text.chopped(1) : text).split(u'\n'))
        result += u'\n' + (line.isEmpty() ? QString() : indent + line);
    return result;
}

/// The "? " before a key whose colon readers would not look for so far away: they do up to 1,024 characters (YAML 1.2,
/// chapter 7.4.2).
QString keyMark(const QString &scalar)
{
    return scalar.size() <= 1000 ? QString() : u"? "_s;
}

/// A key with its colon, in a mapping with this indentation.
QString blockKey(const QString &scalar, const QString &indent)
{
    const QString mark = keyMark(scalar);
    return mark + scalar + (mark.isEmpty() ? u":"_s : u'\n' + indent + u':');
}

/// Writes what follows a key's colon or an item's dash, with the line break at its end.
struct ValueWriter
{
    QString indent; ///< of the lines below

    QString operator()(std::monostate) const { return u" null\n"_s; }
    QString operator()(bool value) const { return value ? u" true\n"_s : u" false\n"_s; }
    QString operator()(const Number &number) const { return u' ' + number.text + u'\n'; }
    QString operator()(const QString &text) const
    {
        const QString deeper = indent.isEmpty() ? u"  "_s : indent; // the lines of a document alone, too
        return u' ' + (fitsLiteralBlock(text) ? literalBlock(text, deeper) : lineScalar(text)) + u'\n';
    }
    QString operator()(const Sequence &sequence) const
    {
        QString result = sequence.empty() ? u" []\n"_s : u"\n"_s;
        for (const Value &item : sequence)
            result += indent + u'-' + std::visit(ValueWriter{indent + u"  "_s}, item.data);
        return result;
    }
    QString operator()(const Mapping &mapping) const
    {
        QString result = mapping.empty() ? u" {}\n"_s : u"\n"_s;
        for (const auto &[key, value] : mapping)
            result +=
                indent + blockKey(lineScalar(key), indent) + std::visit(ValueWriter{indent + u"  "_s}, value.data);
        return result;
    }
};

QString flowScalar(const QString &text)
{
    const auto isMark = [](QChar c) { return u",[]{}?"_s.contains(c); }; // libyaml ends a scalar before ":?" in braces
    if (isPlainSafe(text) && std::ranges::any_of(text, isMark))
        return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
    return lineScalar(text);
}

struct FlowWriter
{
    QString operator()(std::monostate) const { return u"null"_s; }
    QString operator()(bool value) const { return value ? u"true"_s : u"false"_s; }
    QString operator()(const Number &number) const { return number.text; }
    QString operator()(const QString &text) const { return flowScalar(text); }
    QString operator()(const Sequence &sequence) const
    {
        QStringList items;
        for (const Value &item : sequence)
            items += emitFlow(item);
        return u'[' + items.join(u", "_s) + u']';
    }
    QString operator()(const Mapping &mapping) const
    {
        QStringList items;
        for (const auto &[key, value] : mapping)
            items += keyMark(flowScalar(key)) + flowScalar(key) + u": "_s + emitFlow(value);
        return u'{' + items.join(u", "_s) + u'}';
    }
};

} // namespace

QString emitScalar(const QString &text)
{
    return lineScalar(text);
}

ValueText emitValue(const Value &value, const QString &indent)
{
    const QString text = std::visit(ValueWriter{indent}, value.data);
    const qsizetype end = text.indexOf(u'\n');
    return {end == 0 ? QString() : text.first(end).sliced(1), text.sliced(end + 1)};
}

QString emitFlow(const Value &value)
{
    return std::visit(FlowWriter{}, value.data);
}

QString emitEntry(const Run &run)
{
    return blockKey(lineScalar(run.name), {}) + ValueWriter{u"  "_s}(run.fields);
}

QString toYaml(const Value &value)
{
    const QString text = std::visit(ValueWriter{}, value.data);
    return text.startsWith(u'\n') || text.startsWith(u' ') ? text.sliced(1) : text;
}

} // namespace runs
