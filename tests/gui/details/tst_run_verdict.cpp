// SPDX-License-Identifier: GPL-2.0-or-later
#include "panel_under_test.h"
#include "support/sample_runs.h"

#include "core/verification/verification_file.h"
#include "gui/details/link_label.h"
#include "gui/theme/theme.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace runs;

/// What is shown of the verdict in a record.
class TestRunVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_directory = std::make_unique<QTemporaryDir>();
        m_panel = std::make_unique<DetailsPanel>();
        m_panel->setProject({m_directory->path(), m_directory->filePath(u".runs"_s), true, {}});
        m_panel->resize(400, 900);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup()
    {
        m_panel.reset();
        applyTheme(Preferences::Theme::System);
    }

    void isShownWithEverything()
    {
        const ValuePair pair{u"loss"_s, 7, 0.5, 0.75};
        write(u"g/b"_s, {.verdict = Verdict::Diverged,
                         .reference = u"g/a"_s,
                         .time = 1'800'000'000'000'000,
                         .tolerance = {0.125, 0},
                         .metrics = 2,
                         .points = 40,
                         .largest = pair,
                         .divergence = pair,
                         .missing = {u"'g/b' lacks the values of 'acc' that 'g/a' has."_s}});
        show(u"g/b"_s);
        QTRY_COMPARE(shown(u"Verdict"_s),
                     u"Diverged\n'g/b' diverges from 'g/a' at step 7 of 'loss': 0.75 in the place of 0.5."_s);
        QCOMPARE(shown(u"Tolerance"_s), u"absolute 0.125"_s);
        QVERIFY(shown(u"Compared"_s).startsWith(u"2027-01-1"_s));
        QVERIFY2(shown(u"Metrics"_s).startsWith(u"2, with 40 value"_s), qPrintable(shown(u"Metrics"_s)));
        QCOMPARE(shown(u"Missing for the comparison"_s), u"'g/b' lacks the values of 'acc' that 'g/a' has."_s);
        picture(u"verdict"_s);
        applyTheme(Preferences::Theme::Dark);
        picture(u"verdict-dark"_s);
    }

    void leadsToTheReference()
    {
        const QString name = u"a/run with <b>a very</b> long name/"_s + QString(200, u'x');
        write(u"b"_s, {.verdict = Verdict::Identical, .reference = name});
        show(u"b"_s);
        QTRY_VERIFY(shown(u"Verdict"_s).startsWith(u"Identical\n"_s));
        QCOMPARE(shown(u"Tolerance"_s), u"none: values have to be equal"_s);
        QCOMPARE(shown(u"Missing for the comparison"_s), QString());
        auto *link = m_panel->findChild<LinkLabel *>();
        QVERIFY(link->isVisible());
        QVERIFY(pageOf(*m_panel)->widget()->width() <= m_panel->width());
        QSignalSpy requested(m_panel.get(), &DetailsPanel::runRequested);
        QTest::mouseClick(link, Qt::LeftButton, {}, QPoint(8, link->height() / 2));
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested[0][0].toString(), name);
        link->setFocus();
        QTest::keyClick(link, Qt::Key_Tab); // to the link in it; Qt takes the first one at once
        picture(u"verdict-long"_s);
    }

    void leadsToTheOriginalByItsPresentName()
    {
        write(u"b"_s, {.verdict = Verdict::Identical, .reference = u"a"_s});
        Run run = sampleRun(u"b"_s);
        run.fields.push_back({key::reproduces.toString(), Value{u"renamed"_s}});
        m_panel->setRuns({run}, 1);
        QTRY_VERIFY(shown(u"Verdict"_s).startsWith(u"Identical\n"_s));
        QSignalSpy requested(m_panel.get(), &DetailsPanel::runRequested);
        auto *link = m_panel->findChild<LinkLabel *>();
        QTest::mouseClick(link, Qt::LeftButton, {}, QPoint(8, link->height() / 2));
        QCOMPARE(requested.value(0).value(0).toString(), u"renamed"_s);
    }

    void isReadAnew()
    {
        QVERIFY(QDir().mkpath(record(u"b"_s)));
        show(u"b"_s);
        QTRY_VERIFY(shown(u"Status"_s).startsWith(u"Unknown"_s));
        QCOMPARE(shown(u"Verdict"_s), QString());
        write(u"b"_s, {.verdict = Verdict::Incomplete, .reference = u"a"_s, .missing = {u"'b' has no metrics."_s}});
        show(u"b"_s); // as when something has changed
        QTRY_VERIFY(shown(u"Verdict"_s).startsWith(u"Incomplete\n"_s));
        show(u"c"_s); // another run has none of it
        QTRY_VERIFY(shown(u"Status"_s).startsWith(u"Unknown"_s));
        QCOMPARE(shown(u"Verdict"_s), QString());
        QVERIFY(!m_panel->findChild<LinkLabel *>()->isVisible());
    }

    void isSeenWhenSomebodyElseRecordsIt()
    {
        QVERIFY(QDir().mkpath(record(u"b"_s)));
        show(u"b"_s);
        QTRY_VERIFY(shown(u"Status"_s).startsWith(u"Unknown"_s));
        const ValuePair pair{u"loss"_s, 7, 0.5, qQNaN()};
        write(u"b"_s, {.verdict = Verdict::Diverged, .reference = u"a"_s, .largest = pair, .divergence = pair});
        QTRY_VERIFY_WITH_TIMEOUT(shown(u"Verdict"_s).startsWith(u"Diverged\n"_s), 20'000);
        TextBlock *block = valueOf(*m_panel, u"Verdict"_s);
        block->selectAll(); // which stays as long as there is nothing new
        QTest::qWait(2500);
        QVERIFY(block->textCursor().hasSelection());
        QVERIFY(QFile::remove(verificationPath(record(u"b"_s))));
        QTRY_VERIFY_WITH_TIMEOUT(shown(u"Verdict"_s).isEmpty(), 20'000);
    }

    void tellsWhatCannotBeRead()
    {
        write(u"b"_s, {.reference = u"a"_s});
        QFile file(verificationPath(record(u"b"_s)));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("verdict: [");
        file.close();
        show(u"b"_s);
        QTRY_VERIFY(shown(u"Verdict"_s).contains(u"verification.yml"_s));
        QVERIFY(!m_panel->findChild<LinkLabel *>()->isVisible());
    }

private:
    QString record(const QString &name) const { return m_directory->filePath(u".runs/records/"_s + name); }

    void write(const QString &name, const Verification &verification) const
    {
        QVERIFY(QDir().mkpath(record(name)));
        QVERIFY(writeVerification(record(name), verification));
    }

    void show(const QString &name) { m_panel->setRuns({sampleRun(name)}, 1); }

    QString shown(const QString &label) const
    {
        const TextBlock *block = valueOf(*m_panel, label);
        return block ? block->toPlainText() : QString();
    }

    /// For people to look at, where RUN_MANAGER_PICTURES says.
    void picture(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("RUN_MANAGER_PICTURES");
        if (folder.isEmpty())
            return;
        QTest::qWait(200); // layouts and painting
        m_panel->grab().save(folder + u'/' + name + u".png"_s);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<DetailsPanel> m_panel;
};

QTEST_MAIN(TestRunVerdict)
#include "tst_run_verdict.moc"
