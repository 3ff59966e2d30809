// SPDX-License-Identifier: GPL-2.0-or-later
// Real runs are compared from the real main window.
#include "order_fixture.h"

#include "core/metrics/event_records.h"
#include "gui/compare/compare_window.h"
#include "gui/compare/parallel_view.h"
#include "gui/compare/side_by_side_model.h"
#include "support/accessibility.h"

#include <QComboBox>
#include <QTabWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace runs {

class TestCompareRuns : public QObject, protected OrderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin({u"g/a"_s, u"c"_s}); }
    void cleanup() { end(); }
    void selectedRunsAreCompared();
    void allRunsWhenOneIsSelected();

private:
    static QStringList runsOf(const CompareWindow *window)
    {
        const auto *model = window->findChild<SideBySideModel *>();
        QStringList names;
        for (int run = 0; run < model->columnCount(); ++run)
            names += model->headerData(run, Qt::Horizontal).toString();
        return names;
    }
};

void TestCompareRuns::selectedRunsAreCompared()
{
    m_project->shell(u"echo 'echo more' >> train.sh; git commit -qam 'Train more'"_s);
    m_project->runs(u"-q new later 'true --lr=2' && { '" RUNS_PROGRAM "' wait -q later >/dev/null 2>&1 || true; }"_s);
    for (const QString &name : {u"c"_s, u"later"_s}) {
        const QString folder = m_project->directory() + u"/.runs/tensorboard/"_s + name;
        QVERIFY(QDir().mkpath(folder));
        event_records::write(folder + u"/events.out.tfevents.1"_s,
                             event_records::scalar(1, "loss", name == u"c"_s ? 1 : 0.5F));
    }
    select({u"later"_s, u"c"_s});
    auto *button = OrderFixture::button(m_session->part<DetailsPanel>(), u"Compare…"_s);
    QTRY_VERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    auto *window = waitFor<CompareWindow>();
    QVERIFY(window);
    QTRY_COMPARE(runsOf(window), (QStringList{u"c"_s, u"later"_s})); // what was before is the reference
    const auto *model = window->findChild<SideBySideModel *>();
    QStringList rows;
    for (int row = 0; row < model->rowCount(); ++row)
        rows += model->headerData(row, Qt::Vertical).toString();
    for (const QString &name : {u"command"_s, u"lr"_s, u"commit"_s, u"subject"_s, u"loss"_s})
        QVERIFY2(rows.contains(name), qPrintable(name));

    auto *tabs = window->findChild<QTabWidget *>();
    tabs->setCurrentIndex(1);
    const auto *patch = tabs->widget(1)->findChild<QPlainTextEdit *>();
    QTRY_VERIFY(patch->toPlainText().contains(u"+echo more"_s)); // from what was before to what came later
    const auto *commits = tabs->widget(1)->findChild<QTreeWidget *>();
    QCOMPARE(commits->findItems(u"Train more"_s, Qt::MatchExactly | Qt::MatchRecursive, 2).size(), 1);
    QCOMPARE(accessibilityFaults(window), QStringList());
    picture(window, u"compare-code"_s);

    Q_EMIT window->runActivated(u"g/a"_s);
    QCOMPARE(m_session->table()->selectedNames(), QStringList{u"g/a"_s});
    window->setEnds({{u"loss"_s, Better::Smaller}});
    Q_EMIT window->endsChanged();
    window->close();

    select({u"later"_s, u"c"_s}); // what the user has said of a metric is remembered
    QVERIFY(activate(m_session->window()));
    QTest::keyClick(m_session->table(), Qt::Key_D, Qt::ControlModifier);
    auto *another = waitFor<CompareWindow>();
    QVERIFY(another);
    QCOMPARE(another->ends().value(u"loss"_s, Better::Larger), Better::Smaller);
}

void TestCompareRuns::allRunsWhenOneIsSelected()
{
    select({u"c"_s});
    QTest::keyClick(m_session->table(), Qt::Key_D, Qt::ControlModifier);
    auto *window = waitFor<CompareWindow>();
    QVERIFY(window);
    QTRY_COMPARE(runsOf(window), (QStringList{u"g/a"_s, u"c"_s}));
}

} // namespace runs

QTEST_MAIN(runs::TestCompareRuns)
#include "tst_compare_runs.moc"
