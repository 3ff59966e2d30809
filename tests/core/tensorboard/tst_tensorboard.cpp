// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/event_listing.h"
#include "core/tensorboard/tensorboard.h"
#include "core/tensorboard/tensorboard_plan.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace runs;

/// Folders of runs, a folder for temporary files, and the stand-in for `tensorboard` (see there) in PATH.
class TestTensorBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_path = qgetenv("PATH"); }

    void init()
    {
        m_top = std::make_unique<QTemporaryDir>();
        for (const auto folder : {"temporary", "bin", "runs", "home"})
            QVERIFY(QDir(m_top->path()).mkpath(QString::fromLatin1(folder)));
        qputenv("TMPDIR", QFile::encodeName(place(u"temporary"_s)));
        qputenv("HOME", QFile::encodeName(place(u"home"_s)));
        qputenv("PATH", QFile::encodeName(place(u"bin"_s)) + ':' + m_path);
        for (const auto variable : {"FAKE_EXIT", "FAKE_GATE", "FAKE_CHILD", "FAKE_DEAF"})
            qunsetenv(variable);
        install(u"bin/tensorboard"_s);
    }

    /// Everything that was made for it has to be gone.
    void cleanup()
    {
        QCOMPARE(QDir(place(u"temporary"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
        m_top.reset();
    }

    void linksRunsByTheirNames()
    {
        const auto directory =
            LogDirectory::make({run(u"ppo/lr 0.1/seed-1"_s), run(u"ppo/lr 0.1/seed-2"_s), run(u"b"_s), {}});
        QVERIFY(directory);
        const QString path = (*directory)->path();
        QCOMPARE(shown(path), QStringList({u"b"_s, u"ppo/lr 0.1/seed-1"_s, u"ppo/lr 0.1/seed-2"_s}));
        QCOMPARE(QFile::symLinkTarget(path + u"/b"_s), place(u"runs/b"_s));
        QVERIFY(!(*directory)->isMirroring());
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0700U);
    }

    /// A run that has no directory yet is seen when it has one.
    void followsWhatComes()
    {
        const auto directory = LogDirectory::make({{place(u"runs/late"_s), {}, {}, u"late"_s}});
        QVERIFY(directory);
        QCOMPARE(shown((*directory)->path()), QStringList());
        run(u"late"_s);
        QCOMPARE(shown((*directory)->path()), QStringList{u"late"_s});
    }

    void separatesRunsBelowOthers_data()
    {
        QTest::addColumn<QStringList>("selected");
        QTest::addColumn<QStringList>("expected");
        const QStringList own{u"a"_s, u"a/plot"_s, u"a/deep/own"_s};
        QTest::newRow("alone") << QStringList{u"a"_s} << own;
        QTest::newRow("below") << QStringList{u"a/b"_s} << QStringList{u"a/b"_s};
        QTest::newRow("both") << QStringList{u"a"_s, u"a/b"_s} << own + QStringList{u"a/b"_s};
        QTest::newRow("turned round") << QStringList{u"a/deep/c"_s, u"a"_s} << own + QStringList{u"a/deep/c"_s};
        QTest::newRow("all") << QStringList{u"a"_s, u"a/b"_s, u"a/deep/c"_s}
                             << own + QStringList{u"a/b"_s, u"a/deep/c"_s};
    }

    /// The runs a, a/b and a/deep/c; a has directories of its own beside theirs.
    void separatesRunsBelowOthers()
    {
        QFETCH(QStringList, selected);
        QFETCH(QStringList, expected);
        for (const auto &name : {u"a/plot"_s, u"a/deep/own"_s})
            run(name);
        QList<MetricSource> sources;
        const QHash<QString, MetricSource> all{{u"a"_s, run(u"a"_s, {u"b"_s, u"deep/c"_s})},
                                               {u"a/b"_s, run(u"a/b"_s)},
                                               {u"a/deep/c"_s, run(u"a/deep/c"_s)}};
        for (const QString &name : selected)
            sources += all.value(name);
        const auto directory = LogDirectory::make(sources);
        QVERIFY(directory);
        expected.sort();
        QCOMPARE(shown((*directory)->path()), expected);
    }

    void mirrorsWhatComes()
    {
        const auto directory = LogDirectory::make({run(u"a"_s, {u"b"_s})});
        QVERIFY(directory);
        QVERIFY((*directory)->isMirroring());
        run(u"a/new"_s);
        run(u"a/b"_s);
        (*directory)->refresh();
        QCOMPARE(shown((*directory)->path()), QStringList({u"a"_s, u"a/new"_s}));
    }

    /// Of a process that was killed; not those that somebody has, and nothing outside.
    void removesWhatOthersHaveLeft()
    {
        const QDir temporary(place(u"temporary"_s));
        for (const QString &name : {u"runs-tensorboard-dead1/x"_s, u"runs-tensorboard-held1"_s, u"other"_s})
            QVERIFY(temporary.mkpath(name));
        QVERIFY(QFile::link(run(u"kept"_s).eventDirectory, temporary.filePath(u"runs-tensorboard-dead1/x/kept"_s)));
        const UniqueFd held(::open(QFile::encodeName(temporary.filePath(u"runs-tensorboard-held1"_s)).constData(),
                                   O_RDONLY | O_CLOEXEC));
        QCOMPARE(::flock(held.get(), LOCK_EX), 0);
        const auto directory = LogDirectory::make({});
        QVERIFY(directory);
        QCOMPARE(temporary.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 3);
        QVERIFY(temporary.exists(u"runs-tensorboard-held1"_s) && temporary.exists(u"other"_s));
        QCOMPARE(EventListing::below(place(u"runs/kept"_s)).files.size(), 1);
        QVERIFY(temporary.rmdir(u"runs-tensorboard-held1"_s) && temporary.rmdir(u"other"_s));
    }

    void saysWhatCannotBeLinked()
    {
        const QString name(300, u'x');
        const auto directory = LogDirectory::make({run(u"a"_s), {place(u"runs/b"_s), {}, {}, name}});
        QVERIFY(!directory);
        QCOMPARE(directory.error().code, ErrorCode::Io);
        QVERIFY2(directory.error().message.contains(name), qPrintable(directory.error().message));
    }

    void plans()
    {
        const QList<MetricSource> all{run(u"a"_s), {place(u"runs/b"_s), {}, {}, u"b"_s}, {}};
        const auto plan = planTensorBoard(all, {});
        QVERIFY(plan);
        QCOMPARE(plan->program, place(u"bin/tensorboard"_s));
        QCOMPARE(plan->withoutEvents, QStringList{u"b"_s});
        QCOMPARE(shown(plan->directory->path()), QStringList{u"a"_s});
    }

    /// What is below the directory of a run, and belongs to another, is not its own.
    void refusesToShowNothing()
    {
        run(u"a/b"_s);
        QVERIFY(QFile::remove(run(u"a"_s).eventDirectory + u"/events.out.tfevents.1.box"_s));
        const MetricSource none{place(u"runs/a"_s), {u"b"_s}, {}, u"a"_s};
        const auto one = planTensorBoard({none}, {});
        QVERIFY(!one);
        QCOMPARE(one.error().code, ErrorCode::NotFound);
        QVERIFY2(one.error().message.startsWith(u"The run 'a' has no event files"_s), qPrintable(one.error().message));
        const auto two = planTensorBoard({none, {place(u"runs/b"_s), {}, {}, u"b"_s}}, {});
        QVERIFY(!two);
        QVERIFY2(two.error().message.startsWith(u"None of the 2 runs has event files"_s),
                 qPrintable(two.error().message));
    }

    void findsTheProgram()
    {
        QCOMPARE(findTensorBoard({}).value_or(QString()), place(u"bin/tensorboard"_s));
        install(u"venv/bin/tensorboard"_s);
        QCOMPARE(findTensorBoard(place(u"venv"_s)).value_or(QString()), place(u"venv/bin/tensorboard"_s));
        QCOMPARE(findTensorBoard(place(u"other"_s)).value_or(QString()), place(u"bin/tensorboard"_s));
        QVERIFY(QFile::remove(place(u"bin/tensorboard"_s)));
        qputenv("PATH", QFile::encodeName(place(u"bin"_s)));
        install(u"home/.local/bin/tensorboard"_s);
        QCOMPARE(findTensorBoard({}).value_or(QString()), place(u"home/.local/bin/tensorboard"_s));
        QVERIFY(QFile::remove(place(u"home/.local/bin/tensorboard"_s)));
        const auto missing = findTensorBoard({});
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::Unavailable);
        QVERIFY(missing.error().message.contains(u"`pip install tensorboard`"_s));
        const auto missingThere = findTensorBoard(u"/my venv"_s);
        QVERIFY(!missingThere);
        QVERIFY(missingThere.error().message.contains(u"`'/my venv/bin/pip' install tensorboard`"_s));
    }

    void listensUntilItIsDestroyed()
    {
        qputenv("FAKE_CHILD", "1");
        auto board = started();
        QTRY_VERIFY_WITH_TIMEOUT(!m_url.isEmpty(), 60000);
        QVERIFY2(m_url.startsWith(u"http://127.0.0.1:"_s), qPrintable(m_url));
        QVERIFY(!m_url.contains(u":0/"_s));
        QCOMPARE(board->url(), m_url);
        QTRY_COMPARE(processes().size(), 2);
        board.reset();
        QTRY_COMPARE(processes().size(), 0); // init reaps what has lost its parent
        QVERIFY(m_problem.isEmpty());
    }

    void killsWhatDoesNotEnd()
    {
        qputenv("FAKE_DEAF", "1");
        auto board = started();
        QTRY_VERIFY_WITH_TIMEOUT(!m_url.isEmpty(), 60000);
        board.reset();
        QCOMPARE(processes().size(), 0);
    }

    void waitsForASlowOne()
    {
        qputenv("FAKE_GATE", QFile::encodeName(place(u"gate"_s)));
        const auto board = started();
        QTRY_COMPARE_WITH_TIMEOUT(processes().size(), 1, 60000);
        QTest::qWait(200);
        QVERIFY(m_url.isEmpty() && m_problem.isEmpty());
        QVERIFY(QDir(m_top->path()).mkdir(u"gate"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!m_url.isEmpty(), 60000);
    }

    void givesUpAtItsLimit()
    {
        qputenv("FAKE_GATE", "/no/such/file");
        const auto board = started(1s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_problem.isEmpty(), 60000);
        QVERIFY2(m_problem.startsWith(u"TensorBoard did not answer within 1 s."_s), qPrintable(m_problem));
        QCOMPARE(processes().size(), 0);
        QVERIFY(m_url.isEmpty());
    }

    void tellsWhyItDoesNotStart()
    {
        qputenv("FAKE_EXIT", "3");
        const auto board = started();
        QTRY_VERIFY_WITH_TIMEOUT(!m_problem.isEmpty(), 60000);
        QCOMPARE(m_problem,
                 u"TensorBoard ended with exit code 3 before it answered.\n"
                 "TensorFlow installation not found - running with reduced feature set.\nERROR: no such plugin"_s);
    }

    void tellsOfAProgramThatCannotBeRun()
    {
        QFile script(place(u"bin/tensorboard"_s));
        QVERIFY(script.open(QIODevice::WriteOnly | QIODevice::Truncate));
        script.write("#!/no/such/interpreter\n");
        script.close();
        const auto board = started();
        QTRY_VERIFY_WITH_TIMEOUT(!m_problem.isEmpty(), 60000);
        QVERIFY2(m_problem.startsWith(u"Cannot run "_s + script.fileName()), qPrintable(m_problem));
    }

    void tellsWhenItEndsByItself()
    {
        const auto board = started();
        QTRY_VERIFY_WITH_TIMEOUT(!m_url.isEmpty(), 60000);
        QCOMPARE(::kill(processes().constFirst(), SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!m_problem.isEmpty(), 60000);
        QVERIFY2(m_problem.startsWith(u"TensorBoard has ended, with exit code 137."_s), qPrintable(m_problem));
    }

private:
    QString place(const QString &name) const { return m_top->path() + u'/' + name; }

    void install(const QString &name) const
    {
        QVERIFY(QDir(m_top->path()).mkpath(name.section(u'/', 0, -2)));
        QVERIFY(QFile::copy(QStringLiteral(TENSORBOARD_SCRIPT), place(name)));
        QVERIFY(QFile::setPermissions(place(name), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    /// Writes an event file; what it has in it does not matter here.
    MetricSource run(const QString &name, const QSet<QString> &others = {}) const
    {
        const QString directory = place(u"runs/"_s + name);
        QDir().mkpath(directory);
        QFile file(directory + u"/events.out.tfevents.1.box"_s);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("Cannot write an event file");
        return {directory, others, {}, name};
    }

    /// The runs that TensorBoard finds in a directory.
    static QStringList shown(const QString &path) { return EventListing::below(path).files.keys(); }

    std::unique_ptr<TensorBoard> started(std::chrono::milliseconds limit = 60s)
    {
        m_url.clear();
        m_problem.clear();
        auto board = std::make_unique<TensorBoard>(
            findTensorBoard({}).value_or(QString()), LogDirectory::make({run(u"a"_s)}).value_or(nullptr),
            TensorBoard::Listeners{.listening = [this](const QString &url) { m_url = url; },
                                   .ended = [this](const Error &error) { m_problem = error.message; }},
            limit);
        board->start();
        return board;
    }

    /// Those that the stand-in runs as, and its child: their environment names this test's folder.
    QList<pid_t> processes() const
    {
        QList<pid_t> found;
        for (const QString &id : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
            QFile environment(u"/proc/"_s + id + u"/environ"_s);
            if (id.toInt() > 0 && id.toInt() != ::getpid() && environment.open(QIODevice::ReadOnly)
                && environment.readAll().contains("HOME=" + QFile::encodeName(place(u"home"_s))))
                found += id.toInt();
        }
        return found;
    }

    QByteArray m_path;
    std::unique_ptr<QTemporaryDir> m_top;
    QString m_url;
    QString m_problem;
};

QTEST_GUILESS_MAIN(TestTensorBoard)
#include "tst_tensorboard.moc"
