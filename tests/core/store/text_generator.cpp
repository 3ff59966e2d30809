// SPDX-License-Identifier: GPL-2.0-or-later
#include "text_generator.h"

using namespace Qt::StringLiterals;

QByteArray TextGenerator::text()
{
    QString text = gap();
    if (oneIn(20))
        text += pick({u"---\n", u"--- # runs\n", u"%YAML 1.2\n---\n"}) + gap();
    const int count = below(7);
    for (int i = 0; i < count; ++i)
        text += entry(i) + gap();
    if (count == 0 && oneIn(3))
        text += u"{}\n"_s;
    if (oneIn(20))
        text += u"...\n"_s + gap();
    if (oneIn(8) && text.endsWith(u'\n'))
        text.chop(1);
    if (oneIn(6))
        text.replace(u'\n', u"\r\n"_s);
    return (oneIn(10) ? "\xef\xbb\xbf" : "") + text.toUtf8();
}

QByteArray TextGenerator::damaged(QByteArray text)
{
    const QByteArrayView marks("\n\n\r\t :#-'\"|>[]{}&*!?%,\\.<~");
    for (int changes = 1 + below(3); changes > 0 && !text.isEmpty(); --changes) {
        const int at = below(int(text.size()));
        const char mark = marks[below(int(marks.size()))];
        switch (below(5)) {
        case 0: text.remove(at, 1 + below(10)); break;
        case 1: text[at] = mark; break;
        case 2:
            text.insert(at, QString(pick({u"\u2028", u"\u0085", u"\ufeff", u"\u00a0", u"x: y\n", u"\nx:"})).toUtf8());
            break;
        default: text.insert(at, mark);
        }
    }
    return text;
}

runs::Run TextGenerator::run(const QString &name)
{
    runs::Mapping fields;
    for (const QString &key : {u"command"_s, u"description"_s, u"it's: #1"_s}) {
        const QString text = lines(5).join(pick({u"\n", u"\n\n", u" "})) + pick({u"", u"\n", u" ", u"\t", u":"});
        fields.emplace_back(key, runs::Value{text});
    }
    fields.emplace_back(u"tags"_s, runs::Value{runs::Sequence{{true}, {}, {runs::Number{u"0.10"_s}}, {u"yes"_s}}});
    return {name, fields};
}

/// What may stand between entries and between keys.
QString TextGenerator::gap()
{
    if (!oneIn(3))
        return {};
    QString gap;
    for (int i = 1 + below(3); i > 0; --i)
        gap += oneIn(10) ? u"   # indented: comment\n"_s
                         : pick({u"\n", u"  \n", u"# about: the next\n", u"#\n", u"# 'quote\n"});
    return gap;
}

QString TextGenerator::name(int number)
{
    static const QStringList forms = u"run-%1¦run-%1¦ppo/lr0.1/%1¦my run %1¦a:b#%1¦试验 %1¦-x%1¦?q%1¦.5%1¦1%1¦"
                                     "x  %1  ¦it's \"%1\"¦'it''s %1'¦'%1: x'¦'# %1'¦\"%1\"¦\"caf\\xE9 %1: \"¦"
                                     "\"\\\"%1\\\\\"¦\"😀 %1\"¦=%1"_s.split(u'¦');
    return forms[below(int(forms.size()))].arg(number);
}

QString TextGenerator::entry(int number)
{
    const QString key = name(number) + u':';
    switch (below(40)) {
    case 0: return pick({u"!!str ", u"<"}) + key + u'\n' + fields(2);
    case 1:
    case 2: return key + pick({u"\n", u" {}\n", u" # nothing yet\n", u" ~\n"});
    case 3: return key + u" {k: v, 'l': [1, \"]\"]}\n"_s;
    case 4: return key + u" {k: 'v }',\n  # c\n l: \"x\"}  # why\n"_s;
    case 5: return key + u" &all\n"_s + fields(2);
    default: return key + pick({u"\n", u"\n", u"   \n", u" # about\n", u"\n\n", u"\n# about\n"}) + fields(1 + below(4));
    }
}

QString TextGenerator::fields(int indent)
{
    ++m_depth;
    QString fields;
    for (int i = 1 + below(4); i > 0; --i) {
        const QString number = QString::number(++m_keys);
        const QString key =
            pick({u"key%1", u"key%1", u"'k''%1'", u"\"k\\t%1\"", u"k %1", u"k%1 ", u"k#%1"}).arg(number);
        fields += spaces(indent) + (oneIn(60) ? odd(indent) : key + u':' + value(indent)) + gap();
    }
    --m_depth;
    return fields;
}

