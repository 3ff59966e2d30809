// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/beneath.h"
#include "core/files/location.h"
#include "core/files/new_file.h"
#include "core/files/rename.h"
#include "support.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>

using namespace Qt::StringLiterals;
using namespace runs;

class TestFilePrimitives : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_directory;
    UniqueFd m_descriptor;
    QString in(const QString &name) const { return m_directory->filePath(name); }

private Q_SLOTS:
    void init()
    {
        m_directory.emplace();
        m_descriptor.reset(::open(qPrintable(m_directory->path()), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    }

    void aDescriptorIsClosedOnce()
    {
        int number = -1;
        {
            UniqueFd first(::dup(m_descriptor.get()));
            number = first.get();
            UniqueFd second = std::move(first);
            first = std::move(second);
            QCOMPARE(first.get(), number);
            QVERIFY(!second);
        }
        QCOMPARE(::fcntl(number, F_GETFD), -1);
        QCOMPARE(UniqueFd().close(), 0);
        QCOMPARE(UniqueFd(number).close(), EBADF); // it tells what goes wrong
    }

    void renamesToAFreeNameOnly_data()
    {
        QTest::addColumn<decltype(&renameToNew)>("rename");
        QTest::newRow("in one step") << &renameToNew;
        QTest::newRow("in two steps") << &renameToNewInTwoSteps;
    }
    void renamesToAFreeNameOnly()
    {
        QFETCH(decltype(&renameToNew), rename);
        const int directory = m_descriptor.get();
        write(in(u"a"_s), "a");
        write(in(u"b"_s), "b");
        link(u"nowhere"_s, in(u"dangling"_s));
        QCOMPARE(rename(directory, "a", directory, "b"), EEXIST);
        QCOMPARE(rename(directory, "a", directory, "dangling"), EEXIST);
        QCOMPARE(rename(directory, "missing", directory, "c"), ENOENT);
        QCOMPARE(rename(directory, "a", directory, "missing/c"), ENOENT);
        QCOMPARE(rename(directory, "a", directory, "b/c"), ENOTDIR);
        QCOMPARE(rename(directory, "a", directory, "c"), 0);
        QCOMPARE(contentOf(in(u"b"_s)), "b");
        QCOMPARE(contentOf(in(u"c"_s)), "a");
        QVERIFY(!isThere(in(u"a"_s)));
    }

    void aNewFileGoesUnlessItIsKept()
    {
        {
            NewFile file(m_descriptor.get(), "file");
            QCOMPARE(file.create(0600), 0);
            NewFile other(m_descriptor.get(), "file");
            QCOMPARE(other.create(0600), EEXIST);
        }
        QVERIFY(!isThere(in(u"file"_s)));
        {
            NewFile file(m_descriptor.get(), "file");
            QCOMPARE(file.create(0600), 0);
            QCOMPARE(file.write("content"), 0);
            QCOMPARE(file.finish(), 0);
            file.keep();
        }
        QCOMPARE(contentOf(in(u"file"_s)), "content");
    }

    void tellsTheMountFromProc()
    {
        struct statx status = {};
        QCOMPARE(::statx(m_descriptor.get(), "", AT_EMPTY_PATH, STATX_MNT_ID, &status), 0);
        const auto mount = mountFromProc(m_descriptor.get());
        QVERIFY(mount);
        if (status.stx_mask & STATX_MNT_ID)
            QCOMPARE(*mount, status.stx_mnt_id);
        QCOMPARE(mountFromProc(-1), std::nullopt);
    }

    void opensAsAsked_data()
    {
        QTest::addColumn<Resolver>("resolver");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("error");
        QTest::addColumn<QByteArray>("culprit");
        for (const Resolver resolver : {Resolver::Kernel, Resolver::Walk}) {
            const char *name = resolver == Resolver::Kernel ? "kernel" : "walk";
            QTest::addRow("%s, itself", name) << resolver << ""_ba << 0 << ""_ba;
            QTest::addRow("%s, below", name) << resolver << "a/b"_ba << 0 << ""_ba;
            QTest::addRow("%s, file", name) << resolver << "a/file"_ba << ENOTDIR << "a/file"_ba;
            QTest::addRow("%s, below a file", name) << resolver << "a/file/x/y"_ba << ENOTDIR << "a/file"_ba;
            QTest::addRow("%s, missing", name) << resolver << "a/missing/x"_ba << ENOENT << "a/missing"_ba;
            QTest::addRow("%s, link", name) << resolver << "a/link"_ba << ELOOP << "a/link"_ba;
            QTest::addRow("%s, below a link", name) << resolver << "a/link/b"_ba << ELOOP << "a/link"_ba;
        }
    }
    void opensAsAsked()
    {
        QFETCH(Resolver, resolver);
        QFETCH(QByteArray, path);
        QVERIFY(QDir(m_directory->path()).mkpath(u"a/b"_s));
        write(in(u"a/file"_s));
        link(u"."_s, in(u"a/link"_s));
        for (const int access : {O_RDONLY, O_PATH}) {
            const auto opened = openBeneath(m_descriptor.get(), path, access, resolver);
            QTEST(opened ? 0 : opened.error().errorNumber, "error");
            if (!opened) {
                QTEST(opened.error().path, "culprit");
                continue;
            }
            QCOMPARE(::fcntl(opened->get(), F_GETFL) & O_PATH, access);
            QVERIFY(::fcntl(opened->get(), F_GETFD) & FD_CLOEXEC);
        }
    }

    void failsWithAClosedDirectory()
    {
        for (const Resolver resolver : {Resolver::Kernel, Resolver::Walk}) {
            for (const QByteArray path : {"", "a"})
                QCOMPARE(openBeneath(-1, path, O_PATH, resolver).error().errorNumber, EBADF);
        }
        QCOMPARE(nodeStatus(-1, "a").error(), EBADF);
        QCOMPARE(syncDirectory(-1), EBADF);
    }
};

QTEST_APPLESS_MAIN(TestFilePrimitives)
#include "tst_file_primitives.moc"
