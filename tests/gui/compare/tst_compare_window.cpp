// SPDX-License-Identifier: GPL-2.0-or-later
#include "sweep_project.h"

#include "core/query/query.h"
#include "gui/compare/compare_window.h"
#include "gui/compare/field_combo.h"
#include "gui/compare/parallel_view.h"
#include "gui/compare/scatter_plot.h"
#include "gui/compare/side_by_side_model.h"
#include "gui/compare/side_by_side_view.h"
#include "gui/text/notice.h"
#include "gui/theme/theme.h"
#include "support/accessibility.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

enum Tab { SideBySide, Code, Scatter, Parallel };

class Compared
{
public:
    explicit Compared(const SweepProject &project, const QStringList &names)
        : window(project.repository(), project.document(), names)
    {
        window.show();
    }

    bool isReady()
    {
        return QTest::qWaitFor([this] { return tabs()->isVisible(); });
    }
    QTabWidget *tabs() const { return window.findChild<QTabWidget *>(); }
    SideBySideModel *model() const { return window.findChild<SideBySideModel *>(); }

    template<typename Part>
    Part *part(Tab tab) const
    {
        return tabs()->widget(tab)->findChild<Part *>();
    }

    QStringList rows() const
    {
        QStringList names;
        for (int row = 0; row < model()->rowCount(); ++row)
            names += model()->headerData(row, Qt::Vertical).toString();
        return names;
    }

    QString labels(Tab tab) const
    {
        QString text;
        for (const auto *label : tabs()->widget(tab)->findChildren<QLabel *>())
            text += label->text() + u'\n';
        return text;
    }

    /// For people to look at, where RUN_MANAGER_PICTURES says.
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("RUN_MANAGER_PICTURES");
        if (folder.isEmpty())
            return;
        for (const auto theme : {Preferences::Theme::Light, Preferences::Theme::Dark}) {
            applyTheme(theme);
            for (int tab = 0; tab < tabs()->count(); ++tab) {
                tabs()->setCurrentIndex(tab);
                QTest::qWait(400); // layouts and painting
                window.grab().save(u"%1/%2-%3-%4.png"_s.arg(
                    folder, name, QString::number(tab), theme == Preferences::Theme::Dark ? u"dark"_s : u"light"_s));
            }
        }
        applyTheme(Preferences::Theme::System);
        tabs()->setCurrentIndex(0);
    }

    CompareWindow window;
};

} // namespace

class TestCompareWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsStandSideBySide();
    void whatIsShownIsCopied();
    void thirtyRunsAreTooManyColumns();
    void pointsAreRuns();
    void brushesBecomeAnExpression();
    void fewerThanTwoAreNothingToCompare();
    void withoutMetrics();
    void damagedFilesAreTold();
    void refreshReadsAgain();
    void longTexts();
};

void TestCompareWindow::runsStandSideBySide()
{
    const SweepProject project(5);
    Compared compared(project, project.names());
    QVERIFY(compared.isReady());
    QCOMPARE(compared.rows(), (QStringList{u"Fields"_s, u"command"_s, u"host"_s, u"Parameters"_s, u"lr"_s, u"opt"_s,
                                           u"seed"_s, u"Metrics"_s, u"loss"_s, u"val/accuracy"_s}));
    auto *onlyDifferent = compared.part<QCheckBox>(SideBySide);
    QVERIFY(onlyDifferent->isChecked());
    onlyDifferent->setChecked(false);
    QVERIFY(compared.rows().contains(u"epochs"_s));
    compared.part<QLineEdit>(SideBySide)->setText(u"EPO"_s);
    QCOMPARE(compared.rows(), (QStringList{u"Fields"_s, u"command"_s, u"Parameters"_s, u"epochs"_s}));
    compared.part<QLineEdit>(SideBySide)->clear();
    onlyDifferent->setChecked(true);

    const QModelIndex accuracy = compared.model()->index(9, 2);
    QCOMPARE(accuracy.data().toString(), u"0.54"_s);
    QCOMPARE(accuracy.data(SideBySideModel::DifferenceRole).toString(), u"+0.04, +8%"_s);
    Q_EMIT compared.part<SideBySideView>(SideBySide)->referenceChosen(4);
    QCOMPARE(accuracy.data(SideBySideModel::DifferenceRole).toString(), u"-0.04, -6.9%"_s);
    compared.part<QComboBox>(SideBySide)->setCurrentIndex(2); // the maximum
    QVERIFY(!compared.rows().contains(u"loss"_s));            // of all 2
    QCOMPARE(compared.model()->reference(), 4);               // stays
    compared.part<QComboBox>(SideBySide)->setCurrentIndex(0);
    QVERIFY(!accuracy.data(SideBySideModel::BestRole).toBool());
    compared.window.setEnds({{u"val/accuracy"_s, Better::Larger}});
    QVERIFY(compared.model()->index(9, 4).data(SideBySideModel::BestRole).toBool());
    QCOMPARE(accessibilityFaults(&compared.window), QStringList());
    compared.picture(u"five"_s);
}

