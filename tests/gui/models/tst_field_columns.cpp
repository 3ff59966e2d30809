// SPDX-License-Identifier: GPL-2.0-or-later
// Columns of parameters and metrics, and expressions, in the model of the table.
#include "field_samples.h"

#include "gui/text/verdict_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {

class TestFieldColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keysTellColumnsApart();
    void columnsStandBehindAllOthers();
    void cellsShowWhatIsKnown();
    void numbersAreSortedAsNumbersWithNanLast();
    void anOrderThatIsNotKnownYetMovesNothing();
    void aCourseIsDrawnAndTold();
    void anExpressionFiltersWhenItHasBeenEvaluated();
    void whatIsNewIsShownWhenItHasBeenLookedAt();
    void valuesStayWithTheirRuns();
    void aChangeIsToldForItsRunAlone();
    void tellsColumnsThatDoNotDiffer();
    void verdictsAreNamed();

private:
    QModelIndex cell(int row, const FieldColumn &column) const
    {
        return m_model->index(row, m_model->column(column.key()));
    }

    const FieldColumn m_rate{argument(u"lr"_s)};
    const FieldColumn m_loss{metric(u"loss"_s)};
    std::shared_ptr<const RunSet> m_runs;
    std::unique_ptr<RunTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestFieldColumns::init()
{
    m_tester.reset();
    m_model = std::make_unique<RunTableModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    m_model->setOrder({u"name"_s, Qt::AscendingOrder});
    m_runs = sampleRuns({sampleEntry(u"a"_s, u"x --lr 1e-3"_s, {}), sampleEntry(u"b"_s, u"x --lr 0.1"_s, {}),
                         sampleEntry(u"c"_s, u"x"_s, {}), sampleEntry(u"d"_s, u"x --lr 0.02"_s, {})});
    m_model->setRuns(m_runs);
    m_model->setFieldColumns({m_rate, m_loss});
}

void TestFieldColumns::keysTellColumnsApart()
{
    const FieldColumn odd{metric(u"a b.min"_s, Aggregate::Max)};
    const FieldColumn course{metric(u"train/loss"_s), true};
    for (const FieldColumn &column : {m_rate, m_loss, odd, course})
        QCOMPARE(fieldColumnOf(column.key()), std::optional(column));
    QVERIFY(course.key() != FieldColumn{metric(u"train/loss"_s)}.key());
    for (const QString &key : {u"name"_s, u"field:"_s, u"field:nothing"_s, u"field:arg.*"_s, u"course:arg.lr"_s})
        QVERIFY(!fieldColumnOf(key));
    QCOMPARE(odd.heading(), u"a b.min (max)"_s);
}

void TestFieldColumns::columnsStandBehindAllOthers()
{
    QCOMPARE(m_model->key(m_model->columnCount() - 1), m_loss.key());
    m_model->setRuns(sampleRuns({sampleEntry(u"a"_s, u"x"_s, {}, u"  note: n\n  'field:arg.lr': odd\n"_s)}));
    QCOMPARE(m_model->key(m_model->columnCount() - 3), u"note"_s);
    QCOMPARE(m_model->column(m_rate.key()), m_model->columnCount() - 2);
    m_model->setFieldColumns({m_loss});
    QCOMPARE(m_model->column(m_rate.key()), -1);
    QCOMPARE(m_model->fieldColumns(), std::vector{m_loss});
    m_model->setRuns(sampleRuns({sampleEntry(u"a"_s, u"x"_s, {})}));
    QCOMPARE(m_model->column(u"note"_s), -1);
    QCOMPARE(m_model->key(m_model->columnCount() - 1), m_loss.key());
}

void TestFieldColumns::cellsShowWhatIsKnown()
{
    QCOMPARE(cell(0, m_rate).data().toString(), QString());
    m_model->setFieldValues(fieldValues(m_runs, {m_rate.field, m_loss.field},
                                        {{u"1e-3"_s, u"0.1"_s, {}, u"0.02"_s}, {0.5, std::nan(""), 1e-7, {}}}));
    QCOMPARE(cell(0, m_rate).data().toString(), u"1e-3"_s);
    QCOMPARE(cell(0, m_rate).data(RunTableModel::RawRole).toString(), u"1e-3"_s);
    QVERIFY(!cell(2, m_rate).data(RunTableModel::RawRole).isValid());
    QVERIFY(cell(0, m_rate).data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight));
    QCOMPARE(cell(0, m_loss).data(RunTableModel::RawRole).toDouble(), 0.5);
    QCOMPARE(cell(1, m_loss).data().toString(), u"nan"_s);
    QCOMPARE(cell(2, m_loss).data(RunTableModel::RawRole).toDouble(), 1e-7);
    QCOMPARE(m_model->headerData(m_model->column(m_loss.key()), Qt::Horizontal).toString(), u"loss"_s);
}

