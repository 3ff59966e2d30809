// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/base/timestamp.h"
#include "core/query/query.h"
#include "sample_subject.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

const qint64 now = *parseTimestamp(u"2026-11-28T12:00:00+00:00");
constexpr qint64 hour = 3'600'000'000;

void fill(SampleSubject &subject)
{
    subject.run.name = u"ppo/seed-3"_s;
    subject.run.fields = {{u"command"_s,
                           {u"A=1 python train.py data --lr=1e-3 --opt adam --fold=01 --amp --no-tf32 --tag a --tag b "
                            "--mode True --n 1_000"_s}},
                          {u"commit"_s, {u"8f14e45f"_s}},
                          {u"datetime"_s, {u"2026-11-26T12:00:00+00:00"_s}},
                          {u"description"_s, {u"it's \"new\""_s}},
                          {u"host"_s, {}},
                          {u"score"_s, {Number{u"7.5"_s}}},
                          {u"list"_s, {Sequence{{u"x"_s}, {Number{u"2"_s}}}}},
                          {u"ok"_s, {true}},
                          {u"tags"_s, {Sequence{{u"best"_s}, {u"a=b"_s}}}}};
    subject.state = status::Failed{{now - 48 * hour, now - 47 * hour, {}}, 3};
    subject.repeats = Verdict::WithinTolerance;
    subject.metrics = {{{u"loss"_s, Aggregate::Last}, 0.5},        {{u"loss"_s, Aggregate::Min}, 0.25},
                       {{u"loss"_s, Aggregate::Max}, 2},           {{u"loss"_s, Aggregate::Mean}, 1},
                       {{u"loss"_s, Aggregate::Count}, 100},       {{u"loss"_s, Aggregate::Step}, 99},
                       {{u"train/loss"_s, Aggregate::Min}, 0.125}, {{u"a b.min"_s, Aggregate::Max}, 8},
                       {{u"gone"_s, Aggregate::Last}, NAN}};
    subject.time = now;
}

/// "true", "false", or the error.
QString outcome(const QString &text, SampleSubject &subject)
{
    const auto query = Query::parse(text, now);
    if (!query)
        return u"%1: %2"_s.arg(query.error().column(text)).arg(query.error().message);
    const auto matches = query->matches(subject);
    return !matches ? matches.error().message : *matches ? u"true"_s : u"false"_s;
}

QString outcome(const QString &text)
{
    SampleSubject subject;
    fill(subject);
    return outcome(text, subject);
}

} // namespace

class TestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void holds_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"metric.loss.min < 0.3 and arg.lr >= 1e-4 and status = failed and started > -3d and name ~ 'ppo/.*' and "
              "not tag.bad",
              // Texts.
              "name = ppo/seed-3", "name == 'ppo/seed-3'", "name != ppo", "name ~ ppo/seed-[0-9]", "name !~ ppo",
              "name > ppo", "name < q", "commit = 8f14e45f", "description = 'it''s \"new\"'",
              "description = \"it's \"\"new\"\"\"", "name in (a, ppo/seed-3)", "name not in (a, 'b c')",
              "description ~ '(?i)IT.*'",
              // Parameters.
              "arg.lr = 0.001", "arg.lr = 1e-3", "arg.lr > 1e-4", "arg.lr != 0.1", "arg.opt = adam", "arg.opt != 0.1",
              "arg.fold = 1", "arg.fold = '01'", "arg.fold != '1'", "arg.amp", "arg.amp = true", "not arg.tf32",
              "arg.tf32 = false", "has(arg.tf32)", "arg.tag = a", "arg.tag = b", "arg.tag != c", "arg.tag ~ '[ab]'",
              "arg.tag !~ c", "arg.tag in (c, b)", "arg.mode = true", "arg.n = 1000", "arg.0 = train.py",
              "arg.1 = data", "env.A = 1", "arg.opt > aaa",
              // Keys.
              "key.score > 7", "key.list = x", "key.list = 2", "key.ok = true", "key.ok", "key.command ~ '.*python.*'",
              "exit = 3", "exit > 0", "exit in (1, 3)",
              // Tags.
              "tag.best", "tag.'a=b'", "tag = best", "tag != bad", "tag ~ 'b.*'", "has(tag)", "tag", "tag.best = true",
              "tag.bad = false", "tag.bad != true", "not has(tag.bad)",
              // Times.
              "started > -3d", "started < -47h", "started = -48h", "started >= 2026-11-26", "started = 2026-11-26",
              "started != today", "started < yesterday", "started = 2026-11-26T12:00", "ended = '2026-11-26 13:00:00Z'",
              "started < now", "datetime = 2026-11-26", "started in (2026-11-20, 2026-11-26)", "duration = 1h",
              "duration >= 3600", "duration < 1h30m", "duration != 90s",
              // Metrics.
              "metric.loss = 0.5", "metric.loss.last = .5", "metric.loss.max > 1", "metric.loss.mean = 1",
              "metric.loss.count = 1e2", "metric.loss.step = 99", "metric.train/loss.min < 1",
              "metric.'train/loss'.min < 1", "metric.'a b.min'.max = 8", "metric.gone = nan", "metric.loss != nan",
              "metric.loss < inf", "has(metric.gone)", "metric.loss",
              // What is missing makes a comparison false.
              "not arg.x = 1", "not arg.x != 1", "not arg.x ~ '.*'", "not arg.x in (1)", "not has(arg.x)",
              "not metric.x < 1", "not metric.gone < 1", "not metric.gone > 1", "not host = ''", "not has(host)",
              // The grammar.
              "name = a or name = b or arg.opt = adam", "name = a and name = b or tag", "tag or name = a and name = b",
              "not (name = a or name = b)", "not not tag", "NOT name = a AND tag", "((tag))", "tag.best and(arg.amp)",
              "arg.lr<1 and(tag)", "status = FAILED", "status != running", "status in (failed, killed)",
              "status ~ 'f.*'", "verdict = within-tolerance", "verdict != identical", "verdict ~ '.*tol.*'",
              "not verdict = diverged", "has(verdict)", "(has(arg.x) or has(arg.lr)) and tag"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void holds()
    {
        QFETCH(QString, text);
        QCOMPARE(outcome(text), u"true"_s);
        QCOMPARE(outcome(u"not (%1)"_s.arg(text)), u"false"_s);
    }

    void mistakes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const QString &text, const QString &message) {
            QTest::newRow(qPrintable(text)) << text << message;
        };
        const QString fieldMissing = u"A field is missing here, such as status, arg.lr or metric.loss."_s;
        row(u""_s, u"1: An expression is missing; write for example: status = finished."_s);
        row(u"  "_s, u"3: An expression is missing; write for example: status = finished."_s);
        row(u"loss < 1"_s,
            u"1: There is no field 'loss'. A parameter is arg.loss, a metric metric.loss, a key of the entry key.loss; "
            "the other fields are name, status, started, ended, duration, exit, verdict, tag, command, commit, "
            "datetime, "
            "description, host, tag.TAG, env.NAME."_s);
        row(u"tag and sttus = x"_s, u"9: There is no field 'sttus'; did you mean 'status'?"_s);
        row(u"args.lr = 1"_s, u"1: There is no field 'args.lr'; did you mean 'arg.lr'?"_s);
        row(u"metric. < 1"_s, u"1: A name has to follow metric., as in metric.loss."_s);
        row(u"arg.* = 1"_s, u"1: arg.* stands for many fields, which only lists of columns may; name one of them."_s);
        row(u"name ="_s,
            u"7: A value to compare name with is missing here; a text with signs or blanks stands in quotes."_s);
        row(u"name = = a"_s,
            u"8: A value to compare name with is missing here; a text with signs or blanks stands in quotes."_s);
        row(u"'a' = name"_s, u"1: A field has to stand here, and not a text: write for example name = 'a'."_s);
        row(u"tag and"_s, u"8: "_s + fieldMissing);
        row(u"and tag"_s, u"1: "_s + fieldMissing);
        row(u"= 3"_s, u"1: "_s + fieldMissing);
        row(u"()"_s, u"2: "_s + fieldMissing);
        row(u"name = a b"_s, u"10: Here 'and' or 'or' has to stand before 'b'; a text with blanks stands in quotes."_s);
        row(u"tag && name = a"_s, u"5: Write 'and' in the place of '&&'."_s);
        row(u"tag || name = a"_s, u"5: Write 'or' in the place of '||'."_s);
        row(u"!tag"_s, u"1: There is no sign !; write 'not' in its place."_s);
        row(u"tag ! x"_s, u"5: There is no sign !; write != or !~, or 'not' in front of the field."_s);
        row(u"(tag"_s, u"1: This parenthesis is not closed: add )."_s);
        row(u"(tag a)"_s, u"6: Here 'and' or 'or' has to stand before 'a'; a text with blanks stands in quotes."_s);
        row(u"tag)"_s, u"4: Nothing is open that this ) could close; leave it out."_s);
        row(u"has(tag"_s, u"8: A ) is missing behind has(tag."_s);
        row(u"has(arg.x\n\u200b"_s, u"11: A ) is missing behind has(arg.x."_s);
        row(u"has(arg.\x1b"_s, u"10: A ) is missing behind has(arg.\\x1b."_s);
        row(u"name in a"_s, u"9: Behind 'in' a list has to follow, such as (a, b)."_s);
        row(u"name in (a b)"_s, u"12: Here a comma, or the ) that ends the list, is missing."_s);
        row(u"größe: name = 'x"_s, u"15: The text that begins here has no end: add '."_s);
        row(u"metric.loss < abc"_s,
            u"15: 'abc' is no number, and metric.loss is compared with numbers such as 0.3 or 1e-4."_s);
        row(u"metric.loss ~ 1"_s,
            u"13: ~ compares texts with a regular expression; metric.loss is none: write <, <=, >, >=, = or !=."_s);
        row(u"status = finnished"_s, u"10: 'finnished' is no status; did you mean 'finished'?"_s);
        row(u"status = xyzzy"_s,
            u"10: 'xyzzy' is no status; there are starting, running, orphaned, finished, failed, killed, lost, unknown."_s);
        row(u"verdict = identicl"_s, u"11: 'identicl' is no verdict; did you mean 'identical'?"_s);
        row(u"verdict in (xyzzy)"_s,
            u"13: 'xyzzy' is no verdict; there are identical, within-tolerance, diverged, incomplete."_s);
        row(u"verdict > diverged"_s, u"9: verdict has no order; write = or !=."_s);
        row(u"status < failed"_s, u"8: status has no order; write = or !=."_s);
        row(u"tag.bad = 3"_s, u"11: tag.bad is true or false; write tag.bad or not tag.bad."_s);
        row(u"started > 2d"_s,
            u"11: '2d' is no time; write 2026-11-20, 2026-11-20T12:00, today, yesterday or -2d (two days ago)."_s);
        row(u"duration > long"_s, u"12: 'long' is no length of time; write 90s, 10m, 2h, 3d or 1h30m."_s);
        row(u"name ~ '('"_s,
            u"8: The pattern '(' is no regular expression: missing closing parenthesis (at character 2)."_s);
        row(u"😀 = 1 and name = "_s,
            u"1: There is no field '😀'. A parameter is arg.😀, a metric metric.😀, a key of the entry key.😀; "
            "the other fields are name, status, started, ended, duration, exit, verdict, tag, command, commit, "
            "datetime, "
            "description, host, tag.TAG, env.NAME."_s);
        row(u"name = '😀' tag"_s,
            u"12: Here 'and' or 'or' has to stand before 'tag'; a text with blanks stands in quotes."_s);
        row(QString(101, u'(') + u"tag"_s, u"101: This is nested too deeply; write it with fewer parentheses."_s);
        row(u"not "_s.repeated(100000) + u"tag"_s,
            u"401: This is nested too deeply; write it with fewer parentheses."_s);
    }
    void mistakes()
    {
        QFETCH(QString, text);
        QTEST(outcome(text), "message");
    }

    void longChainsAreNotDeep()
    {
        QCOMPARE(outcome(u"name = a or "_s.repeated(50000) + u"tag"_s), u"true"_s);
        QCOMPARE(outcome(u"tag and "_s.repeated(50000) + u"tag.bad"_s), u"false"_s);
        QCOMPARE(outcome(QString(99, u'(') + u"tag"_s + QString(99, u')')), u"true"_s);
    }

    void readsOnlyWhatItNeeds()
    {
        SampleSubject subject;
        fill(subject);
        QCOMPARE(outcome(u"name = a and arg.lr = 1 and status = failed and metric.loss < 1"_s, subject), u"false"_s);
        QCOMPARE(outcome(u"name = ppo/seed-3 or tag"_s, subject), u"true"_s);
        QCOMPARE(subject.entryReads + subject.statusReads + subject.metricReads, 0);
        QCOMPARE(outcome(u"arg.lr = 1 or arg.opt = x"_s, subject), u"false"_s);
        QCOMPARE(subject.entryReads, 1); // its command is parsed once
        const auto needs = [](const QString &text) {
            const FieldNeeds needed = Query::parse(text, now)->needs();
            return u"%1%2%3"_s.arg(needed.entry).arg(needed.status).arg(needed.metrics);
        };
        QCOMPARE(needs(u"name = a"_s), u"000"_s);
        QCOMPARE(needs(u"not (tag.x or arg.y)"_s), u"100"_s);
        QCOMPARE(needs(u"duration > 3 or exit = 1"_s), u"010"_s);
        QCOMPARE(needs(u"metric.x.min < 3 and has(key.y)"_s), u"101"_s);
        QCOMPARE(Query::parse(u"tag or arg.x = 1 and (tag or has(arg.x))"_s, now)->fields().size(), 2U);
    }

    void tellsOfTrouble()
    {
        SampleSubject subject;
        fill(subject);
        subject.trouble = Error{ErrorCode::Malformed, u"The entry is broken."_s};
        QCOMPARE(outcome(u"not tag.x"_s, subject), u"The entry is broken."_s);
        QCOMPARE(outcome(u"arg.x = 1"_s, subject), u"The entry is broken."_s);
        QCOMPARE(outcome(u"status = failed or tag.x"_s, subject), u"true"_s);
        subject.run.name = QString(300, u'a') + u'!';
        QVERIFY(outcome(u"name ~ '(a|aa)+$'"_s, subject).contains(u"takes too long"));
    }
};

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
