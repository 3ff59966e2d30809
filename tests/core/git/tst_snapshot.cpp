// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/snapshot.h"
#include "git_scratch.h"

#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

/// All that a snapshot must leave as it is.
struct Surroundings
{
    QString told; ///< status, refs, reflogs, HEAD, files with their times
    QByteArray index;
    qint64 indexTime;

    bool operator==(const Surroundings &) const = default;
};

} // namespace

class TestSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheFilesOnTheDisk_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("modified");
        QTest::addColumn<QStringList>("untracked");
        const QStringList none;
        const QStringList train{u"train.py"_s};
        QTest::newRow("changed") << u"echo x > train.py"_s << train << none;
        QTest::newRow("staged") << u"echo x > train.py; git add ."_s << train << none;
        QTest::newRow("staged, then changed") << u"echo x > train.py; git add .; echo y > train.py"_s << train << none;
        QTest::newRow("staged, then changed back")
            << u"echo x > train.py; git add .; echo train > train.py; echo n > n"_s << none << QStringList{u"n"_s};
        QTest::newRow("staged, then removed") << u"echo x > n; git add .; rm n; echo x > train.py"_s << train << none;
        QTest::newRow("untracked") << u"echo x > new.py; mkdir -p a/b; echo y > a/b/c; echo z > d.log"_s << none
                                   << QStringList{u"a/b/c"_s, u"new.py"_s};
        QTest::newRow("deleted") << u"rm train.py; rm -r sub"_s << QStringList{u"sub/deep.py"_s, u"train.py"_s} << none;
        QTest::newRow("deleted from the index") << u"git rm -q train.py"_s << train << none;
        QTest::newRow("deleted from the index only")
            << u"git rm -q --cached train.py; echo x > train.py"_s << train << none;
        QTest::newRow("all deleted") << u"rm -r train.py sub .gitignore"_s
                                     << QStringList{u".gitignore"_s, u"sub/deep.py"_s, u"train.py"_s} << none;
        QTest::newRow("renamed") << u"git mv train.py start.py"_s << QStringList{u"start.py"_s, u"train.py"_s} << none;
        QTest::newRow("renamed on the disk") << u"mv train.py start.py"_s << train << QStringList{u"start.py"_s};
        QTest::newRow("executable") << u"chmod +x train.py; echo x > run.sh; chmod +x run.sh"_s << train
                                    << QStringList{u"run.sh"_s};
        QTest::newRow("symbolic links")
            << u"ln -s train.py link; ln -s nowhere dangling; ln -s sub dir; rm train.py; ln -s sub/deep.py train.py"_s
            << train << QStringList{u"dangling"_s, u"dir"_s, u"link"_s};
        QTest::newRow("odd names")
            << u"echo x > 'a b'; echo x > größe; echo x > \"$(printf 'a\\nb')\"; echo x > '*'; echo x > ':(top)x'\n"
               "echo x > -A; echo x > '\"'"_s
            << none << QStringList{u"\""_s, u"*"_s, u"-A"_s, u":(top)x"_s, u"a\nb"_s, u"a b"_s, u"größe"_s};
        QTest::newRow("a directory in place of a file")
            << u"rm train.py; mkdir train.py; echo x > train.py/x"_s << train << QStringList{u"train.py/x"_s};
        QTest::newRow("a file in place of a directory")
            << u"rm -r sub; echo x > sub"_s << QStringList{u"sub/deep.py"_s} << QStringList{u"sub"_s};
        QTest::newRow("intent to add") << u"echo x > n; git add -N n"_s << QStringList{u"n"_s} << none;
        QTest::newRow("intent to add, gone") << u"echo x > n; git add -N n; rm n; echo x > train.py"_s << train << none;
        QTest::newRow("tracked, though ignored")
            << u"echo x > a.log; git add -f .; git add -f a.log; git commit -qm log; echo y > a.log"_s
            << QStringList{u"a.log"_s} << none;
        QTest::newRow("in the moment when the index was written, of the same size")
            << u"git config core.trustctime false; echo aaaaa > train.py; touch -d @1000000000 train.py\n"
               "git commit -qam a; echo bbbbb > train.py; touch -d @1000000000 train.py .git/index"_s
            << train << none;
        QTest::newRow("a conflict")
            << u"git checkout -q -b o; echo o > train.py; git commit -qam o; git checkout -q main; echo m > train.py\n"
               "git commit -qam m; git merge -q o >/dev/null || :; grep -q '<<<' train.py"_s
            << train << none;
        QTest::newRow("a conflict of deletion")
            << u"git checkout -q -b o; git rm -q train.py; git commit -qam o; git checkout -q main; echo m > train.py\n"
               "git commit -qam m; git merge -q o >/dev/null || :; git rm -q train.py"_s
            << train << none;
        QTest::newRow("split index") << u"git update-index --split-index; echo x > train.py"_s << train << none;
        QTest::newRow("split index, wanted")
            << u"git config core.splitIndex true; echo x > train.py; git add ."_s << train << none;
        QTest::newRow("index of version 4")
            << u"git update-index --index-version 4; echo x > train.py"_s << train << none;
        QTest::newRow("untracked cache") << u"git update-index --untracked-cache; git status -s; echo x > new"_s << none
                                         << QStringList{u"new"_s};
        QTest::newRow("no index") << u"rm .git/index; echo x > train.py"_s << train << none;
        QTest::newRow("detached") << u"git checkout -q --detach; echo x > train.py"_s << train << none;
        QTest::newRow("configured otherwise")
            << u"git config status.showUntrackedFiles no; git config core.safecrlf true; git config core.autocrlf "
               u"input\n"
               "git config add.ignoreErrors true; git config core.logAllRefUpdates always; echo x > train.py; echo > new"_s
            << train << QStringList{u"new"_s};
        const QString anew = u"rm -rf .git; git init -q %1; git add .; git commit -qm again; echo x > train.py"_s;
        QTest::newRow("sha256") << anew.arg(u"--object-format=sha256"_s) << train << none;
        QTest::newRow("reftable") << anew.arg(u"--ref-format=reftable"_s) << train << none;
    }
    void holdsTheFilesOnTheDisk()
    {
        QFETCH(QString, script);
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, script);
        const QString head = m_scratch.shell(top, u"git rev-parse HEAD"_s);
        const Surroundings before = surroundings(top);
        const auto snapshot = makeSnapshot(top + u"/."_s, {}, u"Größe\n\nand more"_s);
        QVERIFY2(snapshot, qPrintable(errorOf(snapshot).message));
        QVERIFY(surroundings(top) == before);
        QCOMPARE(leftovers(), QStringList());

        QTEST(snapshot->modified, "modified");
        QTEST(snapshot->untracked, "untracked");
        QCOMPARE(snapshot->base, head);
        const QString &commit = snapshot->commit;
        QCOMPARE(m_scratch.shell(top, u"git rev-parse %1^@ %1^{tree}"_s.arg(commit)), head + u'\n' + snapshot->tree);
        QCOMPARE(m_scratch.shell(top, u"git show -s --format=%B "_s + commit), u"Größe\n\nand more"_s);
        checkFiles(top, commit);
    }

    void aCleanTreeIsItsCommit()
    {
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"touch train.py; echo x > a.log"_s); // another time, the same content
        const QString head = m_scratch.shell(top, u"git rev-parse HEAD"_s);
        const Surroundings before = surroundings(top);
        const auto snapshot = makeSnapshot(top, {}, u"x"_s);
        QVERIFY2(snapshot, qPrintable(errorOf(snapshot).message));
        QVERIFY(surroundings(top) == before);
        QCOMPARE(snapshot->commit, head);
        QCOMPARE(snapshot->base, head);
        QCOMPARE(snapshot->modified + snapshot->untracked, QStringList());
    }

    void sparseFilesStay()
    {
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"mkdir in; echo x > in/x; git add .; git commit -qm in; git sparse-checkout set in\n"
                             "[ ! -e sub ]; echo y > in/x; mkdir -p out; echo new > out/new"_s);
        const Surroundings before = surroundings(top);
        const auto snapshot = makeSnapshot(top, {}, u"x"_s);
        QVERIFY2(snapshot, qPrintable(errorOf(snapshot).message));
        QVERIFY(surroundings(top) == before);
        QCOMPARE(m_scratch.shell(top, u"git ls-tree -r --name-only "_s + snapshot->commit),
                 u".gitignore\nin/x\nout/new\nsub/deep.py\ntrain.py"_s);
        QCOMPARE(snapshot->modified, QStringList{u"in/x"_s});
        QCOMPARE(snapshot->untracked, QStringList{u"out/new"_s});
    }

    void filtersAndLineEndsAreGitsMatter()
    {
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"git config filter.f.clean 'tr a-z A-Z'; git config filter.f.smudge 'tr A-Z a-z'\n"
                             "echo '*.dat filter=f' > .gitattributes; echo '*.txt text eol=crlf' >> .gitattributes\n"
                             "echo big > a.dat; printf 'a\\r\\nb\\r\\n' > a.txt"_s);
        const auto snapshot = makeSnapshot(top, {}, u"x"_s);
        QVERIFY2(snapshot, qPrintable(errorOf(snapshot).message));
        QCOMPARE(
            m_scratch.shell(top, u"git cat-file blob %1:a.dat; git cat-file blob %1:a.txt"_s.arg(snapshot->commit)),
            u"BIG\na\nb"_s);
    }

    void theIgnoredDirectoryStaysOut_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("inCommit"); // of .runs
        QTest::newRow("excluded") << u"mkdir .runs; echo x > .runs/x; echo /.runs/ > .git/info/exclude"_s << u""_s;
        QTest::newRow("not excluded") << u"mkdir .runs; echo x > .runs/x"_s << u""_s;
        QTest::newRow("staged") << u"mkdir .runs; echo x > .runs/x; git add ."_s << u""_s;
        QTest::newRow("only its content ignored")
            << u"mkdir .runs; echo x > .runs/x; echo x > .runs/y; printf '.runs/*\\n!.runs/y\\n' > .git/info/exclude"_s
            << u""_s;
        QTest::newRow("with a repository in it") << u"git init -q .runs/inner; echo x > .runs/inner/x"_s << u""_s;
        QTest::newRow("with a working tree in it")
            << u"git worktree add -q --detach .runs/w; echo x > .runs/w/n"_s << u""_s;
        const QString tracked = u"mkdir .runs; echo x > .runs/x; git add .; git commit -qm runs\n"_s;
        QTest::newRow("tracked") << tracked + u"echo y > .runs/x; echo y > .runs/y"_s << u"x"_s;
        QTest::newRow("tracked, staged") << tracked + u"echo y > .runs/x; git add ."_s << u"x"_s;
        QTest::newRow("tracked, deleted") << tracked + u"git rm -rq .runs"_s << u"x"_s;
        QTest::newRow("tracked and excluded")
            << tracked + u"echo y > .runs/x; echo /.runs/ > .git/info/exclude"_s << u"x"_s;
        QTest::newRow("a link") << u"mkdir data; echo x > data/x; ln -s data .runs"_s << u""_s;
        QTest::newRow("a link, not excluded") << u"mkdir real; echo x > real/x; ln -s real .runs"_s << u""_s;
        QTest::newRow("missing") << u":"_s << u""_s;
    }
    void theIgnoredDirectoryStaysOut()
    {
        QFETCH(QString, script);
        QFETCH(QString, inCommit);
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, script + u"\necho x > train.py; echo x > new"_s);
        const Surroundings before = surroundings(top);
        const auto snapshot = makeSnapshot(top, top + u"/.runs"_s, u"x"_s);
        QVERIFY2(snapshot, qPrintable(errorOf(snapshot).message));
        QVERIFY(surroundings(top) == before);
        QCOMPARE(snapshot->modified, QStringList{u"train.py"_s});
        QCOMPARE(snapshot->untracked, QStringList{u"new"_s});
        QCOMPARE(m_scratch.shell(top, u"git cat-file blob %1:.runs/x 2>/dev/null || :"_s.arg(snapshot->commit)),
                 inCommit);
        QCOMPARE(m_scratch.shell(top, u"git ls-tree -r --name-only %1 | grep -v -e ^.runs/x$"_s.arg(snapshot->commit)),
                 u".gitignore\nnew\nsub/deep.py\ntrain.py"_s);
    }

    void inALinkedWorktree()
    {
        const QString top = m_scratch.newRepository();
        m_scratch.shell(
            top, u"git worktree add -q ../linked-%1 -b b; echo main > train.py"_s.arg(QFileInfo(top).fileName()));
        const QString linked = top + u"/../linked-"_s + QFileInfo(top).fileName();
        m_scratch.shell(linked, u"echo linked > train.py"_s);
        const auto snapshot = makeSnapshot(linked, {}, u"x"_s);
        QVERIFY2(snapshot, qPrintable(errorOf(snapshot).message));
        QCOMPARE(m_scratch.shell(top, u"git show %1:train.py"_s.arg(snapshot->commit)), u"linked"_s);
    }

    void submodulesAreTheirCommits()
    {
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"git submodule --quiet add '%1' mod; git commit -qm mod; cd mod\n"
                             "git commit -q --allow-empty -m inner"_s.arg(m_scratch.newRepository()));
        const Surroundings before = surroundings(top);
        const auto snapshot = makeSnapshot(top, {}, u"x"_s);
        QVERIFY2(snapshot, qPrintable(errorOf(snapshot).message));
        QVERIFY(surroundings(top) == before);
        QCOMPARE(snapshot->modified, QStringList{u"mod"_s});
        QCOMPARE(m_scratch.shell(top, u"git rev-parse %1:mod"_s.arg(snapshot->commit)),
                 m_scratch.shell(top + u"/mod"_s, u"git rev-parse HEAD"_s));
    }

    void aSubmoduleThatIsNewInTheIndexIsTaken()
    {
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"git submodule --quiet add '%1' mod"_s.arg(m_scratch.newRepository()));
        const auto snapshot = makeSnapshot(top, {}, u"x"_s);
        QVERIFY2(snapshot, qPrintable(errorOf(snapshot).message));
        QCOMPARE(snapshot->modified, QStringList({u".gitmodules"_s, u"mod"_s}));
    }

