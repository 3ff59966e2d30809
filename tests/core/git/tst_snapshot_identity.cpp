// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/snapshot.h"
#include "git_scratch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestSnapshotIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void identityAndSigning_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("author");
        QTest::newRow("configured") << u":"_s << u"Test <test@example.org>"_s;
        QTest::newRow("none")
            << u"git config user.useConfigOnly true; git config user.name ''; git config user.email ''"_s
            << u"Run Manager <run-manager@localhost>"_s;
        QTest::newRow("empty name") << u"git config user.name ''"_s << u"Run Manager <run-manager@localhost>"_s;
        QTest::newRow("to be signed") << u"git config commit.gpgSign true; git config gpg.program false"_s
                                      << u"Test <test@example.org>"_s;
        QTest::newRow("with hooks")
            << u"for h in pre-commit commit-msg post-index-change reference-transaction; do\n"
               "printf '#!/bin/sh\\n: > hooked\\nexit 1\\n' > .git/hooks/$h; chmod +x .git/hooks/$h; done"_s
            << u"Test <test@example.org>"_s;
        QTest::newRow("another encoding")
            << u"git config i18n.commitEncoding ISO-8859-1"_s << u"Test <test@example.org>"_s;
    }
    void identityAndSigning()
    {
        QFETCH(QString, script);
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, script + u"\necho x > train.py"_s);
        const auto snapshot = makeSnapshot(top, {}, u"größer"_s);
        QVERIFY2(snapshot, qPrintable(errorOf(snapshot).message));
        QTEST(m_scratch.shell(top, u"git show -s --format='%an <%ae>' "_s + snapshot->commit), "author");
        QCOMPARE(m_scratch.shell(top, u"git show -s --encoding=UTF-8 --format=%s "_s + snapshot->commit), u"größer"_s);
        QVERIFY(!m_scratch.shell(top, u"git cat-file commit "_s + snapshot->commit).contains(u"gpgsig"_s));
        QVERIFY(!QFile::exists(top + u"/hooked"_s));
    }

    void messagesOfAnyKind()
    {
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"echo x > train.py"_s);
        for (const QString &message : {QString(), QString(300'000, u'x'), u"-m"_s, u"# no comment"_s}) {
            const auto snapshot = makeSnapshot(top, {}, message);
            QVERIFY2(snapshot, qPrintable(errorOf(snapshot).message));
            QCOMPARE(m_scratch.shell(top, u"git show -s --format=%B "_s + snapshot->commit).trimmed(), message);
        }
    }

private:
    GitScratch m_scratch;
};

QTEST_GUILESS_MAIN(TestSnapshotIdentity)
#include "tst_snapshot_identity.moc"
