// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/commit_pin.h"
#include "core/git/inventory.h"
#include "core/git/linked_worktree.h"
#include "git_scratch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

/// What a repository keeps for runs.
class TestInventory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_top = m_scratch.newDirectory();
        m_scratch.shell(m_top,
                        u"git init -q; git commit -q --allow-empty -m one; git commit -q --allow-empty -m two"_s);
        m_commit = m_scratch.shell(m_top, u"git rev-parse HEAD"_s).trimmed();
    }

    void pinsOfBothKinds()
    {
        QVERIFY(pins(m_top)->isEmpty());
        for (const QString &name : {u"a"_s, u"g/b c"_s, u"gone"_s})
            QVERIFY(pinCommit(m_top, name, m_commit));
        QVERIFY(movePinToTrash(m_top, u"gone"_s, u"77"_s));
        m_scratch.shell(m_top, u"git pack-refs --all; git tag a; git branch refs/runs/x"_s);
        const auto found = pins(m_top);
        QVERIFY(found);
        QStringList refs = found->keys();
        refs.sort();
        QCOMPARE(refs, (QStringList{*trashPinRef(u"77"_s), *pinRef(u"a"_s), *pinRef(u"g/b c"_s)}));
        QCOMPARE(found->value(*pinRef(u"a"_s)), m_commit);
    }

    void commitsThatAreThere()
    {
        const QString tree = m_scratch.shell(m_top, u"git rev-parse HEAD:"_s).trimmed();
        const QString missing(40, u'1');
        GitScratch::write(m_top + u"/1234567"_s, "a file of such a name");
        const QSet<QString> asked{m_commit, m_commit.first(7), m_commit.toUpper(), missing,   u"1234567"_s,
                                  tree,     u"no hash"_s,      u"--all"_s,         u"HEAD"_s, {}};
        const auto found = presentCommits(m_top, asked);
        QVERIFY(found);
        QCOMPARE(*found, (QSet<QString>{m_commit, m_commit.first(7), m_commit.toUpper()}));
        QVERIFY(presentCommits(m_top, {})->isEmpty());
    }

    void manyCommits()
    {
        QSet<QString> asked{m_commit};
        for (int i = 0; i < 5000; ++i)
            asked += QString::number(i, 16).rightJustified(40, u'0');
        QCOMPARE(presentCommits(m_top, asked).value_or(QSet<QString>()), QSet<QString>{m_commit});
    }

    void workingTrees()
    {
        const QString tree = m_top + u"/more trees/a\nb"_s;
        QVERIFY(addLinkedWorktree(m_top, tree, m_commit));
        QCOMPARE(registeredWorktrees(m_top).value_or(QStringList()), (QStringList{m_top, tree}));
        QCOMPARE(registeredWorktrees(tree).value_or(QStringList()).first(), m_top);
        QVERIFY(QDir(tree).removeRecursively());
        QCOMPARE(registeredWorktrees(m_top).value_or(QStringList()), (QStringList{m_top, tree}));
    }

    void withoutARepository()
    {
        const QString directory = m_scratch.newDirectory();
        QCOMPARE(pins(directory).error().code, ErrorCode::NotFound);
        QCOMPARE(presentCommits(directory, {m_commit}).error().code, ErrorCode::NotFound);
        QCOMPARE(registeredWorktrees(directory).error().code, ErrorCode::NotFound);
    }

private:
    GitScratch m_scratch;
    QString m_top;
    QString m_commit;
};

QTEST_GUILESS_MAIN(TestInventory)
#include "tst_inventory.moc"