private:
    Surroundings surroundings(const QString &top)
    {
        struct stat status = {};
        const QString index = m_scratch.shell(top, u"git rev-parse --git-path index"_s);
        ::stat(QFile::encodeName(top + u'/' + index).constData(), &status);
        const QString script = u"export GIT_OPTIONAL_LOCKS=0; git status --porcelain=v2 -z --branch | tr '\\0' '|'\n"
                               "git for-each-ref; cat .git/HEAD; find .git/logs -type f | sort | xargs cat\n"
                               "find .git -not -path '*/objects*' -not -path .git | sort\n"
                               "find . -path ./.git -prune -o -printf '%p %m %l %T@ %s\\n' | sort\n"
                               "find . -path ./.git -prune -o -type f -print0 | sort -z | xargs -0 -r sha256sum"_s;
        return {m_scratch.shell(top, script), GitScratch::read(top + u'/' + index),
                qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec};
    }

    /// What is left in the directory for temporary files.
    QStringList leftovers() const
    {
        return QDir(m_temporary).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    /// The files, modes and links of a commit are those that git would not ignore on the disk.
    void checkFiles(const QString &top, const QString &commit)
    {
        const QString out = m_scratch.newDirectory();
        const QString list = u"(cd '%1'; find . -path ./.git -prune -o -type f -printf '%p %m\\n' -o -type l -printf "
                             u"'%p -> %l\\n') | sed 's/ 7..$/ x/; s/ 6..$/ f/' | sort"_s;
        m_scratch.shell(top, u"git archive %1 | tar -x -C '%2'"_s.arg(commit, out));
        m_scratch.shell(out, u"git init -q ."_s); // so that both are listed with the same rules
        const QString copy = m_scratch.newDirectory();
        m_scratch.shell(top, u"cp -a . '%1'; cd '%1'; git clean -fdXq"_s.arg(copy));
        m_scratch.shell(top,
                        u"git ls-files -ci --exclude-standard -z | xargs -0 -r cp -a --parents -t '%1'"_s.arg(copy));
        QCOMPARE(m_scratch.shell(top, list.arg(out)), m_scratch.shell(top, list.arg(copy)));
        m_scratch.shell(top, u"diff -r --no-dereference --exclude=.git '%1' '%2'"_s.arg(out, copy));
    }

    GitScratch m_scratch;
    QString m_temporary = m_scratch.newDirectory();
    ScopedVariable m_variable{"TMPDIR", m_temporary};
};

QTEST_GUILESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
