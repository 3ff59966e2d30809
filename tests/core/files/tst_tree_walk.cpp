// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/tree_walk.h"
#include "support.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <functional>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

/// Notes what it visits: "name" for a file, "name/" for a directory entered, "/name" for one left.
class NotingWalk final : public TreeWalk
{
public:
    using TreeWalk::TreeWalk;

    QByteArrayList notes;
    QByteArrayList passedOver;
    std::function<Result<>(const QString &)> atFile = [](const QString &) { return Result<>(); };

private:
    Result<UniqueFd> enter(int directory, const QByteArray &name) override
    {
        notes.append(name + '/');
        if (passedOver.contains(name))
            return UniqueFd();
        auto opened = openBeneath(directory, name, O_RDONLY, m_resolver);
        if (!opened)
            return std::unexpected(obstructionError(shownPath(name), opened.error().errorNumber));
        return std::move(*opened);
    }
    Result<> file(int, const QByteArray &name) override
    {
        notes.append(name);
        return atFile(shownPath(name));
    }
    Result<> leave(int, const QByteArray &name) override
    {
        notes.append('/' + name);
        return {};
    }
};

qsizetype openFiles()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System).size();
}

} // namespace

class TestTreeWalk : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_directory;
    UniqueFd m_start;
    QString in(const QString &name) const { return m_directory->filePath(name); }
    void make(const QString &directory) const { QVERIFY(QDir(m_directory->path()).mkpath(directory)); }

private Q_SLOTS:
    void init()
    {
        m_directory.emplace();
        m_start.reset(::open(qPrintable(m_directory->path()), O_PATH | O_DIRECTORY | O_CLOEXEC));
    }

    void visitsFilesBeforeDirectories()
    {
        make(u"tree/a/b"_s);
        write(in(u"tree/z"_s));
        write(in(u"tree/a/y"_s));
        write(in(u"tree/a/b/x"_s));
        NotingWalk walk(u"root"_s, Resolver::Kernel);
        QVERIFY(walk.visit(m_start.get(), "tree"));
        QCOMPARE(walk.notes, (QByteArrayList{"tree/", "z", "a/", "y", "b/", "x", "/b", "/a", "/tree"}));
    }

    void passesOverDirectories()
    {
        make(u"tree/a/b"_s);
        NotingWalk walk(u"root"_s, Resolver::Kernel);
        walk.passedOver = {"a"};
        QVERIFY(walk.visit(m_start.get(), "tree"));
        QCOMPARE(walk.notes, (QByteArrayList{"tree/", "a/", "/tree"}));
    }

    void visitsASingleFile()
    {
        write(in(u"file"_s));
        link(u"."_s, in(u"link"_s));
        NotingWalk walk(u"root"_s, Resolver::Kernel);
        for (const QByteArray name : {"file", "link", "missing"})
            QVERIFY(walk.visit(m_start.get(), name));
        QCOMPARE(walk.notes, (QByteArrayList{"file", "link"}));
    }

    void stopsAtTheFirstFailure()
    {
        make(u"tree/a"_s);
        write(in(u"tree/a/file"_s));
        NotingWalk walk(u"root"_s, Resolver::Kernel);
        walk.atFile = [](const QString &path) { return failure(ErrorCode::Unavailable, path); };
        for (int round = 0; round < 2; ++round) { // the second begins anew
            const auto visited = walk.visit(m_start.get(), "tree");
            QVERIFY(!visited);
            QCOMPARE(visited.error().code, ErrorCode::Unavailable);
            QCOMPARE(visited.error().message, u"root/tree/a/file"_s);
        }
        QCOMPARE(walk.notes, (QByteArrayList{"tree/", "a/", "file", "tree/", "a/", "file"}));
    }

    void saysWhatCannotBeEntered()
    {
        make(u"other"_s);
        make(u"tree/a"_s);
        write(in(u"tree/file"_s));
        NotingWalk walk(u"root"_s, Resolver::Kernel);
        walk.atFile = [this](const QString &) { // replaced by a link when the walk has seen a directory already
            QDir(m_directory->path()).rmdir(u"tree/a"_s);
            link(u"../other"_s, in(u"tree/a"_s));
            return Result<>();
        };
        const auto visited = walk.visit(m_start.get(), "tree");
        QVERIFY(!visited);
        QCOMPARE(visited.error().code, ErrorCode::Refused);
        QVERIFY2(visited.error().message.contains(u"'root/tree/a'"_s), qPrintable(visited.error().message));
    }

    void keepsFewFilesOpen()
    {
        make(QStringList(200, u"d"_s).join(u'/'));
        write(in(QStringList(200, u"d"_s).join(u'/') + u"/file"_s));
        const qsizetype before = openFiles();
        qsizetype deepest = 0;
        NotingWalk walk(u"root"_s, Resolver::Kernel);
        walk.atFile = [&](const QString &) {
            deepest = openFiles();
            return Result<>();
        };
        QVERIFY(walk.visit(m_start.get(), "d"));
        QCOMPARE(walk.notes.size(), 401);
        QVERIFY2(deepest > before && deepest < before + 50, qPrintable(QString::number(deepest - before)));
        QCOMPARE(openFiles(), before);
    }

    void doesNotFollowADirectoryThatIsMoved()
    {
        const QString path = QStringList(60, u"d"_s).join(u'/');
        make(path);
        make(u"other"_s);
        write(in(path + u"/file"_s));
        NotingWalk walk(u"root"_s, Resolver::Kernel);
        walk.atFile = [&](const QString &) { // the parent of this one is not open any more
            QDir().rename(in(path.first(2 * 50 - 1)), in(u"other/d"_s));
            return Result<>();
        };
        const auto visited = walk.visit(m_start.get(), "d");
        QVERIFY(!visited);
        QCOMPARE(visited.error().code, ErrorCode::Refused);
        QVERIFY2(visited.error().message.contains(u"was moved"_s), qPrintable(visited.error().message));
        QVERIFY(!walk.notes.contains("/other"));
        QCOMPARE(walk.notes.count("/d"), 10); // those below the one that was moved
    }
};

QTEST_APPLESS_MAIN(TestTreeWalk)
#include "tst_tree_walk.moc"