void TestCompareWindow::whatIsShownIsCopied()
{
    const SweepProject project(2);
    Compared compared(project, project.names());
    QVERIFY(compared.isReady());
    auto *menu = compared.part<QToolButton>(SideBySide)->menu();
    const auto copied = [&](const QString &text) {
        for (QAction *action : menu->actions()) {
            if (QString(action->text()).remove(u'&') == text)
                action->trigger();
        }
        return QApplication::clipboard()->text();
    };
    QVERIFY(copied(u"Markdown"_s).contains(u"| opt | adam | sgd |\n"_s));
    QVERIFY(copied(u"LaTeX"_s).contains(u"opt & adam & sgd \\\\\n"_s));
    QVERIFY(copied(u"CSV"_s).contains(u"Parameters,opt,adam,sgd,"_s));

    auto *view = compared.part<SideBySideView>(SideBySide);
    const int row = int(compared.rows().indexOf(u"opt"_s));
    view->selectionModel()->select(compared.model()->index(row, 1), QItemSelectionModel::ClearAndSelect);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"name\tsweep/1\nopt\tsgd\n"_s);
    compared.picture(u"two"_s);
}

void TestCompareWindow::thirtyRunsAreTooManyColumns()
{
    const SweepProject project(30);
    Compared compared(project, project.names());
    QVERIFY(compared.isReady());
    QCOMPARE(compared.model()->columnCount(), 20);
    QVERIFY(compared.labels(Scatter).contains(u"30 run"_s));
    compared.picture(u"thirty"_s);
}

void TestCompareWindow::pointsAreRuns()
{
    const SweepProject project(10);
    project.write(u"sweep/9"_s, event_records::scalar(1, "other", 1));
    Compared compared(project, project.names());
    QVERIFY(compared.isReady());
    compared.tabs()->setCurrentIndex(Scatter);
    auto *plot = compared.part<ScatterPlot>(Scatter);
    QCOMPARE(plot->shownRuns().size(), size_t(9));
    const QString summary = compared.labels(Scatter);
    QVERIFY2(summary.contains(u"Spearman -"_s) && summary.contains(u"9 run"_s), qPrintable(summary));
    QVERIFY2(summary.contains(u"1 without a value of arg.lr or metric.loss"_s), qPrintable(summary));

    QSignalSpy activated(&compared.window, &CompareWindow::runActivated);
    QTRY_VERIFY(plot->positionOf(3).x() > 20);
    QTest::qWait(0);
    QWidget *canvas = plot->findChild<QWidget *>();
    QTest::mouseClick(canvas, Qt::LeftButton, {}, plot->positionOf(3).toPoint());
    QCOMPARE(activated, (QList<QVariantList>{{u"sweep/3"_s}}));

    const auto boxes = compared.tabs()->widget(Scatter)->findChildren<FieldCombo *>();
    boxes[0]->choose(QueryField{QueryField::Source::Argument, u"opt"_s}); // categories have no coefficient
    QVERIFY(!compared.labels(Scatter).contains(u"Spearman"_s));
    boxes[2]->choose(QueryField{QueryField::Source::Argument, u"lr"_s});
    QCOMPARE(plot->shownRuns().size(), size_t(9));
    QCOMPARE(accessibilityFaults(&compared.window), QStringList());
}

