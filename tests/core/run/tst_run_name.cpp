// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/run/run_name.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestRunName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("one letter") << u"a"_s;
        QTest::newRow("one digit") << u"7"_s;
        QTest::newRow("groups") << u"ppo/lr0.01/seed-3"_s;
        QTest::newRow("every mark that is allowed") << u"a._-+=@,%"_s;
        for (const QString &start : {u"_"_s, u"+"_s, u"="_s, u"@"_s, u","_s, u"%"_s})
            QTest::newRow(qPrintable(u"starts with "_s + start)) << start + u"a"_s;
        QTest::newRow("ends with a dot") << u"a."_s;
        QTest::newRow("ends with a hyphen") << u"a-"_s;
        QTest::newRow("dots inside") << u"a..b"_s;
        QTest::newRow("hyphens inside") << u"a--b"_s;
        QTest::newRow("spaces inside") << u"my  first run"_s;
        QTest::newRow("letters of other scripts") << u"naïve/試験/Прогон"_s;
        QTest::newRow("letters beyond U+FFFF") << u"𝒜𐍈"_s;
        QTest::newRow("digits of other scripts") << u"१२٣"_s;
        QTest::newRow("a combining mark") << u"e\u0301"_s;
        QTest::newRow("vowel signs") << u"परीक्षण"_s;
        QTest::newRow("a keyword of YAML") << u"null"_s;
        QTest::newRow("a part of 200 bytes") << QString(200, u'a');
        QTest::newRow("a part of 200 bytes in two-byte letters") << QString(100, u'é');
        QTest::newRow("1,000 bytes") << QStringList(5, QString(199, u'a')).join(u'/') + u"a"_s;
    }
    void acceptsNames()
    {
        QFETCH(QString, name);
        const auto checked = checkRunName(name);
        QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().message));
    }

    void refusesNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *title, const QString &name, const QString &reason) {
            QTest::newRow(title) << name << reason;
        };
        const QString emptyPart = u"it has an empty part"_s;
        const QString space = u"may start or end with a space"_s;
        row("empty", u""_s, u"it is empty"_s);
        row("slash", u"/"_s, emptyPart);
        row("absolute", u"/a"_s, emptyPart);
        row("ends with a slash", u"a/"_s, emptyPart);
        row("two slashes", u"a//b"_s, emptyPart);
        row("option", u"-a"_s, u"may start with '-'"_s);
        row("option in a group", u"a/--b"_s, u"may start with '-'"_s);
        row("hidden", u".a"_s, u"may start with '.'"_s);
        row("hidden in a group", u"a/.b"_s, u"may start with '.'"_s);
        row("this directory", u"."_s, u"may start with '.'"_s);
        row("parent directory", u"a/../../b"_s, u"may start with '.'"_s);
        row("space first", u" a"_s, space);
        row("space last", u"a "_s, space);
        row("space before a slash", u"a /b"_s, space);
        row("space behind a slash", u"a/ b"_s, space);
        row("only a space", u" "_s, space);
        row("combining mark first", u"\u0301e"_s, u"combining mark"_s);
        row("combining mark first in a group", u"a/\u0301e"_s, u"combining mark"_s);
        row("part of 201 bytes", u"a/"_s + QString(201, u'a'), u"longer than 200 bytes"_s);
        row("part of 101 two-byte letters", QString(101, u'é'), u"longer than 200 bytes"_s);
        row("1,001 bytes", QStringList(6, QString(166, u'a')).join(u'/'), u"longer than 1000 bytes"_s);
        for (const QChar c : u"!\"#$&'()*:;<>?[\\]^`{|}~"_s)
            row(qPrintable(u"character "_s + c), u"a"_s + c, u"it holds '%1'"_s.arg(c));
        row("NUL", u"a"_s + QChar(0), u"it holds '\\x00'"_s);
        row("newline", u"a\nb"_s, u"it holds '\\n'"_s);
        row("newline last", u"a\n"_s, u"it holds '\\n'"_s);
        row("tab", u"a\tb"_s, u"it holds '\\t'"_s);
        row("escape", u"a\x1b[m"_s, u"it holds '\\x1b'"_s);
        row("delete", u"a\x7f"_s, u"it holds '\\x7f'"_s);
        row("no-break space", u"a\u00a0b"_s, u"it holds"_s);
        row("ideographic space", u"a\u3000b"_s, u"it holds"_s);
        row("zero width space", u"a\u200bb"_s, u"it holds '\\u200b'"_s);
        row("right to left override", u"a\u202eb"_s, u"it holds '\\u202e'"_s);
        row("byte order mark", u"\ufeffa"_s, u"it holds '\\ufeff'"_s);
        row("line separator", u"a\u2028b"_s, u"it holds '\\u2028'"_s);
        row("private use", u"a\ue000"_s, u"it holds"_s);
        row("emoji", u"a😀"_s, u"it holds '😀'"_s);
        row("fullwidth solidus", u"a／b"_s, u"it holds '／'"_s);
        row("half of a surrogate pair", u"a"_s + QChar(0xd83d), u"it holds"_s);
    }
    void refusesNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, reason);
        const auto checked = checkRunName(name);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
        const QString message = checked.error().message;
        QVERIFY2(message.startsWith(u"A run cannot be named '"_s), qPrintable(message));
        QVERIFY2(message.contains(reason), qPrintable(message));
        QVERIFY2(!message.contains(u'\n'), qPrintable(message));
    }

    void knowsTheGroupsOfAName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("group");
        QTest::addColumn<bool>("expected");
        QTest::newRow("group") << u"a/b"_s << u"a"_s << true;
        QTest::newRow("outer group") << u"a/b/c"_s << u"a"_s << true;
        QTest::newRow("inner group") << u"a/b/c"_s << u"a/b"_s << true;
        QTest::newRow("itself") << u"a/b"_s << u"a/b"_s << false;
        QTest::newRow("longer than the name") << u"a"_s << u"a/b"_s << false;
        QTest::newRow("same beginning") << u"ab/c"_s << u"a"_s << false;
        QTest::newRow("same length") << u"ab"_s << u"a"_s << false;
        QTest::newRow("case") << u"a/b"_s << u"A"_s << false;
        QTest::newRow("part in the middle") << u"a/b/c"_s << u"b"_s << false;
    }
    void knowsTheGroupsOfAName()
    {
        QFETCH(QString, name);
        QFETCH(QString, group);
        QTEST(isInGroup(name, group), "expected");
    }
};

QTEST_APPLESS_MAIN(TestRunName)
#include "tst_run_name.moc"
