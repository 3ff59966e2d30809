// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/commit_message.h"
#include "core/git/git_program.h"
#include "git_scratch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestCommitMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QString>("expected");
        QTest::newRow("UTF-8") << "Größe 😀"_ba << ""_ba << u"Größe 😀"_s;
        QTest::newRow("UTF-8, named") << "Größe"_ba << "UTF-8"_ba << u"Größe"_s;
        QTest::newRow("ISO-8859-1") << "Gr\xf6\xdf"_ba + "e"_ba << "ISO-8859-1"_ba << u"Größe"_s;
        QTest::newRow("latin1") << "Gr\xf6\xdf"_ba + "e"_ba << "latin1"_ba << u"Größe"_s;
        QTest::newRow("ISO-8859-2") << "\xb3"_ba << "ISO-8859-2"_ba << u"ł"_s;
        QTest::newRow("windows-1252") << "5 \x80"_ba << "windows-1252"_ba << u"5 €"_s;
        QTest::newRow("EUC-JP") << "\xc6\xfc"_ba << "EUC-JP"_ba << u"日"_s;
        QTest::newRow("unknown encoding") << "Größe"_ba << "no-such"_ba << u"Größe"_s;
        QTest::newRow("not UTF-8") << "Gr\xf6"_ba + "n"_ba << ""_ba << u"Gr\ufffdn"_s;
        QTest::newRow("cut off") << "Gr\xc3"_ba << ""_ba << u"Gr\ufffd"_s;
        QTest::newRow("stripped") << "\n\n \tTitle\n\nBody \n  more\n\n\r\n"_ba << ""_ba << u"Title\n\nBody \n  more"_s;
        QTest::newRow("empty") << ""_ba << ""_ba << u""_s;
        QTest::newRow("blank") << " \n\n"_ba << ""_ba << u""_s;
    }
    void decodes()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, encoding);
        QTEST(commitMessage(message, encoding), "expected");
    }

    void isWhatFollowsTheHeaders_data()
    {
        QTest::addColumn<QByteArray>("object");
        QTest::addColumn<QString>("expected");
        const QByteArray headers = "tree 12\nparent 34\nauthor A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\n";
        QTest::newRow("plain") << headers + "\nTitle\n\nBody\n" << u"Title\n\nBody"_s;
        QTest::newRow("not ended") << headers + "\nTitle" << u"Title"_s;
        QTest::newRow("no message") << headers + "\n" << u""_s;
        QTest::newRow("no end of the headers") << headers.chopped(1) << u""_s;
        QTest::newRow("nothing") << QByteArray() << u""_s;
        QTest::newRow("encoding") << headers + "encoding ISO-8859-1\n\n\xf6\n" << u"ö"_s;
        QTest::newRow("encoding before another") << headers + "encoding ISO-8859-1\ngpgsig x\n y\n\n\xf6\n" << u"ö"_s;
        QTest::newRow("signed") << headers + "gpgsig -----BEGIN\n \n encoding x\n -----END\n\nTitle\n" << u"Title"_s;
        QTest::newRow("a message like headers") << headers + "\nencoding ISO-8859-1\n\nö\n"
                                                << u"encoding ISO-8859-1\n\nö"_s;
    }
    void isWhatFollowsTheHeaders()
    {
        QFETCH(QByteArray, object);
        QTEST(messageOfCommitObject(object), "expected");
    }

    void isReadFromARealCommit_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("expected");
        QTest::newRow("lines")
            << u"printf ' Title\\n\\nBody\\n\\n\\n' | git commit -q --allow-empty -F - --cleanup=verbatim"_s
            << u"Title\n\nBody"_s;
        QTest::newRow("UTF-8") << u"git commit -q --allow-empty -m 'Größe 漢 😀'"_s << u"Größe 漢 😀"_s;
        QTest::newRow("ISO-8859-1") << u"git config i18n.commitEncoding ISO-8859-1\n"
                                       "printf 'Gr\\366\\337e' | git commit -q --allow-empty -F -"_s
                                    << u"Größe"_s;
        QTest::newRow("Shift_JIS") << u"git config i18n.commitEncoding Shift_JIS\n"
                                      "printf '\\223\\372' | git commit -q --allow-empty -F -"_s
                                   << u"日"_s;
        QTest::newRow("not what it says") << u"{ git cat-file commit HEAD | sed '/^$/q'; printf 'Gr\\366n'; } | git "
                                             u"hash-object -t commit -w --stdin |"
                                             "xargs git update-ref HEAD"_s
                                          << u"Gr\ufffdn"_s;
        QTest::newRow("no message") << u"git commit -q --allow-empty --allow-empty-message -m ''"_s << u""_s;
        QTest::newRow("another encoding to show")
            << u"git config i18n.logOutputEncoding ISO-8859-1; git commit -q --allow-empty -m ö"_s << u"ö"_s;
    }
    void isReadFromARealCommit()
    {
        QFETCH(QString, script);
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, script);
        for (const auto &state : {inspectWorkTree(top), GitProgram(top, {}).inspect()}) {
            QVERIFY2(state, qPrintable(state ? QString() : state.error().message));
            QTEST(state->message, "expected");
        }
    }

private:
    GitScratch m_scratch;
};

QTEST_GUILESS_MAIN(TestCommitMessage)
#include "tst_commit_message.moc"
