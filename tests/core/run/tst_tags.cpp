// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/run/tags.h"
#include "core/run/taken_names.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

Run tagged(const Value &value)
{
    return {u"a"_s, {{u"command"_s, {u"x"_s}}, {u"tags"_s, value}}};
}

Value list(const QStringList &items)
{
    Sequence values;
    for (const QString &item : items)
        values.push_back({item});
    return {values};
}

} // namespace

class TestTags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areChecked_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("fault");
        for (const QString &tag :
             {u"a"_s, u"7"_s, u"v1.2_x-y+z=1@2%"_s, u"naïve"_s, u"試験"_s, u"e\u0301"_s, u".x"_s, QString(200, u'a')})
            QTest::newRow(qPrintable(tag)) << tag << QString();
        QTest::newRow("empty") << QString() << u"it is empty"_s;
        QTest::newRow("space") << u"a b"_s << u"it holds ' '"_s;
        QTest::newRow("comma") << u"a,b"_s << u"it holds ','"_s;
        QTest::newRow("slash") << u"a/b"_s << u"it holds '/'"_s;
        QTest::newRow("line break") << u"a\nb"_s << u"it holds '\\n'"_s;
        QTest::newRow("minus") << u"-a"_s << u"may not start with '-'"_s;
        QTest::newRow("plus") << u"+a"_s << u"may not start with '+'"_s;
        QTest::newRow("long") << QString(101, u'é') << u"longer than 200 bytes"_s;
    }
    void areChecked()
    {
        QFETCH(QString, tag);
        QFETCH(QString, fault);
        const auto checked = checkTag(tag);
        QCOMPARE(checked.has_value(), fault.isEmpty());
        if (!checked) {
            QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
            QVERIFY2(checked.error().message.contains(fault), qPrintable(checked.error().message));
        }
    }

    void areRead_data()
    {
        QTest::addColumn<Run>("run");
        QTest::addColumn<QStringList>("tags");
        QTest::newRow("none") << Run{u"a"_s, {}} << QStringList();
        QTest::newRow("null") << tagged({}) << QStringList();
        QTest::newRow("list") << tagged(list({u"b"_s, u"a"_s, u"b"_s})) << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("text") << tagged({u"one, two"_s}) << QStringList{u"one, two"_s};
        QTest::newRow("empty text") << tagged({u""_s}) << QStringList();
        QTest::newRow("numbers") << tagged({Sequence{{Number{u"2026"_s}}, {true}, {}}})
                                 << QStringList{u"2026"_s, u"True"_s};
        QTest::newRow("beyond U+FFFF") << tagged(list({u"𝒜"_s, u"\uff21"_s})) << QStringList{u"\uff21"_s, u"𝒜"_s};
        QTest::newRow("mapping") << tagged({Mapping{{u"k"_s, {}}}}) << QStringList();
        QTest::newRow("list in a list") << tagged({Sequence{{u"a"_s}, list({u"b"_s})}}) << QStringList();
    }
    void areRead()
    {
        QFETCH(Run, run);
        QFETCH(QStringList, tags);
        QCOMPARE(tagsOf(run), tags);
    }

    void areAddedAndRemoved()
    {
        const auto change = [](const Value &value, const QStringList &add, const QStringList &remove) {
            return retagged(tagged(value), add, remove).value();
        };
        QCOMPARE(*change({}, {u"b"_s, u"a"_s}, {}), list({u"a"_s, u"b"_s}));
        QCOMPARE(*change({u"b"_s}, {u"a"_s}, {u"c"_s}), list({u"a"_s, u"b"_s}));
        QCOMPARE(*change(list({u"a"_s}), {}, {u"a"_s}), Value{});
        QVERIFY(!change(list({u"b"_s, u"a"_s}), {u"a"_s}, {u"c"_s}));
        const Value year{Number{u"2026"_s}}; // stays the number that it is
        QCOMPARE(*change({Sequence{year}}, {u"a"_s}, {}), (Value{Sequence{year, {u"a"_s}}}));
        const auto lost = retagged(tagged({Mapping{{u"k"_s, {}}}}), {u"a"_s}, {});
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, ErrorCode::Refused);
    }

    void namesAreTaken()
    {
        TakenNames names;
        names.add(u"a"_s);
        names.add(u"g/h/b"_s);
        for (const QString &free : {u"b"_s, u"ab"_s, u"g/b"_s, u"g/h/c"_s, u"g/h/b2"_s})
            QVERIFY2(names.check(free), qPrintable(free));
        for (const QString &taken : {u"a"_s, u"a/b/c"_s, u"g"_s, u"g/h"_s, u"g/h/b"_s, u"g/h/b/c"_s}) {
            const auto checked = names.check(taken);
            QVERIFY2(!checked, qPrintable(taken));
            QCOMPARE(checked.error().code, ErrorCode::Refused);
        }
    }
};

QTEST_APPLESS_MAIN(TestTags)
#include "tst_tags.moc"
