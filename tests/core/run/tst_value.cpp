// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/run/run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace runs;

class TestValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsValuesAsPythonDoes_data()
    {
        QTest::addColumn<Value>("value");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("json");
        const auto row = [](const char *title, const Value &value, const QString &shown, const QString &json) {
            QTest::newRow(title) << value << shown << json;
        };
        row("null", Value{}, u"None"_s, u"null"_s);
        row("true", Value{true}, u"True"_s, u"true"_s);
        row("false", Value{false}, u"False"_s, u"false"_s);
        row("integer", Value{Number{u"-12"_s}}, u"-12"_s, u"-12"_s);
        row("number with a zero at its end", Value{Number{u"0.10"_s}}, u"0.10"_s, u"0.10"_s);
        row("number with an exponent", Value{Number{u"2.50e-04"_s}}, u"2.50e-04"_s, u"2.50e-04"_s);
        row("more digits than a double has", Value{Number{u"12345678901234567890.5"_s}}, u"12345678901234567890.5"_s,
            u"12345678901234567890.5"_s);
        row("empty text", Value{u""_s}, u""_s, u"\"\""_s);
        row("text", Value{u"it's \"so\""_s}, u"it's \"so\""_s, u"\"it's \\\"so\\\"\""_s);
        row("text that looks like null", Value{u"None"_s}, u"None"_s, u"\"None\""_s);
        row("lines", Value{u"a\nb\n"_s}, u"a\nb\n"_s, u"\"a\\nb\\n\""_s);
        row("empty list", Value{Sequence{}}, u"[]"_s, u"[]"_s);
        row("empty mapping", Value{Mapping{}}, u"{}"_s, u"{}"_s);
        const Value list{Sequence{{}, {true}, {Number{u"1.0"_s}}, {u"x"_s}}};
        row("list", list, u"[null, true, 1.0, \"x\"]"_s, u"[null, true, 1.0, \"x\"]"_s);
        const Value nested{Mapping{{u"z"_s, list}, {u"a \""_s, {Mapping{{u""_s, {}}}}}}};
        const QString text = u"{\"z\": [null, true, 1.0, \"x\"], \"a \\\"\": {\"\": null}}"_s;
        row("nested, in the order of the file", nested, text, text);
    }
    void showsValuesAsPythonDoes()
    {
        QFETCH(Value, value);
        QTEST(displayText(value), "shown");
        QTEST(toJson(value), "json");
    }

    void jsonKeepsEveryCharacter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("backslash and quotes") << u"\\ \" ' / \\n"_s;
        QTest::newRow("control characters") << u"\b\f\n\r\t\x01\x1f\x7f"_s;
        QTest::newRow("NUL") << QString(QChar(0));
        QTest::newRow("C1") << u"\u0085\u009b"_s;
        QTest::newRow("separators") << u"\u2028\u2029\u00a0\ufeff"_s;
        QTest::newRow("scripts and emoji") << u"naïve 試験 😀 \ufffd"_s;
    }
    void jsonKeepsEveryCharacter()
    {
        QFETCH(QString, text);
        const QString json = toJson({text});
        const auto isControl = [](QChar c) { return c.unicode() < 0x20; };
        QVERIFY2(std::ranges::none_of(json, isControl), qPrintable(json));
        QCOMPARE(QJsonDocument::fromJson(u"[%1]"_s.arg(json).toUtf8()).array(), QJsonArray{text});
        const auto object = QJsonDocument::fromJson(toJson({Mapping{{text, {}}}}).toUtf8()).object();
        QCOMPARE(object.keys(), QStringList{text});
    }

    void comparesByWhatIsWritten()
    {
        QCOMPARE_NE(Value{Number{u"1"_s}}, Value{Number{u"1.0"_s}});
        QCOMPARE_NE(Value{Number{u"1"_s}}, Value{u"1"_s});
        QCOMPARE_NE(Value{}, Value{u""_s});
        QCOMPARE_NE((Value{Mapping{{u"a"_s, {}}, {u"b"_s, {}}}}), (Value{Mapping{{u"b"_s, {}}, {u"a"_s, {}}}}));
        QCOMPARE((Value{Sequence{{true}}}), (Value{Sequence{{true}}}));
    }

    void aRunGivesItsFields()
    {
        const Run run{u"a"_s, {{u"command"_s, {u"x"_s}}, {u"host"_s, {}}, {u"overwrite"_s, {true}}}};
        QVERIFY(run.field(key::command));
        QCOMPARE(*run.field(key::command), Value{u"x"_s});
        QCOMPARE(run.field(key::datetime), nullptr);
        QCOMPARE(run.field(u"Command"), nullptr);
        QCOMPARE(run.text(key::command), u"x"_s);
        QCOMPARE(run.text(key::host), QString());
        QCOMPARE(run.text(key::datetime), QString());
        QCOMPARE(run.text(u"overwrite"), u"True"_s);
    }
};

QTEST_APPLESS_MAIN(TestValue)
#include "tst_value.moc"
