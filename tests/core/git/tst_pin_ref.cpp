// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/commit_pin.h"
#include "git_scratch.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestPinRef : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNamedAfterTheRun_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &name, const QString &expected) {
            QTest::newRow(qPrintable(expected)) << name << u"refs/runs/"_s + expected;
        };
        for (const QString &same : {u"a"_s, u"ppo/lr0.01/seed-3"_s, u"a.b_c-d+e=f@g,h"_s, u"größe/漢字/😀"_s, u"@"_s,
                                    u"a/-b"_s, u"HEAD"_s, u"a.lock.b"_s, u"lock"_s, u"a{b"_s, u"refs/heads/main"_s})
            row(same, same);
        row(u"a b"_s, u"a%20b"_s);
        row(u"50%"_s, u"50%25"_s);
        row(u"a..b"_s, u"a.%2Eb"_s);
        row(u"a...b"_s, u"a.%2E%2Eb"_s);
        row(u"a."_s, u"a%2E"_s);
        row(u"a./b."_s, u"a%2E/b%2E"_s);
        row(u".a"_s, u"%2Ea"_s);
        row(u"."_s, u"%2E"_s);
        row(u".."_s, u"%2E%2E"_s);
        row(u"../x"_s, u"%2E%2E/x"_s);
        row(u"a.lock"_s, u"a%2Elock"_s);
        row(u"a.lock/b"_s, u"a%2Elock/b"_s);
        row(u".lock"_s, u"%2Elock"_s);
        row(u"a@{b"_s, u"a@%7Bb"_s);
        row(u"a~b^c:d?e*f[g\\h"_s, u"a%7Eb%5Ec%3Ad%3Fe%2Af%5Bg%5Ch"_s);
        row(u""_s, u"%"_s);
        row(u"/"_s, u"%/%"_s);
        row(u"a//b"_s, u"a/%/b"_s);
        row(u"a/"_s, u"a/%"_s);
        row(u"/a"_s, u"%/a"_s);
        row(u"a\nb\tc"_s, u"a%0Ab%09c"_s);
        row(QString(QChar(0)), u"%00"_s);
        row(QString(QChar(0x7f)), u"%7F"_s);
        row(u" a "_s, u"%20a%20"_s);
        row(u"-x"_s, u"-x"_s);
    }
    void isNamedAfterTheRun()
    {
        QFETCH(QString, name);
        QFETCH(QString, expected);
        QCOMPARE(pinRef(name).value_or(u"(none)"_s), expected);
        m_scratch.shell(m_top,
                        u"git check-ref-format '%1'; git update-ref '%1' HEAD; git update-ref -d '%1'"_s.arg(expected));
    }

    void isOfBoundedLength_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("of percent signs") << QString(200, u'%');
        QTest::newRow("at every place of an escape") << u"a"_s + QString(200, u'%');
        QTest::newRow("at every place of an escape, too") << u"ab"_s + QString(200, u'%');
        QTest::newRow("of wide characters") << QString(u"漢"_s).repeated(100);
        QTest::newRow("of wide characters, shifted") << u"a"_s + QString(u"漢"_s).repeated(100);
        QTest::newRow("of many components") << QString(u"%%%%/"_s).repeated(199) + u"x"_s;
        QTest::newRow("of an old database") << QString(u"some/"_s).repeated(5000) + u"x"_s;
    }
    void isOfBoundedLength()
    {
        QFETCH(QString, name);
        const auto ref = pinRef(name);
        QVERIFY(ref);
        QVERIFY(!ref->contains(QChar::ReplacementCharacter));
        QVERIFY(*ref != pinRef(name + u'x').value_or(QString()));
        for (const QString &top : {m_top, m_reftable})
            m_scratch.shell(
                top, u"git update-ref '%1' HEAD; git rev-parse -q --verify '%1'; git update-ref -d '%1'"_s.arg(*ref));
    }

    void noTwoNamesShareOne()
    {
        // Everything of up to four characters that could meet.
        const QString letters = u"a./%2E @{"_s;
        QStringList names{QString()};
        for (qsizetype i = 0; names[i].size() < 4; ++i) {
            for (const QChar c : letters)
                names += names[i] + c;
        }
        QSet<QString> refs;
        for (const QString &name : names)
            refs += pinRef(name).value_or(QString());
        QCOMPARE(refs.size(), names.size());
    }

    void halfACharacterIsRefused()
    {
        const Error error = errorOf(pinRef(u"a"_s + QChar(0xd800)));
        QCOMPARE(error.code, ErrorCode::Refused);
        QVERIFY2(error.message.contains(u"no Unicode text"_s), qPrintable(error.message));
    }

private:
    GitScratch m_scratch;
    QString m_top = m_scratch.newRepository();
    QString m_reftable = m_scratch.newRepository(u"--ref-format=reftable"_s);
};

QTEST_GUILESS_MAIN(TestPinRef)
#include "tst_pin_ref.moc"
