// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/removal_model.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;
using Session = RemovalItem::Session;

class TestRemovalModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachRunWhatIsItsOwn()
    {
        const RunFiles files(u"/r"_s);
        RemovalPlan plan{.names = {u"b"_s, u"a/1"_s, u"a/1.ckpt-x"_s}};
        const auto piece = [&](const QString &category, const QString &path, qint64 count, qint64 bytes) {
            plan.pieces += {category, path, {.exists = true, .files = count, .bytes = bytes, .obstacles = {}}};
        };
        piece(u"tensorboard"_s, u"a/1"_s, 2, 100);
        piece(u"records"_s, u"b/left/over"_s, 1, 10); // the rest of b/ is another run's
        piece(u"checkpoints"_s, u"a/1.ckpt"_s, 1, 1);
        piece(u"checkpoints"_s, u"a/1.ckpt-x.ckpt"_s, 1, 5);
        plan.sessions += {u"$1"_s, u"b_session"_s, u"/r/records/b"_s};
        const auto items = removalItems(plan, files);
        QCOMPARE(items.size(), size_t(3));
        QCOMPARE(items[0].name, u"b"_s);
        QCOMPARE(items[0].files, 1);
        QCOMPARE(items[0].session, Session::Live);
        QCOMPARE(items[0].parts.size(), size_t(2));
        QCOMPARE(items[0].parts[0].text, u"records/b/left/over"_s);
        QCOMPARE(items[1].files, 3);
        QCOMPARE(items[1].bytes, 101);
        QCOMPARE(items[1].session, Session::None);
        QCOMPARE(items[2].files, 1);
        QCOMPARE(items[2].bytes, 5);
    }

    void showsThemAsATree()
    {
        RemovalModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setItems({{.name = u"a\nb"_s,
                         .files = 2,
                         .bytes = 2048,
                         .session = Session::Live,
                         .parts = {{.text = u"records/x"_s, .files = 2, .bytes = 2048},
                                   {.text = u"x_1"_s, .session = Session::Live},
                                   {.text = u"x_0"_s, .session = Session::Ended}}},
                        {.name = u"none"_s}});
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex run = model.index(0, 0);
        QCOMPARE(texts(model, {}, 0), (QStringList{u"a\\nb"_s, u"running"_s, u"2"_s, u"2.0 KiB"_s}));
        QCOMPARE(texts(model, {}, 1), (QStringList{u"none"_s, QString(), u"0"_s, u"0 bytes"_s}));
        QCOMPARE(texts(model, run, 0), (QStringList{u"records/x"_s, QString(), u"2"_s, u"2.0 KiB"_s}));
        QCOMPARE(texts(model, run, 1), (QStringList{u"tmux session x_1"_s, u"running"_s, QString(), QString()}));
        QCOMPARE(texts(model, run, 2), (QStringList{u"tmux session x_0"_s, u"ended"_s, QString(), QString()}));
        QVERIFY(run.siblingAtColumn(RemovalModel::SessionColumn).data(Qt::DecorationRole).isValid());
        model.setItems({});
        QCOMPARE(model.rowCount(), 0);
    }

private:
    static QStringList texts(const RemovalModel &model, const QModelIndex &parent, int row)
    {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column, parent).data().toString();
        return cells;
    }
};

QTEST_MAIN(TestRemovalModel)
#include "tst_removal_model.moc"