/// What follows a key's colon, with the line break at its end.
QString TextGenerator::value(int indent)
{
    switch (below(m_depth < 4 ? 10 : 8)) {
    case 0: return pick({u"\n", u" null\n", u" 'x'  # c\n", u" x # c\n", u" 0.10\n", u" yes\n"});
    case 1:
        if (!oneIn(6))
            return u' ' + plain(indent);
        return u" &x%1 \"v\"\n"_s.arg(m_keys) + (oneIn(2) ? spaces(indent) + u"a%1: *x%1\n"_s.arg(m_keys) : QString());
    case 2:
    case 3: return u' ' + singleQuoted(indent);
    case 4: return u' ' + doubleQuoted(indent);
    case 5:
    case 6: return u' ' + block(indent);
    case 7: return u' ' + flow(indent);
    case 8: return u'\n' + gap() + fields(indent + 1 + below(3));
    default: return u'\n' + list(indent + below(3));
    }
}

/// Lines of text that look like anything but text.
QStringList TextGenerator::lines(int most)
{
    QStringList lines;
    for (int i = below(most) + 1; i > 0; --i)
        lines += pick({u"run-1:", u"key: value", u"# no comment", u"- item", u"it's", u"\"",   u"{",   u"]",
                       u"word",   u"...",        u"*x",           u"---",    u"\\",   u"a #b", u"? x", u"%y",
                       u"😀",     u"a: b: c",    u": x",          u"'",      u"|",    u"&z"});
    return lines;
}

QString TextGenerator::plain(int indent)
{
    QString text = pick({u"python train.py", u"a:b", u"http://x/#y", u"-1-", u"x'y\"", u"a, [b]", u"1:30", u"über"});
    for (int i = below(3); i > 0; --i)
        text += pick({u"\n", u"\n\n"}) + spaces(indent + 1 + below(4))
                + pick({u"--lr 0.1", u"- x", u"'q", u"|", u"[", u"x:y", u"&"});
    return text + pick({u"\n", u"\n", u"  \n", u" # c\n"});
}

QString TextGenerator::singleQuoted(int indent)
{
    const QString separator = pick({u" ", u"\n", u"\n\n"}) + spaces(indent + 1 + below(3));
    return u'\'' + lines(4).replaceInStrings(u"'"_s, u"''"_s).join(separator) + pick({u"'\n", u"'\n", u"'  # c\n"});
}

QString TextGenerator::doubleQuoted(int indent)
{
    const QString separator =
        pick({u" ", u"\n", u"\n\n", u"\\\n", u" \\n\\\n", u"\\\\\n"}) + spaces(indent + 1 + below(3));
    const QStringList escaped = lines(4).replaceInStrings(u"\\"_s, u"\\\\"_s).replaceInStrings(u"\""_s, u"\\\""_s);
    return u'"' + escaped.join(separator) + pick({u"\"\n", u"\\xE9\"\n", u"\\u2028\"  # c\n"});
}

QString TextGenerator::block(int indent)
{
    const int deeper = 1 + below(4);
    QString text = pick({u"|", u">"}) + pick({u"", u"-", u"+"}) + (oneIn(4) ? QString::number(deeper) : QString());
    text += pick({u"\n", u"\n", u"  # c\n"});
    for (const QString &line : lines(6))
        text += spaces(indent + deeper) + line + pick({u"\n", u"\n", u"\n\n", u"  \n", u"\n\n\n"})
                + (oneIn(4) ? spaces(indent + deeper) + u"   more: x\n"_s : QString());
    return text + (oneIn(6) ? u"\n   \n\n"_s : QString());
}

QString TextGenerator::flow(int indent)
{
    const QString separator = oneIn(10) ? u"\n"_s + spaces(below(3) + indent) : u" "_s;
    const QString items =
        oneIn(8) ? pick({u"'x',%1\"]\"", u"1,%1# c\n 2", u"&y a,%1*y"}) : pick({u"a,%1{b: c}", u"[a],%1b", u"1,%1c"});
    return u'[' + items.arg(separator) + (oneIn(8) ? u",]  # c\n"_s : u"]\n"_s);
}

QString TextGenerator::list(int indent)
{
    QString text;
    for (int i = 1 + below(3); i > 0; --i) {
        const QString dash = spaces(indent) + u'-';
        switch (below(30)) {
        case 0: text += dash + pick({u"\n", u" a\n", u" - b\n", u" - - 'c'\n", u" [d]\n", u" # e\n"}); break;
        case 1: text += dash + u' ' + block(indent); break;
        case 2: text += dash + u' ' + (oneIn(2) ? singleQuoted(indent) : plain(indent)); break;
        default: text += dash + u" k:"_s + value(indent + 2);
        }
        text += gap();
    }
    return text;
}

/// What few people write, behind the indentation of a key.
QString TextGenerator::odd(int indent)
{
    return pick({u"? e%1\n%2: x\n", u"e%1: \"x\ny: z\"\n", u"e%1:\tx\n", u"e%1 : 'x\n\n'\n", u"e%1: x\u2028y\n",
                 u"e%1: \ufeffx\n", u"e%1: {x: y,\nz: w}\n", u"<<: {e%1: x}\n", u"[e%1]: x\n", u"e%1: |\n\n\n",
                 u"e%1: >+\n# c\n", u"- e%1\n"})
        .replace(u"%1"_s, QString::number(m_keys))
        .replace(u"%2"_s, spaces(indent));
}
