// SPDX-License-Identifier: GPL-2.0-or-later
// Runs are run again and compared, in the real main window.
#include "order_fixture.h"

#include "gui/dialogs/difference_dialog.h"
#include "gui/dialogs/repeat_dialog.h"
#include "gui/theme/theme.h"
#include "support/accessibility.h"

#include <QTabWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace runs {

class TestRunAgain : public QObject, protected OrderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin({u"g/a"_s, u"c"_s}); }
    void cleanup()
    {
        end();
        applyTheme(Preferences::Theme::System);
    }
    void runsAgain();
    void comparesCode();
};

void TestRunAgain::runsAgain()
{
    m_project->shell(u"echo changed >> train.sh"_s);
    select({u"g/a"_s});
    QTest::keyClick(m_session->table(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = waitFor<RepeatDialog>();
    QVERIFY(dialog);
    const QString name = dialog->findChild<QLineEdit *>()->text();
    QVERIFY2(name.startsWith(u"g/a"_s) && name != u"g/a"_s, qPrintable(name));
    QCOMPARE(accessibilityFaults(dialog), QStringList());
    picture(dialog, u"again"_s);
    QTest::mouseClick(button(dialog, u"Launch"_s), Qt::LeftButton);
    QTRY_COMPARE(m_session->table()->selectedNames(), QStringList{name});
    QCOMPARE(recorded(name, u"reproduces"_s), u"g/a"_s);
    QCOMPARE(recorded(name, u"commit"_s), recorded(u"g/a"_s, u"commit"_s));
    QTRY_VERIFY(m_session->terminals()->isVisible());
}

void TestRunAgain::comparesCode()
{
    m_project->shell(u"echo 'echo more' >> train.sh; git commit -qam 'Train more'"_s);
    launchEnded(u"later"_s);
    select({u"c"_s, u"later"_s});
    auto *compare = button(m_session->part<DetailsPanel>(), u"Compare code and environment…"_s);
    QTRY_VERIFY(compare->isVisible());
    QTest::mouseClick(compare, Qt::LeftButton);
    auto *dialog = waitFor<DifferenceDialog>();
    QVERIFY(dialog);
    const auto patch = [dialog] {
        const auto *view = dialog->findChild<QPlainTextEdit *>();
        return view ? view->toPlainText() : QString();
    };
    QTRY_VERIFY(patch().contains(u"+echo more"_s)); // from what was before to what came later
    const auto *commits = dialog->findChild<QTreeWidget *>();
    QCOMPARE(commits->findItems(u"Train more"_s, Qt::MatchExactly | Qt::MatchRecursive, 2).size(), 1);
    auto *tabs = dialog->findChild<QTabWidget *>();
    picture(dialog, u"compare-commits"_s);
    tabs->setCurrentIndex(1);
    picture(dialog, u"compare-patch"_s);
    applyTheme(Preferences::Theme::Dark);
    m_session->window()->resize(1024, 640);
    picture(m_session->window(), u"dark-small"_s);
}

} // namespace runs

QTEST_MAIN(runs::TestRunAgain)
#include "tst_run_again.moc"
