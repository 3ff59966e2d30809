// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/terminal/pasteable.h"

#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace runs;

class PasteableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleans_data();
    void cleans();
    void dropsNoControlCharacter();
    void joinsLines_data();
    void joinsLines();
    void dropsFilesAsWords();
    void dropsText();
};

void PasteableTest::cleans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("enter");
    QTest::newRow("plain") << u"ls -l"_s << u"ls -l"_s << false;
    QTest::newRow("empty") << QString() << QString() << false;
    QTest::newRow("tab stays") << u"a\tb"_s << u"a\tb"_s << false;
    QTest::newRow("LF") << u"a\nb"_s << u"a\rb"_s << true;
    QTest::newRow("CR LF") << u"a\r\nb\r\n"_s << u"a\rb\r"_s << true;
    QTest::newRow("CR") << u"a\rb"_s << u"a\rb"_s << true;
    QTest::newRow("LF CR are two") << u"a\n\rb"_s << u"a\r\rb"_s << true;
    QTest::newRow("empty lines stay") << u"a\n\n\nb"_s << u"a\r\r\rb"_s << true;
    QTest::newRow("end of a bracketed paste") << u"x\x1b[201~rm -rf ~\n"_s << u"x[201~rm -rf ~\r"_s << true;
    QTest::newRow("nested escape") << u"\x1b\x1b[201~"_s << u"[201~"_s << false;
    QTest::newRow("C1 CSI") << u"\u009b201~"_s << u"201~"_s << false;
    QTest::newRow("interrupt, end of file, NUL, DEL") << u"a\x03\x04\x00\x7f"
                                                         "b"_s
                                                      << u"ab"_s << false;
    QTest::newRow("bell, backspace, vertical tab, form feed") << u"a\a\b\v\fb"_s << u"ab"_s << false;
    QTest::newRow("next line (C1)") << u"a\u0085b"_s << u"ab"_s << false;
    QTest::newRow("other scripts and emoji") << u"é 中文 \U0001F600 \u00a0"_s << u"é 中文 \U0001F600 \u00a0"_s << false;
}

void PasteableTest::cleans()
{
    QFETCH(QString, text);
    QFETCH(bool, enter);
    QTEST(pasteable(text), "expected");
    QCOMPARE(pressesEnter(pasteable(text)), enter);
    QCOMPARE(pasteable(pasteable(text)), pasteable(text));
}

void PasteableTest::dropsNoControlCharacter()
{
    for (char16_t code = 0; code < 0x100; ++code) {
        const bool isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
        const bool isKept = !isControl || code == u'\t' || code == u'\n' || code == u'\r';
        QVERIFY2(pasteable(QString(QChar(code))).isEmpty() != isKept, QByteArray::number(code).constData());
    }
}

void PasteableTest::joinsLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("two") << u"a\rb"_s << u"a b"_s;
    QTest::newRow("indented, with empty lines") << u"  a \\\r\r\t b  c\r"_s << u"a \\ b  c"_s;
    QTest::newRow("trailing") << u"a\r"_s << u"a"_s;
    QTest::newRow("only breaks") << u"\r\r"_s << QString();
}

void PasteableTest::joinsLines()
{
    QFETCH(QString, text);
    QTEST(asOneLine(text), "expected");
    QVERIFY(!pressesEnter(asOneLine(text)));
}

void PasteableTest::dropsFilesAsWords()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/tmp/it's a file"_s), QUrl::fromLocalFile(u"/tmp/plain"_s),
                  QUrl(u"https://example.org/a?b=c d"_s)});
    QCOMPARE(droppedText(data), u"'/tmp/it'\\''s a file' /tmp/plain 'https://example.org/a?b=c%20d'"_s);
}

void PasteableTest::dropsText()
{
    QMimeData data;
    data.setText(u"a $b"_s);
    QCOMPARE(droppedText(data), u"a $b"_s);
}

QTEST_GUILESS_MAIN(PasteableTest)
#include "tst_pasteable.moc"
