// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/query/query_completion.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

const QueryVocabulary vocabulary{
    {u"note"_s}, {u"best"_s, u"a b"_s}, {u"lr"_s, u"batch-size"_s}, {}, {u"loss"_s, u"train/loss"_s}};

} // namespace

class TestQueryCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const QString &text, const QStringList &words) {
            QTest::newRow(qPrintable(text + u'|')) << text << words;
        };
        const QStringList all{u"name"_s,     u"status"_s,      u"started"_s, u"ended"_s,   u"duration"_s,
                              u"exit"_s,     u"verdict"_s,     u"tag"_s,     u"command"_s, u"commit"_s,
                              u"datetime"_s, u"description"_s, u"host"_s,    u"tag."_s,    u"arg."_s,
                              u"metric."_s,  u"key."_s,        u"not"_s,     u"has("_s};
        const QStringList operators{u"="_s, u"!="_s, u"<"_s,  u"<="_s,  u">"_s, u">="_s,
                                    u"~"_s, u"!~"_s, u"in"_s, u"and"_s, u"or"_s};
        row(u""_s, all);
        row(u"not "_s, all);
        row(u"tag and ("_s, all);
        row(u"st"_s, {u"status"_s, u"started"_s});
        row(u"tag and a"_s, {u"arg.lr"_s, u"arg.batch-size"_s});
        row(u"arg.b"_s, {u"arg.batch-size"_s});
        row(u"tag."_s, {u"tag.best"_s, u"tag.'a b'"_s});
        row(u"metric.l"_s, {u"metric.loss"_s});
        row(u"metric.loss."_s, {u"metric.loss.last"_s, u"metric.loss.min"_s, u"metric.loss.max"_s,
                                u"metric.loss.mean"_s, u"metric.loss.count"_s, u"metric.loss.step"_s});
        row(u"metric.train/loss.m"_s,
            {u"metric.train/loss.min"_s, u"metric.train/loss.max"_s, u"metric.train/loss.mean"_s});
        row(u"has(k"_s, {u"key.note"_s});
        row(u"name "_s, operators);
        row(u"status = "_s, {u"starting"_s, u"running"_s, u"orphaned"_s, u"finished"_s, u"failed"_s, u"killed"_s,
                             u"lost"_s, u"unknown"_s});
        row(u"verdict = "_s, {u"identical"_s, u"within-tolerance"_s, u"diverged"_s, u"incomplete"_s});
        row(u"verdict in (diverged, in"_s, {u"incomplete"_s});
        row(u"status != f"_s, {u"finished"_s, u"failed"_s});
        row(u"status in (lost, k"_s, {u"killed"_s});
        row(u"status in "_s, {u"("_s});
        row(u"started > -"_s, {u"-1h"_s, u"-1d"_s, u"-7d"_s});
        row(u"tag = "_s, {u"best"_s, u"'a b'"_s});
        row(u"tag.best = t"_s, {u"true"_s});
        row(u"arg.lr = "_s, {});
        row(u"arg.lr = 1 "_s, {u"and"_s, u"or"_s});
        row(u"status in (lost) o"_s, {u"or"_s});
        row(u"has(tag) "_s, {u"and"_s, u"or"_s});
        row(u"name = 'a"_s, {});
    }
    void completes()
    {
        QFETCH(QString, text);
        QTEST(queryCompletion(text, vocabulary).words, "words");
    }

    void tellsWhereTheWordBegins()
    {
        QCOMPARE(queryCompletion(u"tag and st"_s, vocabulary).begin, 8);
        QCOMPARE(queryCompletion(u"tag and "_s, vocabulary).begin, 8);
        QCOMPARE(fieldCompletion(u"name,-st"_s, vocabulary).begin, 6);
    }

    void completesLists()
    {
        QCOMPARE(fieldCompletion(u"name,arg.l"_s, vocabulary).words, QStringList{u"arg.lr"_s});
        QCOMPARE(fieldCompletion(u"-metric.tr"_s, vocabulary).words, QStringList{u"metric.train/loss"_s});
        QVERIFY(fieldCompletion(u"name,"_s, vocabulary).words.contains(u"metric."_s));
    }
};

QTEST_GUILESS_MAIN(TestQueryCompletion)
#include "tst_query_completion.moc"
