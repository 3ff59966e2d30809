// SPDX-License-Identifier: GPL-2.0-or-later
// Runs are run again, in the real main window.
#include "order_fixture.h"

#include "gui/dialogs/repeat_dialog.h"
#include "support/accessibility.h"

using namespace Qt::StringLiterals;

namespace runs {

class TestRunAgain : public QObject, protected OrderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin({u"g/a"_s, u"c"_s}); }
    void cleanup() { end(); }
    void runsAgain();
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

} // namespace runs

QTEST_MAIN(runs::TestRunAgain)
#include "tst_run_again.moc"