void TestFieldColumns::numbersAreSortedAsNumbersWithNanLast()
{
    m_model->setFieldValues(fieldValues(m_runs, {m_rate.field, m_loss.field},
                                        {{u"1e-3"_s, u"0.1"_s, {}, u"0.02"_s}, {0.5, std::nan(""), 0.25, {}}}));
    m_model->setOrder({m_rate.key(), Qt::AscendingOrder});
    QCOMPARE(namesOf(*m_model), QStringList({u"a"_s, u"d"_s, u"b"_s, u"c"_s}));
    m_model->setOrder({m_rate.key(), Qt::DescendingOrder});
    QCOMPARE(namesOf(*m_model), QStringList({u"b"_s, u"d"_s, u"a"_s, u"c"_s}));
    m_model->setOrder({m_loss.key(), Qt::AscendingOrder});
    QCOMPARE(namesOf(*m_model), QStringList({u"c"_s, u"a"_s, u"b"_s, u"d"_s}));
    m_model->setOrder({m_loss.key(), Qt::DescendingOrder});
    QCOMPARE(namesOf(*m_model), QStringList({u"a"_s, u"c"_s, u"b"_s, u"d"_s}));
    m_model->setFieldValues(fieldValues(m_runs, {m_loss.field}, {{0.5, 3.0, 0.25, 9.0}})); // while runs write
    QCOMPARE(namesOf(*m_model), QStringList({u"d"_s, u"b"_s, u"a"_s, u"c"_s}));
}

void TestFieldColumns::anOrderThatIsNotKnownYetMovesNothing()
{
    QSignalSpy moved(m_model.get(), &RunTableModel::rearranged);
    m_model->setOrder({m_loss.key(), Qt::DescendingOrder});
    QCOMPARE(moved.size(), 0);
    QCOMPARE(m_model->wantedFields(), std::vector({m_rate.field, m_loss.field}));
    m_model->setFieldColumns({}); // and it is still sorted by
    QCOMPARE(m_model->wantedFields(), std::vector{m_loss.field});
    m_model->setFieldValues(fieldValues(m_runs, {m_loss.field}, {{1.0, 2.0, 3.0, 4.0}}));
    QCOMPARE(namesOf(*m_model).first(), u"d"_s);
}

void TestFieldColumns::aCourseIsDrawnAndTold()
{
    const FieldColumn course{metric(u"loss"_s), true};
    m_model->setFieldColumns({course});
    auto values = std::make_shared<FieldValues>(*fieldValues(m_runs, {course.field}, {{1.5, {}, {}, {}}}));
    values->sources.metrics.insert(u"a"_s, digest(u"loss"_s, {3, 2, 1.5}));
    m_model->setFieldValues(values);
    QCOMPARE(cell(0, course).data(RunTableModel::CourseRole).value<QList<float>>(), QList<float>({3, 2, 1.5}));
    QCOMPARE(cell(0, course).data().toString(), u"1.5"_s);
    QVERIFY(cell(0, course).data(Qt::ToolTipRole).toString().contains(u"between 1.5 and 3"_s));
    QVERIFY(!cell(1, course).data(RunTableModel::CourseRole).isValid());
}

void TestFieldColumns::anExpressionFiltersWhenItHasBeenEvaluated()
{
    const FilterSpec spec{.text = u"arg.lr > 0.01"_s, .isExpression = true};
    QVERIFY(m_model->setFilter(spec).has_value());
    QCOMPARE(m_model->rowCount(), 4);
    QVERIFY(m_model->query().has_value());
    auto values = std::make_shared<FieldValues>(*fieldValues(m_runs, {}, {}));
    values->expression = u"another"_s;
    values->matching = {true, false, false, false};
    m_model->setFieldValues(values); // of what was typed before
    QCOMPARE(m_model->rowCount(), 4);
    values = std::make_shared<FieldValues>(*values);
    values->expression = spec.text;
    values->matching = {false, true, false, true};
    m_model->setFieldValues(values);
    QCOMPARE(namesOf(*m_model), QStringList({u"b"_s, u"d"_s}));

    const auto wrong = m_model->setFilter({.text = u"arg.lr >"_s, .isExpression = true});
    QVERIFY(!wrong.has_value());
    QVERIFY2(wrong.error().message.startsWith(u"Column 9: "_s), qPrintable(wrong.error().message));
    QCOMPARE(m_model->rowCount(), 2); // the last good one stays
    QVERIFY(m_model->setFilter({.text = u" "_s, .isExpression = true}).has_value());
    QCOMPARE(m_model->rowCount(), 4);
}

