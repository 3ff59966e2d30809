// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/settings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void haveDefaults()
    {
        for (const auto *text : {"", "# nothing\n", "{}\n"}) {
            const auto settings = parseSettings(text, u".runsrc"_s);
            QVERIFY(settings);
            QCOMPARE(settings->runsDirectory, u".runs"_s);
            QCOMPARE(settings->databaseFilename, u".runs.yml"_s);
            QCOMPARE(settings->tensorboardFlag, u"--tb-dir"_s);
            QCOMPARE(settings->savePathFlag, u"--save-path"_s);
            QCOMPARE(settings->columnWidth, 30);
            QVERIFY(settings->virtualenvPath.isEmpty() && settings->extraFlags.isEmpty()
                    && settings->warnings.isEmpty());
        }
    }

    void areAllRead()
    {
        const auto settings =
            parseSettings("runs-dir: out\ndb_filename: db.yml\ntb-dir-flag: None\nsave-path-flag: --ckpt\n"
                          "column-width: 50\nvirtualenv-path: venv\n"
                          "extra-flags:\n- [--log, <runs-dir>/<run-name>.log]\n- [--seed, 3]\n",
                          u".runsrc"_s);
        QVERIFY(settings);
        QCOMPARE(settings->runsDirectory, u"out"_s);
        QCOMPARE(settings->databaseFilename, u"db.yml"_s);
        QVERIFY(!settings->tensorboardFlag);
        QCOMPARE(settings->savePathFlag, u"--ckpt"_s);
        QCOMPARE(settings->columnWidth, 50);
        QCOMPARE(settings->virtualenvPath, u"venv"_s);
        const QList<std::pair<QString, QString>> flags{{u"--log"_s, u"<runs-dir>/<run-name>.log"_s},
                                                       {u"--seed"_s, u"3"_s}};
        QCOMPARE(settings->extraFlags, flags);
    }

    void metricsAreCompiled()
    {
        QVERIFY(!parseSettings("metrics:\n", u".runsrc"_s)->metrics);
        QCOMPARE(parseSettings("metrics: []\n", u".runsrc"_s)->metrics->size(), 0);
        const auto settings =
            parseSettings("metrics:\n- 'L=(?<loss>\\S+)'\n- (?<tag>\\w+)=(?<value>\\S+)\n", u".runsrc"_s);
        QVERIFY(settings);
        QCOMPARE(settings->metrics->size(), 2);
        QCOMPARE(settings->metrics->at(1).text(), u"(?<tag>\\w+)=(?<value>\\S+)"_s);
    }

    void warnAboutKeysThatMeanNothing()
    {
        const auto settings = parseSettings("colum-width: 5\n", u"/p/.runsrc"_s);
        QVERIFY(settings);
        QCOMPARE(settings->warnings.size(), 1);
        for (const auto &part : {u"/p/.runsrc"_s, u"colum-width"_s, u"'column-width'"_s})
            QVERIFY2(settings->warnings.first().contains(part), qPrintable(settings->warnings.first()));
    }

    void refuseWhatCannotBe_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("named");
        QTest::newRow("width of 0") << QByteArray("column-width: 0\n") << u"column-width"_s;
        QTest::newRow("width of words") << QByteArray("column-width: wide\n") << u"column-width"_s;
        QTest::newRow("list as a text") << QByteArray("runs-dir: [a]\n") << u"runs-dir"_s;
        QTest::newRow("database elsewhere") << QByteArray("db-filename: ../x.yml\n") << u"db-filename"_s;
        QTest::newRow("database without a name") << QByteArray("db-filename: ''\n") << u"db-filename"_s;
        QTest::newRow("flags that are no list") << QByteArray("extra-flags: --x\n") << u"extra-flags"_s;
        QTest::newRow("flag without a value") << QByteArray("extra-flags: [[--x]]\n") << u"extra-flags"_s;
        QTest::newRow("metrics that are no list") << QByteArray("metrics: a\n") << u"metrics"_s;
        QTest::newRow("metrics of lists") << QByteArray("metrics: [[a]]\n") << u"metrics"_s;
        QTest::newRow("metrics that are no expression") << QByteArray("metrics: ['(']\n") << u"metrics"_s;
        QTest::newRow("metrics without a name") << QByteArray("metrics: ['loss (.*)']\n") << u"metrics"_s;
        QTest::newRow("no mapping") << QByteArray("- a\n") << u"line 1"_s;
        QTest::newRow("no YAML") << QByteArray("a: 'x\n") << u"line 1"_s;
    }
    void refuseWhatCannotBe()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, named);
        const auto settings = parseSettings(text, u"/p/.runsrc"_s);
        QVERIFY(!settings);
        QCOMPARE(settings.error().code, ErrorCode::Malformed);
        QVERIFY2(settings.error().message.contains(u"/p/.runsrc"_s), qPrintable(settings.error().message));
        QVERIFY2(settings.error().message.contains(named), qPrintable(settings.error().message));
    }
};

QTEST_APPLESS_MAIN(TestSettings)
#include "tst_settings.moc"
