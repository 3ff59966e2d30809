// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/exclude_line.h"
#include "git_scratch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestExclude : public QObject
{
    Q_OBJECT

    /// Excludes `path`, relative to the top; "yes", "no", or the error.
    QString exclude(const QString &top, const QString &path)
    {
        const auto tree = findWorkTree(top);
        if (!tree)
            return tree.error().message;
        const auto added = excludeFromGit(*tree, top + u'/' + path);
        return added ? *added ? u"yes"_s : u"no"_s : added.error().message;
    }

    static QByteArray excluded(const QString &top) { return GitScratch::read(top + u"/.git/info/exclude"_s); }

private Q_SLOTS:
    void addsOneLineOnce_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("libgit2") << u""_s;
        QTest::newRow("git") << u"--object-format=sha256"_s;
    }
    void addsOneLineOnce()
    {
        QFETCH(QString, options);
        const QString top = m_scratch.newRepository(options);
        m_scratch.shell(top, u"echo '# mine' > .git/info/exclude"_s);
        QCOMPARE(exclude(top, u".runs"_s), u"yes"_s);
        QCOMPARE(excluded(top), "# mine\n/.runs/\n");
        QCOMPARE(exclude(top, u".runs"_s), u"no"_s);
        QCOMPARE(exclude(top, u".runs/"_s), u"no"_s);
        QCOMPARE(exclude(top, u".runs/deeper"_s), u"no"_s);
        QCOMPARE(exclude(top, u"other"_s), u"yes"_s);
        QCOMPARE(excluded(top), "# mine\n/.runs/\n/other/\n");
        m_scratch.shell(top, u"mkdir .runs sub/.runs; echo x | tee .runs/a sub/.runs/a"_s);
        QCOMPARE(listed(inspectWorkTree(top)), QStringList{u"? sub/.runs/"_s}); // only the one at the top
    }

    void keepsWhatIsThere_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("no directory") << u"rm -r .git/info"_s << "/.runs/\n"_ba;
        QTest::newRow("no file") << u"rm .git/info/exclude"_s << "/.runs/\n"_ba;
        QTest::newRow("empty") << u": > .git/info/exclude"_s << "/.runs/\n"_ba;
        QTest::newRow("last line not ended") << u"printf 'a\\nb' > .git/info/exclude"_s << "a\nb\n/.runs/\n"_ba;
        QTest::newRow("bytes") << u"printf '\\377\\000\\r\\n' > .git/info/exclude"_s << "\xff\0\r\n/.runs/\n"_ba;
        QTest::newRow("a comment") << u"echo '# /.runs/' > .git/info/exclude"_s << "# /.runs/\n/.runs/\n"_ba;
        QTest::newRow("another place") << u"echo /sub/.runs/ > .git/info/exclude"_s << "/sub/.runs/\n/.runs/\n"_ba;
        QTest::newRow("a link") << u"echo a > .git/mine; ln -sf ../mine .git/info/exclude"_s << "a\n/.runs/\n"_ba;
    }
    void keepsWhatIsThere()
    {
        QFETCH(QString, script);
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, script);
        QCOMPARE(exclude(top, u".runs"_s), u"yes"_s);
        QTEST(excluded(top), "expected");
    }

    void leavesAloneWhatNeedsNoLine_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("path");
        const QString gitignore = u"printf '%1' > .gitignore"_s;
        QTest::newRow("ignored by name") << gitignore.arg(u".runs"_s) << u".runs"_s;
        QTest::newRow("ignored as a directory") << gitignore.arg(u".runs/"_s) << u".runs"_s;
        QTest::newRow("ignored from the top") << gitignore.arg(u"/a/.runs/"_s) << u"a/.runs"_s;
        QTest::newRow("content ignored") << gitignore.arg(u".runs/*"_s) << u".runs"_s;
        QTest::newRow("ignored above") << gitignore.arg(u"a/"_s) << u"a/b/.runs"_s;
        QTest::newRow("ignored in a subdirectory") << u"echo .runs > sub/.gitignore"_s << u"sub/.runs"_s;
        QTest::newRow("ignored by itself") << u"mkdir .runs; echo '*' > .runs/.gitignore"_s << u".runs"_s;
        QTest::newRow("excluded by hand") << u"printf '.runs\\r\\n' > .git/info/exclude"_s << u".runs"_s;
        QTest::newRow("ignored everywhere")
            << u"git config core.excludesFile .git/mine; echo .runs > .git/mine"_s << u".runs"_s;
        QTest::newRow("top") << u""_s << u""_s;
        QTest::newRow("top by a detour") << u""_s << u"sub/.."_s;
        QTest::newRow("outside") << u""_s << u"../outside"_s;
        QTest::newRow("outside by a link above")
            << u"ln -s \"$HOME\" home; echo home > .gitignore"_s << u"home/.runs"_s;
    }
    void leavesAloneWhatNeedsNoLine()
    {
        QFETCH(QString, script);
        QFETCH(QString, path);
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, script);
        const QByteArray before = excluded(top);
        QCOMPARE(exclude(top, path), u"no"_s);
        QCOMPARE(excluded(top), before);
    }

    void addsALineWhereTheRulesEndOtherwise_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::newRow("taken back") << u".runs/\\n!.runs/\\n"_s;
        QTest::newRow("another place") << u"/sub/.runs/\\n"_s;
        QTest::newRow("another name") << u".runs2/\\n.run\\n"_s;
        QTest::newRow("a file only") << u"*.log\\n"_s;
    }
    void addsALineWhereTheRulesEndOtherwise()
    {
        QFETCH(QString, rules);
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"printf '%1' > .gitignore"_s.arg(rules));
        QCOMPARE(exclude(top, u".runs"_s), u"yes"_s);
        QVERIFY(excluded(top).endsWith("/.runs/\n"));
    }

    void excludesALinkAndWhereItLeads()
    {
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"mkdir -p big/runs; echo x > big/runs/a; ln -s big/runs .runs; ln -s \"$HOME\" out"_s);
        QCOMPARE(exclude(top, u".runs"_s), u"yes"_s);
        QVERIFY(excluded(top).endsWith("\n/.runs\n/big/runs/\n"));
        QCOMPARE(exclude(top, u"out"_s), u"yes"_s);
        QVERIFY(excluded(top).endsWith("\n/big/runs/\n/out\n"));
        QCOMPARE(listed(inspectWorkTree(top)), QStringList{});
    }

    void matchesThatNameOnly_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("other");
        QTest::newRow("[") << u"a[b]"_s << u"ab"_s;
        QTest::newRow("[ alone") << u"a[b"_s << u"ab"_s;
        QTest::newRow("*") << u"a*"_s << u"ab"_s;
        QTest::newRow("**") << u"**"_s << u"ab"_s;
        QTest::newRow("?") << u"a?"_s << u"ab"_s;
        QTest::newRow("!") << u"!a"_s << u"a"_s;
        QTest::newRow("#") << u"#a"_s << u"a"_s;
        QTest::newRow("\\") << u"a\\b"_s << u"ab"_s;
        QTest::newRow("\\*") << u"a\\*"_s << u"a\\b"_s;
        QTest::newRow("\\ at the end") << u"a\\"_s << u"a"_s;
        QTest::newRow("blanks") << u" a  b  "_s << u" a  b"_s;
        QTest::newRow("tab") << u"a\tb"_s << u"ab"_s;
        QTest::newRow("newline") << u"a\nb"_s << u"ab"_s;
        QTest::newRow("newline at the end") << u"a\n"_s << u"a"_s;
        QTest::newRow("carriage return at the end") << u"a\r"_s << u"a"_s;
        QTest::newRow("quotes") << u"\"a'"_s << u"a"_s;
        QTest::newRow("not ASCII") << u"ü😀"_s << u"u😀"_s;
        QTest::newRow("magic") << u":(top)a"_s << u"a"_s;
        QTest::newRow("option") << u"-n"_s << u"n"_s;
    }
    void matchesThatNameOnly()
    {
        QFETCH(QString, name);
        QFETCH(QString, other);
        for (const QString &options : {u""_s, u"--object-format=sha256"_s}) {
            for (const bool isLink : {false, true}) {
                const QString top = m_scratch.newRepository(options);
                if (isLink)
                    QVERIFY(QFile::link(m_scratch.newDirectory(), top + u'/' + name));
                else
                    QVERIFY(QDir().mkpath(top + u'/' + name)
                            && QFile::copy(top + u"/train.py"_s, top + u'/' + name + u"/a"_s));
                GitScratch::write(top + u'/' + other, "x");
                QCOMPARE(exclude(top, name), u"yes"_s);
                QCOMPARE(m_scratch.shell(top, u"git status --porcelain -z | tr '\\0' ';'"_s), u"?? %1;"_s.arg(other));
                QCOMPARE(listed(inspectWorkTree(top)), QStringList{u"? "_s + other});
                QCOMPARE(exclude(top, name), u"no"_s);
            }
        }
    }

private:
    GitScratch m_scratch;
};

QTEST_GUILESS_MAIN(TestExclude)
#include "tst_exclude.moc"
