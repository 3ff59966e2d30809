// SPDX-License-Identifier: GPL-2.0-or-later
#include "environment_scratch.h"

#include "core/environment/gatherer.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace runs;

class TestGatherer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatCanBeReadAgain()
    {
        const EnvironmentScratch scratch;
        QDir().mkpath(scratch.path(u"record"_s));
        GatherRequest request = requestOf(scratch, u"exec sleep 0"_s);
        request.variables.insert(u"HF_TOKEN"_s, u"hf-very-secret"_s);
        request.variables.insert(u"HF_ENDPOINT"_s, u"https://me:very-secret@host"_s);
        request.variables.insert(u"OMP_NUM_THREADS"_s, u"0123"_s);
        QVERIFY(recordEnvironment(scratch.path(u"record"_s), request));

        QFile file(environmentPath(scratch.path(u"record"_s)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("secret"));
        const auto environment = readEnvironment(scratch.path(u"record"_s));
        QVERIFY(environment);
        QVERIFY(!environment->text({u"system", u"kernel"}).isEmpty());
        QVERIFY(environment->variables().contains(std::pair(u"HF_ENDPOINT"_s, u"https://host"_s)));
        QVERIFY(environment->variables().contains(std::pair(u"OMP_NUM_THREADS"_s, u"0123"_s)));
        QCOMPARE(environment->hiddenVariables(), QStringList{u"HF_TOKEN"_s});
        QCOMPARE(QDir(scratch.path(u"record"_s)).entryList(QDir::Files), QStringList{u"environment.yml"_s});
    }

    void readsSections()
    {
        const EnvironmentScratch scratch;
        scratch.write(u"environment.yml"_s,
                      "system: {threads: 8}\n"
                      "gpus:\n- {name: A, memory-mib: 16, driver: '550.1'}\n- {name: B}\n"
                      "python:\n  version: '3.11.2'\n  packages:\n    b: '1.0'\n    a: 0.10\n    c: [1]\n"
                      "hidden-variables: [K, L]\n");
        const auto environment = readEnvironment(scratch.path());
        QVERIFY(environment);
        QCOMPARE(environment->gpus(), (QStringList{u"A, 16 MiB, driver 550.1"_s, u"B"_s}));
        QCOMPARE(environment->packages(), (QList{std::pair(u"b"_s, u"1.0"_s), std::pair(u"a"_s, u"0.10"_s)}));
        QCOMPARE(environment->text({u"system", u"threads"}), u"8"_s);
        QCOMPARE(environment->text({u"system", u"threads", u"x"}), QString());
        QCOMPARE(environment->text({u"system"}), QString());
        QCOMPARE(environment->hiddenVariables(), (QStringList{u"K"_s, u"L"_s}));
        QVERIFY(environment->variables().isEmpty());
    }

    void cannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("not gathered") << QByteArray() << ErrorCode::NotFound;
        QTest::newRow("no YAML") << QByteArray("a: [") << ErrorCode::Malformed;
        QTest::newRow("no mapping") << QByteArray("- a") << ErrorCode::Malformed;
    }
    void cannotBeRead()
    {
        QFETCH(QByteArray, content);
        QFETCH(ErrorCode, code);
        const EnvironmentScratch scratch;
        if (!content.isEmpty())
            scratch.write(u"environment.yml"_s, content);
        const auto environment = readEnvironment(scratch.path());
        QVERIFY(!environment);
        QCOMPARE(environment.error().code, code);
        QVERIFY(environment.error().message.contains(environmentPath(scratch.path())));
    }

    /// What happens to the record while a program is asked: a script that stands for a slow nvidia-smi does it.
    void followsTheRecord_data()
    {
        QTest::addColumn<QString>("meanwhile");
        QTest::addColumn<QString>("written"); // where the file is then; empty: nowhere
        QTest::newRow("stays") << u":"_s << u"record/environment.yml"_s;
        QTest::newRow("is renamed") << u"mv record other"_s << u"other/environment.yml"_s;
        QTest::newRow("is renamed, and another takes its place")
            << u"mv record other; mkdir record"_s << u"other/environment.yml"_s;
        QTest::newRow("is removed") << u"rmdir record"_s << QString();
        QTest::newRow("is removed, and another takes its place") << u"rmdir record; mkdir record"_s << QString();
        QTest::newRow("is put into the trash") << u"mkdir .trash; mv record .trash/record"_s << QString();
    }
    void followsTheRecord()
    {
        QFETCH(QString, meanwhile);
        QFETCH(QString, written);
        const EnvironmentScratch scratch;
        QDir().mkpath(scratch.path(u"record"_s));
        const auto recorded = recordEnvironment(scratch.path(u"record"_s), requestOf(scratch, meanwhile));
        QVERIFY2(recorded, qPrintable(recorded.error_or(Error{}).message));
        QStringList found;
        for (const QString &place : {u"record"_s, u"other"_s, u".trash/record"_s}) {
            if (QFile::exists(environmentPath(scratch.path(place))))
                found += place + u"/environment.yml"_s;
        }
        QCOMPARE(found.join(u' '), written);
    }

    void makesNoRecord()
    {
        const EnvironmentScratch scratch;
        QVERIFY(recordEnvironment(scratch.path(u"record"_s), requestOf(scratch, u"exit 0"_s)));
        QVERIFY(!QFile::exists(scratch.path(u"record"_s)));
    }

    void isNotKeptByProgramsThatHang()
    {
        const EnvironmentScratch scratch;
        QDir().mkpath(scratch.path(u"record"_s));
        scratch.writeProgram(u"python"_s, "#!/bin/sh\nexec sleep 1000\n");
        GatherRequest request = requestOf(scratch, u"exec sleep 1000"_s);
        request.command = u"python train.py"_s;
        request.probeLimit = 200ms;
        QVERIFY(recordEnvironment(scratch.path(u"record"_s), request));
        const auto environment = readEnvironment(scratch.path(u"record"_s));
        QVERIFY(environment);
        QVERIFY(environment->text({u"gpus"}).startsWith(u"unavailable: "_s));
        QVERIFY(environment->text({u"python", u"packages"}).startsWith(u"unavailable: "_s));
    }

private:
    static GatherRequest requestOf(const EnvironmentScratch &scratch, const QString &meanwhile)
    {
        scratch.writeProgram(u"nvidia-smi"_s, "#!/bin/sh\n" + meanwhile.toUtf8() + '\n');
        QProcessEnvironment variables;
        variables.insert(u"PATH"_s, scratch.path() + u":/usr/bin:/bin"_s);
        return {.command = {}, .directory = scratch.path(), .virtualenv = {}, .commit = {}, .variables = variables};
    }
};

QTEST_GUILESS_MAIN(TestGatherer)
#include "tst_gatherer.moc"
