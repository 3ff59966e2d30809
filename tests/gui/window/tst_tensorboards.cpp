// SPDX-License-Identifier: GPL-2.0-or-later
// Runs are opened in TensorBoard, in the real main window; a stand-in speaks for it (tests/support/tensorboard.py).
#include "order_fixture.h"

#include "gui/theme/theme.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int patience = 20'000; // milliseconds, where several programs have to do something first

} // namespace

class TestTensorBoards : public QObject, protected OrderFixture
{
    Q_OBJECT

public Q_SLOTS:
    void openUrl(const QUrl &url) { m_opened += url.toString(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_path = qgetenv("PATH");
        QDesktopServices::setUrlHandler(u"http"_s, this, "openUrl");
    }

    void init()
    {
        m_programs = m_scratch.newDirectory();
        install(m_programs);
        qputenv("PATH", QFile::encodeName(m_programs) + ':' + m_path);
        qputenv("FAKE_MARK", QFile::encodeName(m_programs));
        for (const auto variable : {"FAKE_EXIT", "FAKE_GATE"})
            qunsetenv(variable);
        begin({u"g/a"_s, u"g/b"_s, u"c"_s});
        for (const auto &name : {u"g/a"_s, u"g/b"_s})
            m_project->shell(
                u"mkdir -p .runs/tensorboard/%1; : > .runs/tensorboard/%1/events.out.tfevents.1.box"_s.arg(name));
        m_opened.clear();
    }

    void cleanup()
    {
        end();
        applyTheme(Preferences::Theme::System);
        QCOMPARE(processes(), 0);
        QCOMPARE(QDir::temp().entryList({u"runs-tensorboard-*"_s}, QDir::Dirs), QStringList());
    }

    void opensTheSelectedRuns();
    void endsOneOnDemand();
    void waitsAndCanBeCancelled();
    void tellsWhatIsWrong();
    void tellsWhereNothingIsToSee();

private:
    static void install(const QString &folder)
    {
        QDir().mkpath(folder);
        QVERIFY(QFile::copy(QStringLiteral(TENSORBOARD_SCRIPT), folder + u"/tensorboard"_s));
        QVERIFY(
            QFile::setPermissions(folder + u"/tensorboard"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void open(const QStringList &names)
    {
        select(names);
        QTRY_VERIFY(action(u"Open in TensorBoard"_s)->isEnabled());
        action(u"Open in TensorBoard"_s)->trigger();
    }

    void press(const QString &text) const { QTest::mouseClick(button(m_session->messages(), text), Qt::LeftButton); }

    /// How many stand-ins run.
    int processes() const
    {
        int count = 0;
        for (const QString &id : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
            QFile commandLine(u"/proc/"_s + id + u"/cmdline"_s);
            QFile environment(u"/proc/"_s + id + u"/environ"_s);
            count += id.toInt() > 0 && commandLine.open(QIODevice::ReadOnly)
                     && commandLine.readAll().contains("--logdir") && environment.open(QIODevice::ReadOnly)
                     && environment.readAll().contains("FAKE_MARK=" + QFile::encodeName(m_programs));
        }
        return count;
    }

    QByteArray m_path;
    QString m_programs;
    QStringList m_opened;
};

void TestTensorBoards::opensTheSelectedRuns()
{
    open({u"g/a"_s, u"g/b"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_opened.size(), 1, patience);
    QVERIFY2(m_opened.front().startsWith(u"http://127.0.0.1:"_s), qPrintable(m_opened.front()));
    QTRY_VERIFY(messageText().contains(u" at "_s + m_opened.front() + u" until"_s));
    const QString shown = m_project->shell(u"python3 -c 'import sys, urllib.request; "
                                           "print(urllib.request.urlopen(sys.argv[1]).read().decode())' "_s
                                           + m_opened.front());
    QCOMPARE(shown.trimmed(),
             u"{\"g/a\": [\"events.out.tfevents.1.box\"], \"g/b\": [\"events.out.tfevents.1.box\"]}"_s);
    picture(m_session->window(), u"tensorboard"_s);
    open({u"g/b"_s, u"g/a"_s}); // the same ones
    QTRY_COMPARE(m_opened.size(), 2);
    QCOMPARE(m_opened[0], m_opened[1]);
    QCOMPARE(processes(), 1);
    open({u"g/a"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_opened.size(), 3, patience);
    QVERIFY(m_opened[2] != m_opened[0]);
    QCOMPARE(processes(), 2);
    m_session->window()->close();
    QTRY_COMPARE_WITH_TIMEOUT(processes(), 0, patience);
}

void TestTensorBoards::endsOneOnDemand()
{
    open({u"g/a"_s, u"c"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_opened.size(), 1, patience);
    QTRY_VERIFY(messageText().contains(u"Without event files so far: 'c'"_s));
    press(u"Stop TensorBoard"_s);
    QCOMPARE(processes(), 0);
    QVERIFY(m_session->messages()->ids().isEmpty());
    open({u"g/a"_s, u"c"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_opened.size(), 2, patience);
}

void TestTensorBoards::waitsAndCanBeCancelled()
{
    qputenv("FAKE_GATE", QFile::encodeName(m_programs + u"/gate"_s));
    open({u"g/a"_s});
    QTRY_COMPARE_WITH_TIMEOUT(processes(), 1, patience);
    QVERIFY(messageText().contains(u"Starting TensorBoard for 1 run"_s));
    picture(m_session->window(), u"tensorboard-starting"_s);
    open({u"g/a"_s}); // no second one
    press(u"Cancel"_s);
    QCOMPARE(processes(), 0);
    QVERIFY(m_session->messages()->ids().isEmpty());
    open({u"g/a"_s});
    QTRY_COMPARE_WITH_TIMEOUT(processes(), 1, patience);
    GitScratch::write(m_programs + u"/gate"_s, "open");
    QTRY_COMPARE_WITH_TIMEOUT(m_opened.size(), 1, patience);
}

void TestTensorBoards::tellsWhatIsWrong()
{
    qputenv("FAKE_EXIT", "3");
    open({u"g/a"_s});
    QTRY_VERIFY_WITH_TIMEOUT(messageText().contains(u"TensorBoard ended with exit code 3"_s), patience);
    QVERIFY(messageText().contains(u"ERROR: no such plugin"_s));
    applyTheme(Preferences::Theme::Dark);
    picture(m_session->window(), u"tensorboard-failed-dark"_s);
    QVERIFY(QFile::remove(m_programs + u"/tensorboard"_s));
    open({u"g/a"_s});
    QTRY_VERIFY_WITH_TIMEOUT(messageText().contains(u"`pip install tensorboard`"_s), patience);
    picture(m_session->window(), u"tensorboard-missing-dark"_s);
    QCOMPARE(m_opened, QStringList());
}

void TestTensorBoards::tellsWhereNothingIsToSee()
{
    open({u"c"_s});
    QTRY_VERIFY_WITH_TIMEOUT(messageText().contains(u"The run 'c' has no event files"_s), patience);
    QCOMPARE(processes(), 0);
}

} // namespace runs

QTEST_MAIN(runs::TestTensorBoards)
#include "tst_tensorboards.moc"
