// SPDX-License-Identifier: GPL-2.0-or-later
#include "../../support/accessibility.h"
#include "gui/details/details_panel.h"
#include "gui/details/environment_page.h"
#include "gui/details/environment_view.h"
#include "gui/text/copy_button.h"
#include "gui/text/elided_label.h"
#include "gui/text/notice.h"
#include "gui/theme/theme.h"
#include "support/sample_runs.h"

#include "core/environment/gatherer.h"

#include <QAbstractItemModelTester>
#include <QAbstractProxyModel>
#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

/// As a gatherer on a machine with two graphics cards writes it.
const QByteArray sampleEnvironment = R"(gathered: '2026-11-23T21:04:05.123456+01:00'
system:
  os: Debian GNU/Linux 13 (trixie)
  kernel: Linux 6.12.48+deb13-amd64
  architecture: x86_64
  cpu: AMD EPYC 7763 64-Core Processor
  sockets: 2
  cores: 128
  threads: 256
  usable-threads: 32
  cpu-limit: 31.50
  memory-bytes: 1082331758592
  memory-limit-bytes: 137438953472
gpus:
- name: NVIDIA A100-SXM4-80GB
  index: 0
  uuid: GPU-5c9f67d0-a1b2-c3d4-e5f6-0718293a4b5c
  driver: '550.54.15'
  memory-mib: 81920
- name: NVIDIA A100-SXM4-80GB
  index: 3
python:
  version: '3.13.5'
  implementation: CPython
  executable: /home/ada/projects/goal-conditioned-agents/.venv/bin/python3
  prefix: /home/ada/projects/goal-conditioned-agents/.venv
  conda:
    environment: base
    prefix: /opt/conda
  packages:
    numpy: '2.2.4'
    torch: 2.6.0+cu124
    wandb: '0.19.8'
git:
  branch: sampling
  remote: git@github.com:ada/goal-conditioned-agents.git
  submodules:
    third_party/gym: 5c9f67d0a1b2c3d4e5f60718293a4b5c6d7e8f90
variables:
  CUDA_VISIBLE_DEVICES: '0,3'
  OMP_NUM_THREADS: '8'
  PATH: /home/ada/projects/goal-conditioned-agents/.venv/bin:/usr/local/bin:/usr/bin:/bin
  TORCH_LOGS: "a\tb\nc"
hidden-variables:
- HF_TOKEN
- WANDB_API_KEY
)"_ba;

QByteArray withPackages(int count)
{
    QByteArray packages;
    for (int i = 0; i < count; ++i)
        packages += "    package-" + QByteArray::number(i) + ": '1." + QByteArray::number(i) + "'\n";
    return QByteArray(sampleEnvironment).replace("    wandb", packages + "    wandb");
}

} // namespace

class TestEnvironmentPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_directory = std::make_unique<QTemporaryDir>();
        m_panel = std::make_unique<DetailsPanel>();
        m_panel->setProject({m_directory->path(), m_directory->filePath(u".runs"_s), true, {}});
        m_panel->resize(360, 560);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_page = m_panel->findChild<EnvironmentPage *>();
        m_model = std::make_unique<QAbstractItemModelTester>(m_page->view()->model(),
                                                             QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_sourceModel =
            std::make_unique<QAbstractItemModelTester>(m_page->findChild<QAbstractProxyModel *>()->sourceModel(),
                                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_panel->findChild<QTabBar *>()->setCurrentIndex(2);
    }
    void cleanup()
    {
        m_model.reset();
        m_sourceModel.reset();
        m_panel.reset();
    }

    void showsAllThatIsKnown()
    {
        show(u"a"_s, sampleEnvironment);
        QTRY_COMPARE(titles(), (QStringList{u"System (11)"_s, u"GPUs (2)"_s, u"Python (6)"_s, u"Packages (3)"_s,
                                            u"Git (3)"_s, u"Variables (6)"_s}));
        const QStringList all = lines();
        for (const QString &line :
             {u"Operating system: Debian GNU/Linux 13 (trixie)"_s, u"Usable threads: 32"_s, u"CPU limit: 31.50"_s,
              u"Memory: 1008.0 GiB"_s, u"Memory limit: 128.0 GiB"_s,
              u"GPU 0: NVIDIA A100-SXM4-80GB, 80.0 GiB, driver 550.54.15, GPU-5c9f67d0-a1b2-c3d4-e5f6-0718293a4b5c"_s,
              u"GPU 3: NVIDIA A100-SXM4-80GB"_s, u"Version: 3.13.5"_s, u"Conda prefix: /opt/conda"_s,
              u"torch: 2.6.0+cu124"_s, u"Branch: sampling"_s,
              u"Submodule third_party/gym: 5c9f67d0a1b2c3d4e5f60718293a4b5c6d7e8f90"_s, u"OMP_NUM_THREADS: 8"_s,
              u"TORCH_LOGS: a\\tb\\nc"_s, u"HF_TOKEN: not recorded: looks secret"_s})
            QVERIFY2(all.contains(line), qPrintable(line + u"\nis not in\n"_s + all.join(u'\n')));
        QVERIFY(gathered().startsWith(u"Gathered 2026-11-23 "_s));
        m_panel->setDateFormat(Preferences::DateFormat::Locale);
        QVERIFY(!gathered().startsWith(u"Gathered 2026-11-23 "_s));
        QVERIFY(tip(field(0, 9)).contains(u"1082331758592 bytes"_s));
        QVERIFY(tip(field(5, 2)).contains(u"/usr/local/bin\n/usr/bin\n/bin"_s));
        picture(u"environment"_s);
    }

    /// What the gatherer itself writes is understood: no name is a raw key of the file.
    void knowsTheGatherersKeys()
    {
        const QString record = recordOf(u"a"_s);
        QVERIFY(QDir().mkpath(record));
        QProcessEnvironment variables;
        variables.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
        variables.insert(u"HF_TOKEN"_s, u"hf-secret"_s);
        QVERIFY(recordEnvironment(record, {.command = u"python3 train.py"_s,
                                           .directory = m_directory->path(),
                                           .virtualenv = {},
                                           .commit = {},
                                           .variables = variables}));
        m_panel->setRuns({sampleRun(u"a"_s)}, 1);
        QTRY_VERIFY(titles().contains(u"Variables (2)"_s));
        for (const QString &line : lines(0) + lines(1)) {
            const QString name = line.section(u':', 0, 0);
            QVERIFY2(name[0].isUpper(), qPrintable(line));
            QVERIFY2(!name.contains(u'-'), qPrintable(line));
        }
        QVERIFY(gathered().startsWith(u"Gathered "_s));
    }

    void whatFailedSaysWhy()
    {
        show(u"a"_s, "gpus: 'unavailable: nvidia-smi did not answer.'\n"
                     "python:\n  version: '3.13'\n  prefix: 'unavailable: no idea'\n"
                     "  packages: 'unavailable: no importlib.metadata'\n"
                     "cluster:\n  name: juwels\n  nodes: [1, 2]\n");
        QTRY_COMPARE(titles(), (QStringList{u"GPUs"_s, u"Python (2)"_s, u"Packages"_s, u"cluster (2)"_s}));
        const QModelIndex reason = model()->index(0, 1);
        QCOMPARE(reason.data().toString(), u"unavailable: nvidia-smi did not answer."_s);
        const QColor muted = statusColor(StatusTone::Muted, QApplication::palette());
        QCOMPARE(reason.data(Qt::ForegroundRole).value<QColor>(), muted);
        QCOMPARE(field(1, 1, 1).data(Qt::ForegroundRole).value<QColor>(), muted);
        QVERIFY(!field(1, 0, 1).data(Qt::ForegroundRole).isValid());
        QCOMPARE(lines(3), (QStringList{u"name: juwels"_s, u"nodes: [1, 2]"_s})); // of a version to come
        picture(u"environment-unavailable"_s);
        filter()->setText(u"NVIDIA-SMI"_s);
        QCOMPARE(titles(), QStringList{u"GPUs"_s});
    }

    void longSectionsBeginCollapsed()
    {
        show(u"a"_s, withPackages(140));
        QTRY_VERIFY(titles().contains(u"Packages (143)"_s));
        QVERIFY(!isExpanded(3));
        QVERIFY(isExpanded(0));
        picture(u"environment-long"_s);
        m_page->view()->expand(model()->index(3, 0));
        m_page->view()->collapse(model()->index(0, 0));
        filter()->setText(u"e"_s);
        QVERIFY(isExpanded(0) && isExpanded(3));
        filter()->clear();
        QVERIFY(!isExpanded(0) && isExpanded(3));
        show(u"b"_s, withPackages(141)); // as one has left it
        QTRY_VERIFY(titles().contains(u"Packages (144)"_s));
        QVERIFY(!isExpanded(0) && isExpanded(3));
    }

    void filters()
    {
        show(u"a"_s, withPackages(140));
        QTRY_VERIFY(titles().contains(u"Packages (143)"_s));
        filter()->setText(u"ToRcH"_s);
        QCOMPARE(titles(), (QStringList{u"Packages (1 of 143)"_s, u"Variables (1 of 6)"_s}));
        QVERIFY(isExpanded(0) && isExpanded(1));
        QCOMPARE(lines(), (QStringList{u"torch: 2.6.0+cu124"_s, u"TORCH_LOGS: a\\tb\\nc"_s}));
        filter()->setText(u"epyc"_s); // in a value
        QCOMPARE(lines(), QStringList{u"CPU: AMD EPYC 7763 64-Core Processor"_s});
        filter()->setText(u"t.r"_s); // no pattern
        QCOMPARE(notice(), u"No match"_s);
        QVERIFY(!copyButton()->isEnabled());
        picture(u"environment-no-match"_s);
        filter()->setText(u"package-13"_s);
        QCOMPARE(titles(), QStringList{u"Packages (11 of 143)"_s});
        picture(u"environment-filtered"_s);
        filter()->clear();
        QCOMPARE(titles().size(), 6);
        QCOMPARE(notice(), QString());
    }

    void theFilterGoesOnWithOtherRuns()
    {
        show(u"a"_s, sampleEnvironment);
        QTRY_COMPARE(titles().size(), 6);
        filter()->setText(u"torch"_s);
        m_page->view()->setCurrentIndex(field(0, 0));
        show(u"b"_s, QByteArray(sampleEnvironment).replace("2.6.0+cu124", "2.7.1"));
        QTRY_COMPARE(lines().value(0), u"torch: 2.7.1"_s);
        QCOMPARE(m_page->view()->currentIndex().data().toString(), u"torch"_s);
        QCOMPARE(m_page->view()->selectionModel()->selectedRows().size(), 1);
        show(u"c"_s, "system: {os: x}\n");
        QTRY_COMPARE(notice(), u"No match"_s);
    }

    void keysLeadAround()
    {
        show(u"a"_s, sampleEnvironment);
        QTRY_COMPARE(titles().size(), 6);
        auto *view = m_page->view();
        view->setFocus();
        QTRY_VERIFY(view->hasFocus());
        QTest::keyClick(view, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(filter()->hasFocus());
        QTest::keyClicks(filter(), u"numpy"_s);
        QCOMPARE(titles(), QStringList{u"Packages (1 of 3)"_s});
        QTest::keyClick(filter(), Qt::Key_Return);
        QVERIFY(view->hasFocus());
        QTest::keyClicks(view, u"x"_s); // typing goes on in the filter
        QCOMPARE(filter()->text(), u"numpyx"_s);
        QTRY_VERIFY(filter()->hasFocus());
        QTest::keyClick(filter(), Qt::Key_Return); // where there are no rows
        QVERIFY(filter()->hasFocus());
        QTest::keyClick(filter(), Qt::Key_Escape);
        QCOMPARE(filter()->text(), QString());
        QTest::keyClick(filter(), Qt::Key_Down);
        QVERIFY(view->hasFocus());
        view->setCurrentIndex(model()->index(0, 0));
        QTest::keyClick(view, Qt::Key_Return);
        QVERIFY(!isExpanded(0));
        filter()->setText(u"numpy"_s);
        QTest::keyClick(view, Qt::Key_Escape);
        QCOMPARE(titles().size(), 6);
    }

    /// A window may have made shortcuts of them.
    void findAndEscapeAreItsOwn()
    {
        show(u"a"_s, sampleEnvironment);
        QTRY_COMPARE(titles().size(), 6);
        const auto takes = [this](const QKeyCombination &key) {
            QKeyEvent event(QEvent::ShortcutOverride, key.key(), key.keyboardModifiers());
            event.ignore();
            QApplication::sendEvent(m_page->view(), &event);
            return event.isAccepted();
        };
        QVERIFY(takes(Qt::CTRL | Qt::Key_F));
        QVERIFY(!takes(Qt::Key_Escape)); // there is nothing to clear
        filter()->setText(u"numpy"_s);
        QVERIFY(takes(Qt::Key_Escape));
        QVERIFY(!takes(Qt::CTRL | Qt::Key_N));
    }

    void copies()
    {
        show(u"a"_s, sampleEnvironment);
        QTRY_COMPARE(titles().size(), 6);
        QSignalSpy copied(m_panel.get(), &DetailsPanel::copied);
        select({field(5, 3), field(3, 1), field(0, 9)});
        QTest::keyClick(m_page->view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), u"Memory\t1008.0 GiB\ntorch\t2.6.0+cu124\nTORCH_LOGS\ta\\tb\\nc\n"_s);
        QCOMPARE(copied, (QList<QVariantList>{{u"selection"_s}}));
        select({model()->index(3, 0), field(3, 1)}); // a section and a row of it
        QTest::keyClick(m_page->view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), u"numpy\t2.2.4\ntorch\t2.6.0+cu124\nwandb\t0.19.8\n"_s);
        select({});
        QTest::keyClick(m_page->view(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(clipboard().startsWith(u"numpy"_s)); // nothing is no reason to lose it

        filter()->setText(u"torch"_s);
        copyButton()->click();
        QCOMPARE(clipboard(), u"Packages\ntorch\t2.6.0+cu124\n\nVariables\nTORCH_LOGS\ta\\tb\\nc\n"_s);
        QCOMPARE(copied.last().first().toString(), u"environment"_s);
    }

    void theMenuCopies()
    {
        show(u"a"_s, sampleEnvironment);
        QTRY_COMPARE(titles().size(), 6);
        m_page->view()->setCurrentIndex(field(3, 0));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(m_page->view()->viewport(), &event);
        auto *menu = m_page->view()->findChild<QMenu *>();
        QTRY_VERIFY(menu && menu->isVisible());
        QCOMPARE(menuFaults(menu), QStringList());
        QCOMPARE(menu->actions().size(), 2);
        menu->actions()[0]->trigger();
        QCOMPARE(clipboard(), u"numpy\t2.2.4\n"_s);
        menu->actions()[1]->trigger();
        QVERIFY(clipboard().startsWith(u"System\nOperating system\tDebian"_s));
        QVERIFY(clipboard().contains(u"\n\nVariables\nCUDA_VISIBLE_DEVICES\t0,3\n"_s));
        menu->close();
    }

    void saysWhyThereIsNothing_data()
    {
        QTest::addColumn<bool>("hasRecord");
        QTest::addColumn<bool>("isOld");
        QTest::addColumn<bool>("isRunning");
        QTest::addColumn<QString>("text");
        const QString imported = u"This run has no record: it was imported, or never began."_s;
        const QString gathering = u"The environment is being gathered."_s;
        QTest::newRow("imported") << false << false << false << imported;
        QTest::newRow("running") << true << true << true << gathering;
        QTest::newRow("about to begin") << false << false << true << gathering;
        QTest::newRow("short and just ended") << true << false << false << gathering;
        QTest::newRow("never gathered") << true << true << false << u"No environment was gathered for this run."_s;
    }
    void saysWhyThereIsNothing()
    {
        QFETCH(const bool, hasRecord);
        QFETCH(const bool, isOld);
        QFETCH(const bool, isRunning);
        QFETCH(const QString, text);
        if (hasRecord) {
            QVERIFY(QDir().mkpath(recordOf(u"a"_s)));
            if (isOld)
                QCOMPARE(QProcess::execute(u"touch"_s, {u"-d"_s, u"2020-02-03"_s, recordOf(u"a"_s)}), 0);
        }
        m_panel->setRunning(isRunning);
        m_panel->setRuns({sampleRun(u"a"_s)}, 1);
        QTRY_COMPARE(notice(), text);
        QVERIFY(!copyButton()->isEnabled());
        QCOMPARE(gathered(), QString());
        picture(u"environment-none"_s);
    }

    void aNameThatIsNoPathHasNoRecord()
    {
        m_panel->setRuns({sampleRun(u"../a"_s)}, 1);
        QTRY_COMPARE(notice(), u"This run has no record: it was imported, or never began."_s);
    }

    void anEmptyOneIsSaidToBe()
    {
        show(u"a"_s, "gathered: someday\n");
        QTRY_COMPARE(notice(), u"Nothing could be found out about the environment of this run."_s);
        QCOMPARE(gathered(), u"Gathered someday"_s);
    }

    void anUnreadableOneSaysWhy()
    {
        show(u"a"_s, "system: [\n");
        QTRY_VERIFY(notice().contains(environmentPath(recordOf(u"a"_s))));
        QVERIFY(titles().isEmpty());
        picture(u"environment-unreadable"_s);
        show(u"a"_s, sampleEnvironment); // it was repaired
        QTRY_COMPARE(titles().size(), 6);
    }

    void aFileThatComesLaterIsShown()
    {
        QVERIFY(QDir().mkpath(recordOf(u"a"_s)));
        m_panel->setRunning(true);
        m_panel->setRuns({sampleRun(u"a"_s)}, 1);
        QTRY_COMPARE(notice(), u"The environment is being gathered."_s);
        write(u"a"_s, sampleEnvironment);
        QTRY_COMPARE(titles().size(), 6); // by itself
        QCOMPARE(notice(), QString());
    }

    void aRefreshKeepsWhatOneIsAt()
    {
        show(u"a"_s, withPackages(140));
        QTRY_VERIFY(titles().contains(u"Packages (143)"_s));
        auto *view = m_page->view();
        view->expand(model()->index(3, 0));
        view->setCurrentIndex(field(3, 80));
        QScrollBar *bar = view->verticalScrollBar();
        const int scrolled = bar->value();
        QVERIFY(scrolled > 0);
        QSignalSpy reset(model(), &QAbstractItemModel::modelReset);
        show(u"a"_s, withPackages(140));
        show(u"a"_s, withPackages(141)); // written anew, and otherwise
        QTRY_VERIFY(titles().contains(u"Packages (144)"_s));
        QCOMPARE(reset.size(), 1); // not for what was there already
        QCOMPARE(view->currentIndex().data().toString(), u"package-78"_s);
        QCOMPARE(bar->value(), scrolled);
    }

    void otherRunsHaveNothingOfTheFirst()
    {
        show(u"a"_s, sampleEnvironment);
        QTRY_COMPARE(titles().size(), 6);
        m_panel->setRuns({sampleRun(u"b"_s)}, 1);
        QTRY_COMPARE(notice(), u"This run has no record: it was imported, or never began."_s);
        QVERIFY(titles().isEmpty());
    }

    void theTabStaysChosenAndIsReadOnlyInSight()
    {
        auto *tabs = m_panel->findChild<QTabBar *>();
        tabs->setCurrentIndex(0);
        show(u"a"_s, sampleEnvironment);
        QTest::qWait(0);
        QVERIFY(!m_page->isVisible());
        QVERIFY(titles().isEmpty());
        tabs->setCurrentIndex(2);
        QTRY_COMPARE(titles().size(), 6);
        m_panel->setRuns({sampleRun(u"a"_s), sampleRun(u"b"_s)}, 2);
        QVERIFY(!m_page->isVisible());
        m_panel->setRuns({}, 0);
        m_panel->setRuns({sampleRun(u"b"_s)}, 1);
        QVERIFY(m_page->isVisible());
        QVERIFY(titles().isEmpty()); // of a; b has none
    }

    void everythingHasAName()
    {
        show(u"a"_s, sampleEnvironment);
        QTRY_COMPARE(titles().size(), 6);
        QCOMPARE(accessibilityFaults(m_panel.get()), QStringList());
    }

    void itFitsWhatRoomThereIs()
    {
        QByteArray text = sampleEnvironment;
        text.replace("numpy", QByteArray(300, 'n')).replace("/usr/local/bin", '/' + QByteArray(20'000, 'p'));
        show(u"a"_s, text);
        QTRY_COMPARE(titles().size(), 6);
        m_panel->resize(220, 300);
        auto *view = m_page->view();
        QTRY_VERIFY(view->columnWidth(0) <= view->viewport()->width() / 2);
        QCOMPARE(view->header()->length(), view->viewport()->width());
        view->setColumnWidth(0, 90); // the user moves the border
        m_panel->resize(500, 300);
        QCOMPARE(view->columnWidth(0), 90);
        m_panel->grab();
    }

    void darkAndSmall()
    {
        applyTheme(Preferences::Theme::Dark);
        show(u"a"_s, withPackages(140));
        m_panel->resize(300, 420);
        QTRY_VERIFY(titles().contains(u"Packages (143)"_s));
        m_page->view()->setCurrentIndex(field(0, 3));
        picture(u"environment-dark"_s);
        applyTheme(Preferences::Theme::Light);
        QVERIFY(m_page->view()->viewport()->width() <= 300);
    }

private:
    QString recordOf(const QString &name) const { return m_directory->filePath(u".runs/records/"_s + name); }

    void write(const QString &name, const QByteArray &content) const
    {
        QVERIFY(QDir().mkpath(recordOf(name)));
        QFile file(environmentPath(recordOf(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    void show(const QString &name, const QByteArray &content)
    {
        write(name, content);
        m_panel->setRuns({sampleRun(name)}, 1);
    }

    QAbstractItemModel *model() const { return m_page->view()->model(); }
    QLineEdit *filter() const { return m_page->findChild<QLineEdit *>(); }
    CopyButton *copyButton() const { return m_page->findChild<CopyButton *>(); }
    QString gathered() const { return m_page->findChild<ElidedLabel *>()->text(); }
    static QString clipboard() { return QApplication::clipboard()->text(); }

    QModelIndex field(int section, int row, int column = 0) const
    {
        return model()->index(row, column, model()->index(section, 0));
    }
    static QString tip(const QModelIndex &name) { return name.siblingAtColumn(1).data(Qt::ToolTipRole).toString(); }
    bool isExpanded(int section) const { return m_page->view()->isExpanded(model()->index(section, 0)); }

    void select(const QModelIndexList &rows) const
    {
        QItemSelection selection;
        for (const QModelIndex &row : rows)
            selection.select(row, row);
        m_page->view()->selectionModel()->select(selection,
                                                 QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }

    QString notice() const
    {
        const auto *notice = m_page->findChild<Notice *>();
        return notice->isVisible() ? notice->text() : QString();
    }

    QStringList titles() const
    {
        QStringList texts;
        for (int row = 0; row < model()->rowCount(); ++row)
            texts += model()->index(row, 0).data().toString();
        return texts;
    }

    /// "name: value" of the rows in a section, or in all.
    QStringList lines(int section = -1) const
    {
        QStringList texts;
        for (int at = 0; at < model()->rowCount(); ++at) {
            for (int row = 0; (section < 0 || at == section) && row < model()->rowCount(model()->index(at, 0)); ++row)
                texts += field(at, row).data().toString() + u": "_s + field(at, row, 1).data().toString();
        }
        return texts;
    }

    void picture(const QString &name) const
    {
        if (const QString folder = qEnvironmentVariable("RUN_MANAGER_PICTURES"); !folder.isEmpty())
            m_panel->grab().save(folder + u'/' + name + u".png"_s);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<DetailsPanel> m_panel;
    std::unique_ptr<QAbstractItemModelTester> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_sourceModel;
    EnvironmentPage *m_page = nullptr;
};

QTEST_MAIN(TestEnvironmentPage)
#include "tst_environment_page.moc"
