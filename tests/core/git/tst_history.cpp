// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/history.h"
#include "git_scratch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

QStringList subjects(const QList<LogEntry> &entries)
{
    QStringList result;
    for (const LogEntry &entry : entries)
        result += entry.subject;
    return result;
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesInBothDirections_data() { kinds(); }
    void comparesInBothDirections()
    {
        QFETCH(QString, options);
        const QString top = m_scratch.newRepository(options);
        m_scratch.shell(
            top, u"git config log.showSignature true; git config color.ui always; git config format.pretty oneline\n"
                 "git checkout -q -b b; git commit -q --allow-empty -m B\n"
                 "git checkout -q main; git commit -q --allow-empty --date='2026-11-23T21:04:05 +0130' -m 'A: größer\n"
                 "in two lines\n\nbody'; git commit -q --allow-empty --allow-empty-message -m ''"_s);
        const QString a = m_scratch.shell(top, u"git rev-parse main"_s);
        const QString b = m_scratch.shell(top, u"git rev-parse b"_s);
        const auto compared = compareCommits(top + u"/sub"_s, a, b.first(10));
        QVERIFY2(compared, qPrintable(errorOf(compared).message));
        QCOMPARE(subjects(compared->onlyInA), QStringList({u""_s, u"A: größer in two lines"_s}));
        QCOMPARE(compared->onlyInA.first().commit, a);
        QCOMPARE(compared->onlyInA.last().authorDate, u"2026-11-23T21:04:05+01:30"_s);
        QCOMPARE(subjects(compared->onlyInB), QStringList{u"B"_s});
        QCOMPARE(compared->onlyInB.first().commit, b);
        QVERIFY(compared->complete);

        const auto cut = compareCommits(top, a, b, 1);
        QVERIFY(cut);
        QCOMPARE(subjects(cut->onlyInA), QStringList{u""_s});
        QCOMPARE(subjects(cut->onlyInB), QStringList{u"B"_s});
        QVERIFY(!cut->complete);

        const auto same = compareCommits(top, a, a);
        QVERIFY(same);
        QVERIFY(same->onlyInA.isEmpty() && same->onlyInB.isEmpty() && same->complete);
    }

    void printsThePatch_data() { kinds(); }
    void printsThePatch()
    {
        QFETCH(QString, options);
        const QString top = m_scratch.newRepository(options);
        m_scratch.shell(
            top, u"git config diff.noprefix true; git config diff.external false; git config color.ui always\n"
                 "git config diff.d.textconv 'echo converted'; echo '*.py diff=d' > .git/info/attributes\n"
                 "echo ü > train.py; git mv sub/deep.py deep.py; printf '\\0' > bin; git add .; git commit -qm two"_s);
        const QString a = m_scratch.shell(top, u"git rev-parse HEAD~"_s);
        const QString b = m_scratch.shell(top, u"git rev-parse HEAD"_s);
        const auto patch = patchBetween(top + u"/."_s, a, b);
        QVERIFY2(patch, qPrintable(errorOf(patch).message));
        QVERIFY(patch->complete);
        for (const QString &part : {u"diff --git a/train.py b/train.py\n"_s, u"\n-train\n+ü\n"_s,
                                    u"\nrename from sub/deep.py\nrename to deep.py\n"_s, u"Binary files"_s})
            QVERIFY2(patch->text.contains(part), qPrintable(patch->text));
        const QString copy = m_scratch.newDirectory();
        m_scratch.shell(copy, u"git clone -q '%1' .; git checkout -q %2"_s.arg(top, a));
        GitScratch::write(copy + u"/.git/patch"_s, patch->text.toUtf8());
        m_scratch.shell(
            copy,
            u"git apply --exclude=bin .git/patch; diff train.py '%1/train.py'; diff deep.py '%1/deep.py'"_s.arg(top));

        const auto none = patchBetween(top, a, a);
        QVERIFY(none);
        QCOMPARE(none->text, QString());
        QVERIFY(none->complete);
    }

    void cutsALongPatchAfterALine()
    {
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"seq 200000 > long; git add .; git commit -qm long"_s);
        const QString a = m_scratch.shell(top, u"git rev-parse HEAD~"_s);
        const QString b = m_scratch.shell(top, u"git rev-parse HEAD"_s);
        const GitLimits patient{.status = std::chrono::minutes(4), .query = std::chrono::minutes(4)};
        const auto patch = patchBetween(top, a, b, 5000, patient);
        QVERIFY2(patch, qPrintable(errorOf(patch).message));
        QVERIFY(!patch->complete);
        QVERIFY(patch->text.size() <= 5000 && patch->text.size() > 4900);
        QVERIFY(patch->text.endsWith(u'\n'));
        const auto whole = patchBetween(top, a, b, 100'000'000, patient);
        QVERIFY2(whole, qPrintable(errorOf(whole).message));
        QVERIFY(whole->complete);
        QVERIFY(whole->text.startsWith(patch->text));
        const auto fitting = patchBetween(top, a, b, whole->text.size(), patient);
        QVERIFY2(fitting, qPrintable(errorOf(fitting).message));
        QVERIFY(fitting->complete);
        QCOMPARE(fitting->text, whole->text);
        const auto tooLong = patchBetween(top, a, b, whole->text.size() - 1, patient);
        QVERIFY2(tooLong, qPrintable(errorOf(tooLong).message));
        QVERIFY(!tooLong->complete);
    }

    void aPatchThatCannotBeMadeIsAnError()
    {
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top,
                        u"echo x > train.py; git commit -qam two; o=$(git rev-parse HEAD~:train.py | sed 's,^..,&/,')\n"
                        "rm -f .git/objects/$o"_s);
        const Error error = errorOf(patchBetween(top, m_scratch.shell(top, u"git rev-parse HEAD~"_s),
                                                 m_scratch.shell(top, u"git rev-parse HEAD"_s)));
        QCOMPARE(error.code, ErrorCode::Io);
        QVERIFY2(error.message.contains(u"unable to read"_s), qPrintable(error.message));
    }

    void aMissingCommitIsNamed_data() { kinds(); }
    void aMissingCommitIsNamed()
    {
        QFETCH(QString, options);
        const QString top = m_scratch.newRepository(options);
        const QString here = m_scratch.shell(top, u"git rev-parse HEAD"_s);
        const QString missing = QString(here.size(), u'a');
        for (const Error &error :
             {errorOf(compareCommits(top, here, missing)), errorOf(compareCommits(top, missing, here)),
              errorOf(patchBetween(top, here, missing)), errorOf(submoduleCommits(top, missing)),
              errorOf(fullCommit(top, missing))}) {
            QCOMPARE(error.code, ErrorCode::NotFound);
            QVERIFY2(error.message.contains(missing) && error.message.contains(top), qPrintable(error.message));
        }
        QCOMPARE(errorOf(patchBetween(top, u"--output=x"_s, here)).code, ErrorCode::InvalidArgument);
        QCOMPARE(errorOf(compareCommits(top, u"main"_s, here)).code, ErrorCode::InvalidArgument);
    }

    void listsSubmodules()
    {
        const QString top = m_scratch.newRepository();
        const QString inner = m_scratch.newRepository();
        const QString hash = m_scratch.shell(inner, u"git rev-parse HEAD"_s);
        m_scratch.shell(
            top,
            u"git submodule --quiet add '%1' 'z/größer als'; git submodule --quiet add '%1' a; git commit -qm x"_s.arg(
                inner));
        const QString commit = m_scratch.shell(top, u"git rev-parse HEAD"_s);
        const auto found = submoduleCommits(top + u"/sub"_s, commit);
        QVERIFY2(found, qPrintable(errorOf(found).message));
        QCOMPARE(*found, QList<SubmoduleCommit>({{u"a"_s, hash}, {u"z/größer als"_s, hash}}));
        QCOMPARE(submoduleCommits(top, m_scratch.shell(top, u"git rev-parse HEAD~"_s)), QList<SubmoduleCommit>());
    }

    void tellsBranchAndRemote_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("branch");
        QTest::addColumn<QString>("url");
        QTest::newRow("none") << u":"_s << u"main"_s << u""_s;
        QTest::newRow("unborn") << u"git checkout -q --orphan new"_s << u"new"_s << u""_s;
        QTest::newRow("origin")
            << u"git remote add another x; git remote add origin https://me:secret@example.org/x.git"_s << u"main"_s
            << u"https://example.org/x.git"_s;
        QTest::newRow("the only one") << u"git remote add up git@example.org:x.git"_s << u"main"_s
                                      << u"git@example.org:x.git"_s;
        QTest::newRow("of the branch")
            << u"git remote add origin o; git remote add 'fork' f; git checkout -q -b x/größe\n"
               "git config branch.x/größe.remote fork"_s
            << u"x/größe"_s << u"f"_s;
        QTest::newRow("of the branch, none")
            << u"git remote add origin o; git config branch.main.remote ."_s << u"main"_s << u"o"_s;
        QTest::newRow("detached") << u"git remote add origin o; git checkout -q --detach"_s << u""_s << u"o"_s;
        QTest::newRow("replaced")
            << u"git remote add origin gh:x; git config url.https://token@github.com/.insteadOf gh:"_s << u"main"_s
            << u"gh:x"_s;
    }
    void tellsBranchAndRemote()
    {
        QFETCH(QString, script);
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, script);
        QTEST(currentBranch(top).value_or(u"(none)"_s), "branch");
        QTEST(remoteUrl(top + u"/sub"_s).value_or(u"(none)"_s), "url");
    }

    void takesCredentialsOut_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &url, const QString &expected) {
            QTest::newRow(qPrintable(url)) << expected;
        };
        for (const QString &same : {u"https://example.org/x.git"_s, u"https://example.org:8443/x@y.git"_s,
                                    u"git@example.org:me/x.git"_s, u"ssh://git@example.org:22/x"_s, u"/srv/git/x@y:z"_s,
                                    u"../x"_s, u"file:///srv/a@b"_s, u"git://example.org/x"_s, u"example.org:a@b"_s,
                                    u"https://[::1]:80/x"_s, u"https://example.org/x:y@z"_s, u""_s})
            row(same, same);
        row(u"https://me:secret@example.org/x"_s, u"https://example.org/x"_s);
        row(u"https://ghp_token@github.com/x"_s, u"https://github.com/x"_s);
        row(u"HTTPS://ghp_token@github.com/x"_s, u"HTTPS://github.com/x"_s);
        row(u"http://oauth2:s@cr@t@example.org/x"_s, u"http://example.org/x"_s);
        row(u"https://me:sec/ret@example.org/x"_s, u"https://example.org/x"_s);
        row(u"https://me:secret@[::1]:80/x"_s, u"https://[::1]:80/x"_s);
        row(u"https://example.org/x?private_token=secret"_s, u"https://example.org/x"_s);
        row(u"https://example.org/x#secret"_s, u"https://example.org/x"_s);
        row(u"ftp://me:secret@example.org/x"_s, u"ftp://example.org/x"_s);
        row(u"ssh://git:secret@example.org/x"_s, u"ssh://git@example.org/x"_s);
        row(u"git:secret@example.org:x"_s, u"git@example.org:x"_s);
        row(u"git+ssh://me:secret@example.org/x"_s, u"git+ssh://me@example.org/x"_s);
        row(u"ext::https://me:secret@example.org/x"_s, u"ext::https://example.org/x"_s);
    }
    void takesCredentialsOut() { QTEST(withoutCredentials(QString::fromUtf8(QTest::currentDataTag())), "expected"); }

private:
    static void kinds()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("plain") << QString();
        QTest::newRow("sha256") << u"--object-format=sha256"_s;
        QTest::newRow("reftable") << u"--ref-format=reftable"_s;
    }

    GitScratch m_scratch;
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
