// SPDX-License-Identifier: GPL-2.0-or-later
#include "guarded.h"

#include <QTemporaryDir>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

bool writeProc(const char *path, const QByteArray &text)
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    const bool written = file >= 0 && ::write(file, text.constData(), size_t(text.size())) == text.size();
    ::close(file);
    return written;
}

/// Takes this process into a namespace of its own, where it may mount; false where that is not allowed.
bool mayMount()
{
    const QByteArray user = QByteArray::number(::geteuid());
    const QByteArray group = QByteArray::number(::getegid());
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return false;
    return writeProc("/proc/self/setgroups", "deny") && writeProc("/proc/self/uid_map", "0 " + user + " 1")
           && writeProc("/proc/self/gid_map", "0 " + group + " 1");
}

/// Calls `body` with another file system mounted on the directory, in a process of its own. Returns what it returned,
/// or -1 where mounting is not allowed.
template<typename Body>
int withMountOn(const QString &directory, Body body)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const bool mounted =
            mayMount() && ::mount("none", QFile::encodeName(directory).constData(), "tmpfs", 0, nullptr) == 0;
        ::_exit(mounted ? body() : 99);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 98;
    return code == 99 ? -1 : code;
}

} // namespace

class TestGuardedMounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_isPossible = withMountOn(m_directory.path(), [] { return 0; }) == 0;
        if (!m_isPossible)
            qInfo("This machine lets nobody mount, so only the trees without mounts are tested.");
    }

    void aMountPointInsideIsAnObstacle_data() { addResolverRows(); }
    void aMountPointInsideIsAnObstacle()
    {
        QFETCH(Resolver, resolver);
        const QString root = tree(QLatin1StringView(QTest::currentDataTag()));
        const auto body = [&] {
            write(root + u"/run/mounted/kept"_s, "kept");
            const auto directory = guarded(root, resolver);
            const auto survey = directory.survey(u"run"_s);
            const auto removed = directory.remove(u"run"_s);
            const auto through = directory.remove(u"run/mounted/kept"_s);
            const bool isTold =
                survey && survey->obstacles.size() == 1 && survey->obstacles.first().contains(u"run/mounted"_s);
            const bool isRefused = !removed && removed.error().code == ErrorCode::Refused
                                   && removed.error().message.contains(u"run/mounted"_s) && !through;
            return isTold && isRefused && contentOf(root + u"/run/mounted/kept"_s) == "kept" ? 0 : 1;
        };
        if (m_isPossible)
            QCOMPARE(withMountOn(root + u"/run/mounted"_s, body), 0);
        else
            QVERIFY(guarded(root, resolver).remove(u"run"_s));
    }

    void aMountPointIsNotMoved_data() { addResolverRows(); }
    void aMountPointIsNotMoved()
    {
        QFETCH(Resolver, resolver);
        const QString root = tree(u"move-"_s + QLatin1StringView(QTest::currentDataTag()));
        const auto body = [&] {
            const auto moved = guarded(root, resolver).move(u"run/mounted"_s, u"elsewhere"_s);
            return !moved && moved.error().code == ErrorCode::Refused && isThere(root + u"/run/mounted"_s) ? 0 : 1;
        };
        if (m_isPossible)
            QCOMPARE(withMountOn(root + u"/run/mounted"_s, body), 0);
        else
            QVERIFY(guarded(root, resolver).move(u"run/mounted"_s, u"elsewhere"_s));
    }

private:
    QString tree(const QString &name) const
    {
        const QString root = m_directory.filePath(name);
        makeTree(root + u"/run/mounted"_s, {u"file"_s});
        makeTree(root + u"/run/other"_s, {u"file"_s});
        return root;
    }

    QTemporaryDir m_directory;
    bool m_isPossible = false;
};

QTEST_APPLESS_MAIN(TestGuardedMounts)
#include "tst_guarded_mounts.moc"
