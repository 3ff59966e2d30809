// SPDX-License-Identifier: GPL-2.0-or-later
#include "git_scratch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestCommitSubject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheFirstLineOfTheMessage_data()
    {
        QTest::addColumn<QString>("initOptions");
        QTest::newRow("libgit2") << QString();
        QTest::newRow("git") << u"--object-format=sha256"_s; // which libgit2 does not read
    }
    void isTheFirstLineOfTheMessage()
    {
        QFETCH(QString, initOptions);
        const QString top = m_scratch.newRepository(initOptions);
        const QString first = m_scratch.shell(top, u"git rev-parse HEAD"_s);
        const QString second = commit(top, u"Zweiter: größer\n\nand a body"_s);
        QCOMPARE(commitSubject(top, first).value_or(u"(none)"_s), u"First commit"_s);
        for (const QString &hash : {second, second.first(12), second.first(7), second.toUpper()})
            QCOMPARE(commitSubject(top, hash).value_or(u"(none)"_s), u"Zweiter: größer"_s);
        QCOMPARE(commitSubject(top + u"/sub"_s, second).value_or(u"(none)"_s), u"Zweiter: größer"_s);
        QCOMPARE(commitSubject(top, commit(top, QString())).value_or(u"(none)"_s), u""_s);
    }

    void isOfCommitsThatNoBranchHasAnyMore()
    {
        const QString top = m_scratch.newRepository();
        const QString gone = commit(top, u"Gone"_s);
        m_scratch.shell(top, u"git reset -q --hard HEAD~; git repack -qd"_s);
        QCOMPARE(commitSubject(top, gone.first(10)).value_or(u"(none)"_s), u"Gone"_s);
    }

    void isDecodedAsTheCommitSays()
    {
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top,
                        u"printf 'caf\\351' | git -c i18n.commitEncoding=ISO-8859-1 commit -q --allow-empty -F -"_s);
        QCOMPARE(commitSubject(top, m_scratch.shell(top, u"git rev-parse HEAD"_s)).value_or(u"(none)"_s), u"café"_s);
    }

    void aBranchOrTagIsNoHash_data() { isTheFirstLineOfTheMessage_data(); }
    void aBranchOrTagIsNoHash()
    {
        QFETCH(QString, initOptions);
        const QString top = m_scratch.newRepository(initOptions);
        const QString first = m_scratch.shell(top, u"git rev-parse HEAD"_s);
        commit(top, u"Second"_s);
        m_scratch.shell(top, u"git branch %1; git tag %1; git branch feedbeef"_s.arg(first.first(8)));
        QCOMPARE(commitSubject(top, first.first(8)).value_or(u"(none)"_s), u"First commit"_s);
        QCOMPARE(errorOf(commitSubject(top, u"feedbeef"_s)).code, ErrorCode::NotFound);
    }

    void otherObjectsAreNoCommits_data() { isTheFirstLineOfTheMessage_data(); }
    void otherObjectsAreNoCommits()
    {
        QFETCH(QString, initOptions);
        const QString top = m_scratch.newRepository(initOptions);
        m_scratch.shell(top, u"git tag -a -m note annotated"_s);
        for (const QString &object : {u"HEAD^{tree}"_s, u"HEAD:train.py"_s, u"annotated"_s}) {
            const QString hash = m_scratch.shell(top, u"git rev-parse '%1'"_s.arg(object));
            const Error error = errorOf(commitSubject(top, hash));
            QCOMPARE(error.code, ErrorCode::NotFound);
            QVERIFY2(error.message.contains(hash) && error.message.contains(top), qPrintable(error.message));
        }
    }

    void mistakes_data()
    {
        QTest::addColumn<QString>("commit");
        QTest::addColumn<bool>("isHash");
        QTest::newRow("not there") << u"0123456789abcdef0123456789abcdef01234567"_s << true;
        QTest::newRow("short one, not there") << u"0123456"_s << true;
        QTest::newRow("longer than these hashes") << QString(64, u'a') << true;
        QTest::newRow("empty") << u""_s << false;
        QTest::newRow("too short") << u"abc"_s << false;
        QTest::newRow("too long") << QString(65, u'a') << false;
        QTest::newRow("name") << u"HEAD"_s << false;
        QTest::newRow("expression") << u"abcd1234~1"_s << false;
        QTest::newRow("option") << u"--output=x"_s << false;
        QTest::newRow("newline") << u"abcd\nabcd"_s << false;
        QTest::newRow("digits of another script") << u"١٢٣٤"_s << false;
    }
    void mistakes()
    {
        QFETCH(QString, commit);
        QFETCH(bool, isHash);
        static const QString plain = m_scratch.newRepository();
        static const QString modern = m_scratch.newRepository(u"--object-format=sha256"_s);
        for (const QString &top : {plain, modern}) {
            const Error error = errorOf(commitSubject(top, commit));
            QCOMPARE(error.code, isHash ? ErrorCode::NotFound : ErrorCode::InvalidArgument);
            QVERIFY2(!isHash || error.message.contains(u"no commit '%1'"_s.arg(commit)), qPrintable(error.message));
        }
    }

    void anAmbiguousHashIsSaidToBe()
    {
        // Always the same 2,000 commits, of which some share their first four digits.
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"for i in $(seq 2000); do\n"
                             "printf 'commit refs/heads/main\\ncommitter A <a@b> %d +0000\\ndata 4\\n%04d\\n' $i $i\n"
                             "done | git fast-import --quiet --force"_s);
        const QStringList hashes = m_scratch.shell(top, u"git rev-list main"_s).split(u'\n');
        QHash<QString, QStringList> byStart;
        for (const QString &hash : hashes)
            byStart[hash.first(4)] += hash;
        const auto shared = std::ranges::find_if(byStart, [](const QStringList &same) { return same.size() > 1; });
        QVERIFY(shared != byStart.end());
        const Error error = errorOf(commitSubject(top, shared->first().first(4)));
        QCOMPARE(error.code, ErrorCode::InvalidArgument);
        QVERIFY2(error.message.contains(u"Several commits"_s), qPrintable(error.message));
        QVERIFY(commitSubject(top, shared->first()));
    }

    void needsARepository()
    {
        const QString hash = u"0123456789abcdef"_s;
        const Error error = errorOf(commitSubject(m_scratch.newDirectory(), hash));
        QCOMPARE(error.code, ErrorCode::NotFound);
        QVERIFY(error.message.contains(u"not in a git repository"_s));
        QCOMPARE(errorOf(commitSubject(m_scratch.newDirectory() + u"/gone"_s, hash)).code, ErrorCode::NotFound);
        const QString modern = m_scratch.newRepository(u"--object-format=sha256"_s);
        const ScopedVariable path("PATH", m_scratch.pathWithGit());
        QVERIFY(errorOf(commitSubject(modern, hash)).message.contains(u"(Cannot run git"_s));
    }

private:
    QString commit(const QString &top, const QString &message)
    {
        GitScratch::write(top + u"/.git/message"_s, message.toUtf8());
        return m_scratch.shell(top, u"git commit -q --allow-empty --allow-empty-message -F .git/message; "
                                    "git rev-parse HEAD"_s);
    }

    GitScratch m_scratch;
};

QTEST_GUILESS_MAIN(TestCommitSubject)
#include "tst_commit_subject.moc"
