// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/comparison/reading.h"

#include "core/git/git_scratch.h"
#include "core/metrics/event_records.h"
#include "made_up_runs.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = m_scratch.newDirectory();
        m_scratch.shell(m_directory,
                        u"git init -q; echo x > train.py; git add .; git commit -q -m 'Train a model'\n"
                        "for run in a b; do\n"
                        "mkdir -p .runs/tensorboard/$run .runs/records/$run\n"
                        "printf \"$run:\\n  command: train --lr=1\\n  commit: '%s'\\n\" $(git rev-parse HEAD) "
                        ">> .runs/.runs.yml\n"
                        "echo 'git: {branch: main}' > .runs/records/$run/environment.yml\n"
                        "done"_s);
        for (const char16_t *name : {u"a", u"b"})
            event_records::write(events(QString::fromUtf16(name)),
                                 event_records::scalar(1, "loss", 2) + event_records::scalar(2, "loss", 0.5));
    }

    void whatIsRecordedIsRead()
    {
        QList<qsizetype> progress;
        const auto runs = readSnapshots(repository(), *repository().read(), {u"b"_s, u"gone"_s, u"a"_s}, 1,
                                        [&](qsizetype read) { progress += read; });
        QCOMPARE(namesOf(runs), (QStringList{u"b"_s, u"a"_s}));
        QCOMPARE(progress, (QList<qsizetype>{1, 2}));
        const RunSnapshot::Contents &first = runs.front()->contents();
        QCOMPARE(first.problems, QStringList());
        QCOMPARE(first.metrics[u"loss"_s].min, 0.5);
        QCOMPARE(first.metrics[u"loss"_s].count, 2);
        QCOMPARE(first.commitSubject, u"Train a model"_s);
        QCOMPARE(first.environment->text({u"git", u"branch"}), u"main"_s);
        QVERIFY(!runs.back()->contents().environment); // not asked for
        QCOMPARE(*runs.back()->metric(u"loss"_s, Aggregate::Max), 2.0);
    }

    void whatCannotBeReadIsTold()
    {
        event_records::append(events(u"a"_s), QByteArray(100, 'x'));
        event_records::write(m_directory + u"/.runs/records/a/environment.yml"_s, "a: [");
        const auto runs = readSnapshots(repository(), *repository().read(), {u"a"_s}, 1);
        QCOMPARE(runs.front()->contents().problems.size(), 2);
        QVERIFY(runs.front()->contents().problems[0].contains(u"tensorboard/a/"_s));
        QVERIFY(runs.front()->contents().problems[1].contains(u"environment.yml"_s));
        QCOMPARE(runs.front()->contents().metrics[u"loss"_s].last, 0.5); // what comes before the damage
    }

    void whoIsStoppedReturnsNothing()
    {
        std::stop_source stop;
        const auto runs = readSnapshots(
            repository(), *repository().read(), {u"a"_s, u"b"_s}, 2, [&](qsizetype) { stop.request_stop(); },
            stop.get_token());
        QVERIFY(runs.empty());
    }

private:
    QString events(const QString &run) const
    {
        return m_directory + u"/.runs/tensorboard/%1/events.out.tfevents.1"_s.arg(run);
    }
    RunRepository repository() const { return {*findProject(m_directory), {}}; }

    GitScratch m_scratch;
    QString m_directory;
};

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