void TestCompareWindow::brushesBecomeAnExpression()
{
    const SweepProject project(12);
    Compared compared(project, project.names());
    QVERIFY(compared.isReady());
    compared.tabs()->setCurrentIndex(Parallel);
    auto *view = compared.part<ParallelView>(Parallel);
    QStringList fields;
    for (const FieldAxis &axis : view->axes())
        fields += axis.field.text();
    QCOMPARE(fields, (QStringList{u"arg.lr"_s, u"arg.opt"_s, u"arg.seed"_s, u"metric.loss"_s}));
    view->setBrush(view->axes()[0].field, AxisBrush{1.5e-4, 1e-2});
    view->setBrush(view->axes()[1].field, AxisBrush{0, 1});
    compared.picture(u"brushed"_s);

    QSignalSpy requested(&compared.window, &CompareWindow::filterRequested);
    for (auto *button : compared.tabs()->widget(Parallel)->findChildren<QPushButton *>()) {
        if (button->text() == u"&Filter the table"_s)
            button->click();
    }
    QCOMPARE(requested.size(), 1);
    const QString expression = requested.front().front().toString();
    QCOMPARE(expression, u"arg.lr >= 0.00015 and arg.lr <= 0.01 and arg.opt in (adam, lion)"_s);
    QVERIFY(Query::parse(expression, 0).has_value());
    QCOMPARE(accessibilityFaults(&compared.window), QStringList());
}

void TestCompareWindow::fewerThanTwoAreNothingToCompare()
{
    const SweepProject project(1);
    Compared compared(project, {u"sweep/0"_s, u"gone"_s});
    QTRY_VERIFY(compared.window.findChild<Notice *>()->text().startsWith(u"Fewer than two"_s));
    QVERIFY(!compared.tabs()->isVisible());
}

void TestCompareWindow::withoutMetrics()
{
    const SweepProject project(2);
    for (const QString &name : project.names())
        project.write(name, {});
    Compared compared(project, project.names());
    QVERIFY(compared.isReady());
    compared.tabs()->setCurrentIndex(Scatter);
    QVERIFY(compared.part<Notice>(Scatter)->isVisible());
    QVERIFY(compared.part<Notice>(Scatter)->text().contains(u"no metrics"_s));
}

void TestCompareWindow::damagedFilesAreTold()
{
    const SweepProject project(3);
    project.write(u"sweep/1"_s, event_records::scalar(1, "loss", 1) + QByteArray(64, 'x'));
    Compared compared(project, project.names());
    QVERIFY(compared.isReady());
    const auto labels = compared.window.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"tensorboard/sweep/1/events"_s);
    }));
}

void TestCompareWindow::refreshReadsAgain()
{
    const SweepProject project(2);
    Compared compared(project, project.names());
    QVERIFY(compared.isReady());
    const auto loss = [&] { return compared.model()->index(int(compared.rows().indexOf(u"loss"_s)), 0).data(); };
    project.write(u"sweep/0"_s, event_records::scalar(1, "loss", 64));
    compared.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&compared.window));
    QTest::keyClick(&compared.window, Qt::Key_F5);
    QTRY_COMPARE(loss().toString(), u"64"_s);
    project.write(u"sweep/0"_s, event_records::scalar(1, "loss", 128));
    compared.window.noteEnd(u"another"_s);
    compared.window.noteEnd(u"sweep/0"_s);
    QTRY_COMPARE(loss().toString(), u"128"_s);
}

void TestCompareWindow::longTexts()
{
    const SweepProject project(3, u"'%1'"_s.arg(u"a very long description with many words "_s.repeated(40)));
    Compared compared(project, project.names());
    QVERIFY(compared.isReady());
    compared.part<QCheckBox>(SideBySide)->setChecked(false);
    QVERIFY(compared.window.width() <= 1024);
    compared.picture(u"long"_s);
}

QTEST_MAIN(TestCompareWindow)
#include "tst_compare_window.moc"
