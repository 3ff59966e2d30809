// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/launch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestLaunch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheCommandWithItsFlags_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain")
            << u"python t.py"_s
            << u"python t.py --tb-dir='/r d/tensorboard/a b' --save-path='/r d/checkpoints/a b.ckpt'"_s;
        QTest::newRow("white space at the end")
            << u"x \n\t"_s << u"x --tb-dir='/r d/tensorboard/a b' --save-path='/r d/checkpoints/a b.ckpt'"_s;
        QTest::newRow("backslash at the end")
            << u"x \\"_s << u"x \\\\ --tb-dir='/r d/tensorboard/a b' --save-path='/r d/checkpoints/a b.ckpt'"_s;
        QTest::newRow("two of them")
            << u"x \\\\"_s << u"x \\\\ --tb-dir='/r d/tensorboard/a b' --save-path='/r d/checkpoints/a b.ckpt'"_s;
    }
    void sendsTheCommandWithItsFlags()
    {
        QFETCH(QString, command);
        QTEST(sentCommand({.name = u"a b"_s, .command = command}, u"a b"_s, u"/r d"_s, {}), "expected");
    }

    void sendsWhatTheSettingsSay()
    {
        Settings settings;
        settings.tensorboardFlag.reset();
        settings.savePathFlag = u"--out"_s;
        settings.extraFlags = {{u"--log"_s, u"<runs-dir>/logs/<run-name>"_s}, {u"--title"_s, u"$HOME"_s}};
        const LaunchRequest request{.name = u"a"_s, .command = u"x"_s, .virtualenvPath = u"/my env"_s};
        QCOMPARE(sentCommand(request, u"a1"_s, u"/r"_s, settings),
                 u". '/my env/bin/activate' && x --out=/r/checkpoints/a1.ckpt --log=/r/logs/a1 --title='$HOME'"_s);
    }

    void refusesWhatCannotRun()
    {
        const QTemporaryDir directory;
        LaunchRequest request{.name = u"a"_s, .command = u" \n"_s, .directory = directory.path()};
        QCOMPARE(codeOf(request), ErrorCode::InvalidArgument);
        request.command = u"true"_s;
        QVERIFY(checkRequest(request));
        request.name = u"../a"_s;
        QCOMPARE(codeOf(request), ErrorCode::InvalidArgument);
        request.name = u"a"_s;
        request.virtualenvPath = u"venv"_s;
        QCOMPARE(codeOf(request), ErrorCode::NotFound);
        QVERIFY(QDir(directory.path()).mkpath(u"venv/bin"_s));
        QFile activate(directory.filePath(u"venv/bin/activate"_s));
        QVERIFY(activate.open(QIODevice::WriteOnly));
        QVERIFY(checkRequest(request));
        QCOMPARE(request.virtualenvPath, directory.filePath(u"venv"_s));
    }

    void namesTheChangedFiles()
    {
        QVERIFY(checkClean({}));
        WorkTreeState tree;
        for (int i = 0; i < 25; ++i)
            tree.modified += u"file-%1.py"_s.arg(i);
        const auto checked = checkClean(tree);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::Refused);
        QVERIFY(checked.error().message.contains(u"file-19.py"_s) && checked.error().message.contains(u"and 5 more"_s));
        QVERIFY(checked.error().message.contains(u"git stash"_s));
    }

private:
    static std::optional<ErrorCode> codeOf(LaunchRequest request)
    {
        const auto checked = checkRequest(request);
        return checked ? std::nullopt : std::optional(checked.error().code);
    }
};

QTEST_APPLESS_MAIN(TestLaunch)
#include "tst_launch.moc"
