// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/run_repository.h"
#include "gui/dialogs/new_run_fixture.h"
#include "support/accessibility.h"

#include <QClipboard>
#include <QCompleter>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace runs;

/// Every text as long again, as German ones can be.
class LongWinded : public QTranslator
{
public:
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return QString::fromUtf8(text) + QString(qsizetype(qstrlen(text)) / 2, u'ß');
    }
    bool isEmpty() const override { return false; }
};

class TestNewRunDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_top = m_git.newRepository(); }

    void returnsWhatWasTyped()
    {
        NewRunFixture f(contextOf(m_top));
        f.open();
        QCOMPARE(f.name()->text(), u"run-1"_s);
        QCOMPARE(f.description()->placeholderText(), u"First commit"_s);
        QVERIFY(!f.canLaunch());
        QCOMPARE(f.note("obstacle"), u"There is no command yet."_s);
        QVERIFY(f.name()->hasFocus());
        QTest::keyClicks(f.name(), u"ppo/seed-1"_s); // what was proposed is selected
        QTest::keyClick(f.name(), Qt::Key_Tab);
        f.type(f.command(), u"  python train.py  "_s);
        QTest::keyClick(f.command(), Qt::Key_Return);
        QTest::keyClicks(f.command(), u"--seed 1"_s);
        QTest::keyClick(f.command(), Qt::Key_Return, Qt::ShiftModifier); // a line break like any other
        QTest::keyClicks(f.command(), u"--lr 1"_s);
        QTRY_VERIFY(f.canLaunch());
        QVERIFY(f.note("obstacle").isEmpty());
        const QSignalSpy accepted(&f.dialog, &QDialog::accepted);
        QTest::keyClick(f.command(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(accepted.size(), 1);
        const LaunchRequest request = f.dialog.request();
        QCOMPARE(request.name, u"ppo/seed-1"_s);
        QCOMPARE(request.command, u"  python train.py  \n--seed 1\n--lr 1"_s);
        QCOMPARE(request.description, std::nullopt);
        QCOMPARE(request.virtualenvPath, QString());
        QVERIFY(!request.overwrite);
        QCOMPARE(request.directory, m_top);
    }

    void enterLaunchesAndEscapeDoesNot()
    {
        NewRunFixture f(contextOf(m_top));
        f.open();
        const QSignalSpy accepted(&f.dialog, &QDialog::accepted);
        const QSignalSpy rejected(&f.dialog, &QDialog::rejected);
        QTest::keyClick(f.name(), Qt::Key_Return); // no command yet
        QCOMPARE(accepted.size(), 0);
        f.type(f.command(), u"true"_s);
        QTRY_VERIFY(f.canLaunch());
        QVERIFY(f.button("launch")->isDefault());
        QTest::keyClick(&f.dialog, Qt::Key_Escape);
        QCOMPARE(rejected.size(), 1);
        f.open();
        QCOMPARE(f.command()->toPlainText(), u"true"_s);
        QTest::keyClick(f.virtualenv(), Qt::Key_Enter);
        QCOMPARE(accepted.size(), 1);
    }

    void tabLeavesTheFieldsInOrder()
    {
        NewRunContext context = contextOf(m_top);
        context.commandHistory = {u"true"_s};
        NewRunFixture f(context);
        f.open();
        QTRY_VERIFY(f.dialog.isActiveWindow());
        for (const char *next :
             {"command", "history", "description", "virtualenv", "browse", "checkAgain", "isolated", "sent"}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget()->objectName(), QString::fromLatin1(next));
        }
    }

    void saysWhatIsWrongWithTheName()
    {
        NewRunFixture f(contextOf(m_top, {u"ppo/seed-1"_s, u"baseline"_s}));
        f.open();
        f.type(f.command(), u"true"_s);
        QCOMPARE(f.name()->text(), u"baseline-2"_s);
        QCOMPARE(f.note("nameNote"), u"No run has this name yet."_s);
        f.type(f.name(), u"ppo/s*"_s);
        QVERIFY(f.note("nameNote").contains(u"it holds '*'"_s));
        QVERIFY(!f.canLaunch());
        f.type(f.name(), u"baseline/x"_s);
        QVERIFY(f.note("nameNote").contains(u"'baseline' is a run"_s));
        QCOMPARE(f.note("obstacle"), u"The name cannot be used."_s);
        QVERIFY(f.button("useProposal")->isVisible());
        f.button("useProposal")->click();
        QCOMPARE(f.name()->text(), u"baseline-2"_s);
        QVERIFY(f.canLaunch());
        QVERIFY(!f.button("useProposal")->isVisible());
    }

    void overwritesOnlyWhatIsTaken()
    {
        NewRunFixture f(contextOf(m_top, {u"a"_s, u"ab"_s}));
        f.open();
        f.type(f.command(), u"true"_s);
        QVERIFY(!f.overwrite()->isVisible());
        f.type(f.name(), u"a"_s);
        QVERIFY(f.note("nameNote").contains(u"a run of this name already"_s));
        QVERIFY(f.overwrite()->isVisible() && !f.canLaunch());
        f.overwrite()->click();
        QVERIFY(f.canLaunch() && f.dialog.request().overwrite);
        QTest::keyClicks(f.name(), u"b"_s); // another run, for which it was not meant
        QVERIFY(f.overwrite()->isVisible() && !f.overwrite()->isChecked() && !f.canLaunch());
        f.overwrite()->click();
        f.dialog.setRecordedNames({u"a"_s}); // somebody has removed it
        QVERIFY(!f.overwrite()->isVisible() && f.canLaunch());
        QVERIFY(!f.dialog.request().overwrite);
        f.dialog.setRecordedNames({u"ab"_s});
        QVERIFY(f.overwrite()->isVisible() && !f.canLaunch());
        QCOMPARE(f.name()->text(), u"ab"_s);
    }

    void completesGroups()
    {
        NewRunFixture f(contextOf(m_top, {u"ppo/lr1/a"_s}));
        f.open();
        f.type(f.name(), u"pp"_s);
        QCOMPARE(f.name()->completer()->completionCount(), 2);
        QCOMPARE(f.name()->completer()->currentCompletion(), u"ppo/lr1/"_s);
    }

    void checksTheVirtualenv()
    {
        m_git.shell(m_top, u"mkdir -p data/venv/bin && touch data/venv/bin/activate"_s); // ignored by git
        NewRunContext context = contextOf(m_top);
        context.project.settings.virtualenvPath = u"data/none"_s;
        NewRunFixture f(context);
        f.open();
        f.type(f.command(), u"true"_s);
        QCOMPARE(f.virtualenv()->text(), u"data/none"_s);
        QTRY_VERIFY(f.note("virtualenvNote").contains(m_top + u"/data/none"_s));
        QVERIFY(!f.canLaunch());
        QCOMPARE(f.note("obstacle"), u"The virtualenv cannot be used."_s);
        f.type(f.virtualenv(), u"data/venv"_s);
        QTRY_VERIFY(f.canLaunch());
        QVERIFY(f.note("virtualenvNote").isEmpty());
        QVERIFY(f.sent().startsWith(u". "_s + m_top + u"/data/venv/bin/activate && true "_s));
        f.type(f.virtualenv(), u"~/venv"_s);
        QCOMPARE(f.dialog.request().virtualenvPath, QDir::homePath() + u"/venv"_s);
        QTRY_VERIFY(f.note("virtualenvNote").contains(QDir::homePath() + u"/venv"_s));
        f.type(f.virtualenv(), {});
        QTRY_VERIFY(f.canLaunch());
    }

    void showsWhatIsSent()
    {
        const QString top = m_git.newRepository();
        m_git.shell(top, u"mkdir -p data/venv/bin && touch data/venv/bin/activate"_s);
        const QString below = top + u"/sub"_s;
        NewRunFixture f(contextOf(below));
        f.open();
        QVERIFY(!f.button("copySent")->isEnabled());
        f.type(f.name(), u"a b"_s);
        f.command()->setPlainText(u"printf '%s' \"x\u00a0y\" # \\"_s); // with a no-break space
        f.type(f.virtualenv(), u"../data/venv"_s);
        QTRY_VERIFY(f.canLaunch());
        f.button("copySent")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), f.sent());

        RunRepository repository(contextOf(below).project, {QStringLiteral(RUNS_PROGRAM), u"supervise"_s});
        const auto plan = repository.planLaunch(f.dialog.request());
        QVERIFY2(plan, qPrintable(errorOf(plan).message));
        const auto launched = repository.launch(*plan);
        QVERIFY2(launched, qPrintable(errorOf(launched).message));
        QCOMPARE(f.sent(), launched->sentCommand);
        QVERIFY(f.sent().contains(u"x\u00a0y"_s) && f.sent().contains(top + u"/.runs/tensorboard/a b"_s));
        QVERIFY(repository.remove({u"a b"_s}));
    }

    void asksForIsolation()
    {
        NewRunContext context = contextOf(m_top);
        NewRunFixture plain(context);
        plain.open();
        QVERIFY(!plain.dialog.request().isolated);
        plain.part<QCheckBox>("isolated")->click();
        QVERIFY(plain.dialog.request().isolated);
        context.project.settings.isolated = true; // as .runsrc says
        NewRunFixture f(context);
        f.open();
        QVERIFY(f.dialog.request().isolated);
        f.dialog.prefill({.name = u"b"_s, .command = u"true"_s, .isolated = false});
        QVERIFY(!f.dialog.request().isolated);
    }

    void isPrefilled()
    {
        NewRunFixture f(contextOf(m_top, {u"ppo/seed-3"_s}));
        const QString below = m_top + u"/sub"_s;
        f.dialog.prefill({.name = u"ppo/seed-3"_s,
                          .command = u"a\n b "_s,
                          .description = u"why\nnot"_s,
                          .virtualenvPath = u"v"_s,
                          .directory = below});
        f.open();
        LaunchRequest request = f.dialog.request();
        QCOMPARE(request.name, u"ppo/seed-4"_s);
        QCOMPARE(request.command, u"a\n b "_s);
        QCOMPARE(request.description, u"why\nnot"_s);
        QCOMPARE(request.virtualenvPath, u"v"_s);
        QCOMPARE(request.directory, below);
        request.name = u"ppo/seed-3"_s;
        request.overwrite = true;
        f.dialog.prefill(request);
        QCOMPARE(f.dialog.request().name, u"ppo/seed-3"_s);
        QVERIFY(f.dialog.request().overwrite);
    }

    void showsARefusalUntilSomethingChanges()
    {
        NewRunFixture f(contextOf(m_top));
        f.open();
        f.dialog.showError(u"Because.\nIt is so."_s);
        auto *text = f.part<QPlainTextEdit>("errorText");
        QVERIFY(text->isVisible());
        QCOMPARE(text->toPlainText(), u"Because.\nIt is so."_s);
        QTest::keyClicks(f.name(), u"x"_s);
        QVERIFY(!text->isVisible());
    }

    void canBeUsedWithoutSight()
    {
        NewRunContext context = contextOf(m_top, {u"a"_s});
        context.commandHistory = {u"true"_s};
        NewRunFixture f(context);
        f.open();
        f.type(f.name(), u"a"_s);
        f.dialog.showError(u"Because."_s);
        QCOMPARE(accessibilityFaults(&f.dialog), QStringList());
        f.part<QLabel>("commandLabel")->setText(u"&Name"_s);
        f.button("launch")->setText({});
        QCOMPARE(accessibilityFaults(&f.dialog).size(), 2); // so faults are found
    }

    void fitsWhateverItSays()
    {
        const LongWinded translator;
        QCoreApplication::installTranslator(const_cast<LongWinded *>(&translator));
        {
            NewRunFixture f(contextOf(m_top, {u"a"_s}));
            f.dialog.prefill({.name = u"a"_s,
                              .command = QString(20'000, u'x'),
                              .description = QString(5'000, u'y'),
                              .virtualenvPath = QString(3'000, u'z'),
                              .overwrite = true});
            f.dialog.showError(QString(3'000, u'e'));
            f.open();
            QTRY_VERIFY(!f.note("virtualenvNote").isEmpty());
            const QSize least = f.dialog.minimumSizeHint();
            QVERIFY2(least.width() <= 1024 && least.height() <= 600,
                     qPrintable(u"%1×%2"_s.arg(least.width()).arg(least.height())));
            f.dialog.resize(1024, 600);
            QTRY_COMPARE(f.dialog.size(), QSize(1024, 600));
            const auto *page = f.part<QWidget>("page");
            QVERIFY(page->width() <= page->parentWidget()->width());
        }
        QCoreApplication::removeTranslator(const_cast<LongWinded *>(&translator));
    }

private:
    GitScratch m_git;
    QString m_top;
};

QTEST_MAIN(TestNewRunDialog)
#include "tst_new_run_dialog.moc"