void TestFieldColumns::whatIsNewIsShownWhenItHasBeenLookedAt()
{
    const FilterSpec spec{.text = u"arg.lr > 0.01"_s, .isExpression = true};
    QVERIFY(m_model->setFilter(spec).has_value());
    auto values = std::make_shared<FieldValues>(*fieldValues(m_runs, {}, {}));
    values->expression = spec.text;
    values->matching = {false, true, false, true};
    m_model->setFieldValues(values);
    const auto later = sampleRuns({sampleEntry(u"b"_s, u"x --lr 0.1"_s, {}), sampleEntry(u"n"_s, u"x --lr 1"_s, {})});
    m_model->setRuns(later);
    QCOMPARE(namesOf(*m_model), QStringList{u"b"_s});
    values = std::make_shared<FieldValues>(*fieldValues(later, {}, {}));
    values->expression = spec.text;
    m_model->setFieldValues(values);
    QCOMPARE(namesOf(*m_model), QStringList({u"b"_s, u"n"_s}));
}

void TestFieldColumns::valuesStayWithTheirRuns()
{
    m_model->setFieldValues(fieldValues(m_runs, {m_loss.field}, {{1.0, 2.0, 3.0, 4.0}}));
    m_model->setRuns(sampleRuns({sampleEntry(u"d"_s, u"x"_s, {}), sampleEntry(u"new"_s, u"x"_s, {}),
                                 sampleEntry(u"a"_s, u"x --lr 1e-3"_s, {})}));
    QCOMPARE(namesOf(*m_model), QStringList({u"a"_s, u"d"_s, u"new"_s}));
    QCOMPARE(cell(0, m_loss).data().toString(), u"1"_s);
    QCOMPARE(cell(1, m_loss).data().toString(), u"4"_s);
    QCOMPARE(cell(2, m_loss).data().toString(), QString());
}

void TestFieldColumns::aChangeIsToldForItsRunAlone()
{
    m_model->setFieldValues(fieldValues(m_runs, {m_loss.field}, {{1.0, std::nan(""), 3.0, 4.0}}));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setFieldValues(fieldValues(m_runs, {m_loss.field}, {{1.0, std::nan(""), 2.5, 4.0}}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), cell(2, m_rate));
    QCOMPARE(changed[0][1].toModelIndex(), cell(2, m_loss));
}

void TestFieldColumns::tellsColumnsThatDoNotDiffer()
{
    const auto isUniform = [&](const QString &key) { return m_model->isUniform(m_model->column(key)); };
    m_model->setFieldValues(
        fieldValues(m_runs, {m_rate.field, m_loss.field}, {{u"1"_s, u"1"_s, {}, u"1"_s}, {0.5, 0.5, 0.5, 0.5}}));
    QVERIFY(!isUniform(u"name"_s));
    QVERIFY(!isUniform(u"command"_s));
    QVERIFY(isUniform(u"host"_s)); // none has one
    QVERIFY(!isUniform(m_rate.key()));
    QVERIFY(isUniform(m_loss.key()));
    QVERIFY(m_model->setFilter({.text = u"[abd]"_s}).has_value()); // it is about the rows that are shown
    QVERIFY(isUniform(m_rate.key()));
}

void TestFieldColumns::verdictsAreNamed()
{
    const FieldColumn verdict{{.source = QueryField::Source::Verdict}};
    m_model->setFieldColumns({verdict});
    m_model->setFieldValues(fieldValues(m_runs, {verdict.field}, {{u"within-tolerance"_s, {}, u"diverged"_s, {}}}));
    QCOMPARE(cell(0, verdict).data().toString(), verdictName(Verdict::WithinTolerance));
    QCOMPARE(cell(2, verdict).data(RunTableModel::VerdictRole).toInt(), int(Verdict::Diverged));
    QVERIFY(!cell(1, verdict).data(RunTableModel::VerdictRole).isValid());
    QVERIFY(!cell(0, m_rate).data(RunTableModel::VerdictRole).isValid());
}

} // namespace runs

QTEST_MAIN(runs::TestFieldColumns)
#include "tst_field_columns.moc"
