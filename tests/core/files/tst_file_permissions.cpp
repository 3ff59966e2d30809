// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/file_io.h"
#include "support.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <sys/xattr.h>

using namespace Qt::StringLiterals;
using namespace runs;

class TestFilePermissions : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_directory;
    QString in(const QString &name) const { return m_directory->filePath(name); }

private Q_SLOTS:
    void init() { m_directory.emplace(); }

    void keepsTheMode_data()
    {
        QTest::addColumn<int>("mode");
        for (const int mode : {0600, 0640, 0644, 0664, 0666, 0755})
            QTest::addRow("%o", mode) << mode;
    }
    void keepsTheMode()
    {
        QFETCH(int, mode);
        write(in(u"file"_s));
        setMode(in(u"file"_s), mode);
        QCOMPARE(replaceFile(in(u"file"_s), "new", stampAt(in(u"file"_s))), true);
        QCOMPARE(modeOf(in(u"file"_s)), mode);
    }

    void keepsTheOwnerWhenPermitted()
    {
        write(in(u"file"_s));
        if (::chown(qPrintable(in(u"file"_s)), OrdinaryUser::nobody, OrdinaryUser::nobody) != 0)
            return qInfo("Only root can give files away");
        QCOMPARE(replaceFile(in(u"file"_s), "new", stampAt(in(u"file"_s))), true);
        QCOMPARE(statusOf(in(u"file"_s)).st_uid, OrdinaryUser::nobody);
        QCOMPARE(statusOf(in(u"file"_s)).st_gid, OrdinaryUser::nobody);
    }

    void givesNobodyMoreThanBefore()
    {
        constexpr gid_t strangers = 65533;
        write(in(u"file"_s));
        setMode(in(u"file"_s), 0756);
        if (::chown(qPrintable(in(u"file"_s)), 0, strangers) != 0)
            return qInfo("Only root can make a file of another group");
        const OrdinaryUser user(m_directory->path());
        QCOMPARE(replaceFile(in(u"file"_s), "new", stampAt(in(u"file"_s))), true);
        if (user)
            QCOMPARE(modeOf(in(u"file"_s)), 0744); // what both the old group and others had
    }

    void keepsTheAccessControlList()
    {
        // acl(5): version 2, then tag, permissions and user of: owner, user 12345, group, mask, others
        const QByteArray list = QByteArray::fromHex("02000000"
                                                    "01000600ffffffff"
                                                    "0200040039300000"
                                                    "04000000ffffffff"
                                                    "10000400ffffffff"
                                                    "20000000ffffffff");
        constexpr auto attribute = "system.posix_acl_access";
        const QByteArray path = QFile::encodeName(in(u"file"_s));
        write(in(u"file"_s));
        if (::setxattr(path.constData(), attribute, list.constData(), size_t(list.size()), 0) != 0)
            return qInfo("No access control lists here");
        QCOMPARE(replaceFile(in(u"file"_s), "new", stampAt(in(u"file"_s))), true);
        std::array<char, 256> kept;
        const auto size = ::getxattr(path.constData(), attribute, kept.data(), kept.size());
        QCOMPARE(QByteArray(kept.data(), size), list);
        QCOMPARE(modeOf(in(u"file"_s)), 0640);
    }

    void aProtectedFileIsLeftAlone()
    {
        const OrdinaryUser user(m_directory->path());
        write(in(u"file"_s), "old");
        setMode(in(u"file"_s), 0444);
        if (!user)
            return qInfo("No user but root here");
        const auto replaced = replaceFile(in(u"file"_s), "new", stampAt(in(u"file"_s)));
        QVERIFY(!replaced);
        QCOMPARE(replaced.error().code, ErrorCode::Io);
        QCOMPARE(contentOf(in(u"file"_s)), "old");
        QCOMPARE(namesIn(m_directory->path()), {u"file"_s});
    }

    void makesNothingThatCannotBeMadeDurable()
    {
        const OrdinaryUser user(m_directory->path());
        QVERIFY(QDir(m_directory->path()).mkdir(u"parent"_s));
        setMode(in(u"parent"_s), 0300); // a directory that cannot be opened cannot be synchronized, either
        const auto made = makeDirectories(in(u"parent/a/b"_s));
        const auto written = writeNewFile(in(u"parent/file"_s), "content");
        setMode(in(u"parent"_s), 0700);
        if (!user)
            return qInfo("No user but root here");
        QCOMPARE(made.error().code, ErrorCode::Io);
        QCOMPARE(written.error().code, ErrorCode::Io);
        QCOMPARE(namesIn(in(u"parent"_s)), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestFilePermissions)
#include "tst_file_permissions.moc"
