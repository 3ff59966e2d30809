// SPDX-License-Identifier: GPL-2.0-or-later
// Runs are repeated and verified, in the real main window.
#include "order_fixture.h"

#include "core/verification/verification_file.h"
#include "gui/curves/curves_panel.h"
#include "gui/details/link_label.h"
#include "gui/dialogs/repeat_dialog.h"
#include "gui/text/verdict_text.h"
#include "gui/theme/theme.h"
#include "gui/window/verifier.h"
#include "support/accessibility.h"

#include <QCheckBox>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int patience = 30'000; // milliseconds, where several programs have to do something first

} // namespace

/// The runs print what is in a file outside of the project, as soon as they are let go.
class TestVerifier : public QObject, protected OrderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_outside = m_scratch.newDirectory();
        m_project = std::make_unique<WindowProject>(m_scratch);
        letPrint(u"step=1 loss=0.5\\nstep=2 loss=0.25\\nstep=3 loss=0.125\\n"_s);
        let(true);
        m_project->runs(
            u"-q new a 'exec sh -c \"while ! [ -e %1/go ]; do sleep 0.1; done; cat %1/metrics\"'"_s.arg(m_outside));
        m_project->runs(u"wait -q a"_s);
    }
    void cleanup()
    {
        let(true);
        end();
        applyTheme(Preferences::Theme::System);
    }

    void identical();
    void divergedAndWithinTolerance();
    void incomplete();
    void ofARunThatHadEndedWhenItsLaunchWasTold();
    void ofARunThatTookThePlaceOfOneThatHadEnded();
    void theWindowWasClosedMeanwhile();
    void withoutMetricsItIsRefused();
    void twoRuns();

private:
    void letPrint(const QString &text) const { m_project->shell(u"printf '%1' > %2/metrics"_s.arg(text, m_outside)); }
    void let(bool isLet) const { m_project->shell((isLet ? u"touch %1/go"_s : u"rm -f %1/go"_s).arg(m_outside)); }

    /// Repeats the run a; returns the name of the new one.
    QString repeat(const std::optional<Tolerance> &tolerance = Tolerance())
    {
        select({u"a"_s});
        if (!QTest::qWaitFor([this] { return action(u"Reproduce and verify…"_s)->isEnabled(); }, patience))
            return {}; // it was not for what was selected before
        action(u"Reproduce and verify…"_s)->trigger();
        auto *dialog = waitFor<RepeatDialog>();
        if (!dialog || dialog->verification() != Tolerance())
            return {};
        dialog->setVerification(tolerance);
        picture(dialog, u"reproduce-and-verify"_s);
        const QString name = dialog->request().name;
        QTest::mouseClick(button(dialog, u"Launch"_s), Qt::LeftButton);
        return name;
    }

    /// Repeats the run a with the command line; returns what the window would be told had it launched the run.
    std::pair<Launched, LaunchRequest> reproduceElsewhere(const QString &name)
    {
        m_project->runs(u"-q reproduce --run --as '%1' a"_s.arg(name));
        Launched launched;
        launched.run.name = name;
        LaunchRequest request;
        request.name = name;
        request.reproduces = u"a"_s;
        return {launched, request};
    }

    StatusKind statusOf(const QString &name) const
    {
        const auto &statuses = m_session->model()->statuses();
        return statuses && statuses->contains(name) ? kindOf((*statuses)[name]) : StatusKind::Unknown;
    }

    std::optional<Verification> verdictOn(const QString &name) const
    {
        const auto found = readVerification(m_project->directory() + u"/.runs/records/"_s + name);
        return found ? std::optional(*found) : std::nullopt;
    }

    QString m_outside;
};

void TestVerifier::identical()
{
    open();
    const QString name = repeat();
    QVERIFY(!name.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(messageText().contains(u"'%1' is identical to 'a'."_s.arg(name)), patience);
    const auto verdict = verdictOn(name);
    QVERIFY(verdict);
    QCOMPARE(verdict->verdict, Verdict::Identical);
    QCOMPARE(verdict->points, 3);
    QTRY_COMPARE(m_session->table()->selectedNames(), QStringList{name});
    const auto *link = m_session->part<DetailsPanel>()->findChild<LinkLabel *>();
    QTRY_VERIFY(link->isVisible()); // read when it was recorded
    picture(m_session->window(), u"verified"_s);
    Q_EMIT const_cast<LinkLabel *>(link)->followed(link->target());
    QTRY_COMPARE(m_session->table()->selectedNames(), QStringList{u"a"_s});
}

void TestVerifier::divergedAndWithinTolerance()
{
    open();
    letPrint(u"step=1 loss=0.5\\nstep=2 loss=0.375\\nstep=3 loss=0.125\\n"_s);
    const QString name = repeat();
    QTRY_VERIFY_WITH_TIMEOUT(messageText().contains(u"diverges from 'a' at step 2 of 'loss'"_s), patience);
    QCOMPARE(verdictOn(name)->divergence->step, 2);
    QCOMPARE(verdictOn(name)->divergence->tag, u"loss"_s);
    QSignalSpy curves(m_session->part<Verifier>(), &Verifier::curvesRequested);
    applyTheme(Preferences::Theme::Dark);
    picture(m_session->window(), u"diverged-dark"_s);
    QTest::mouseClick(button(m_session->messages(), u"Show curves"_s), Qt::LeftButton);
    QCOMPARE(curves.size(), 1);
    QCOMPARE(curves[0], (QVariantList{u"a"_s, name, u"loss"_s, qint64(2)}));
    QTRY_COMPARE(m_session->table()->selectedNames().size(), 2);
    QTRY_VERIFY(m_session->part<CurvesPanel>()->isVisible());
    const RunTableModel *model = m_session->model();
    const auto verdictCell = [&] {
        return model->index(model->rowOf(name), model->column(u"field:verdict"_s)).data().toString();
    };
    QTRY_COMPARE(verdictCell(), verdictName(Verdict::Diverged));
    picture(m_session->window(), u"verdict-curves-dark"_s);
    QTest::mouseClick(button(m_session->messages(), u"Details"_s), Qt::LeftButton);
    QTRY_COMPARE(m_session->table()->selectedNames(), QStringList{name});

    const QString other = repeat(Tolerance{0.125, 0});
    QTRY_VERIFY_WITH_TIMEOUT(messageText().contains(u"'%1' is within tolerance (absolute 0.125)"_s.arg(other)),
                             patience);
    QCOMPARE(verdictOn(other)->verdict, Verdict::WithinTolerance);
    select({other});
    QTRY_VERIFY(action(u"Verify against the original"_s)->isEnabled());
    const qint64 before = verdictOn(other)->time;
    action(u"Verify against the original"_s)->trigger();
    QTRY_VERIFY(verdictOn(other)->time > before);
    QCOMPARE(verdictOn(other)->tolerance, (Tolerance{0.125, 0})); // as the last time
}

void TestVerifier::incomplete()
{
    open();
    letPrint(u"step=1 loss=0.5\\n"_s);
    const QString name = repeat();
    QTRY_VERIFY_WITH_TIMEOUT(messageText().contains(u"is incomplete."_s), patience);
    QVERIFY(messageText().contains(u"lacks steps of 'loss' that 'a' has, the first of them 2."_s));
    QCOMPARE(verdictOn(name)->verdict, Verdict::Incomplete);
    picture(m_session->window(), u"incomplete"_s);
}

/// The window sees the entry and the end of a short run before it hears that it was launched.
void TestVerifier::ofARunThatHadEndedWhenItsLaunchWasTold()
{
    open();
    auto *verifier = m_session->part<Verifier>();
    const auto [launched, request] = reproduceElsewhere(u"again"_s);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(u"again"_s), StatusKind::Finished, patience);
    verifier->expect(request, Tolerance());
    verifier->takeLaunched(launched, request);
    QTRY_VERIFY_WITH_TIMEOUT(messageText().contains(u"'again' is identical to 'a'."_s), patience);
}

void TestVerifier::ofARunThatTookThePlaceOfOneThatHadEnded()
{
    open();
    let(false);
    auto *verifier = m_session->part<Verifier>();
    const auto [launched, request] = reproduceElsewhere(u"again"_s);
    verifier->expect(request, Tolerance());
    verifier->takeLaunched(launched, request);
    verifier->takeStatuses({{u"a"_s, status::Finished{}}, {u"again"_s, status::Finished{}}}); // the window's are older
    QVERIFY(messageText().contains(u"Comparing 'again'"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!messageText().contains(u"Comparing"_s), patience);
    QCOMPARE(m_session->messages()->ids(), QStringList());
    let(true);
    QTRY_VERIFY_WITH_TIMEOUT(messageText().contains(u"'again' is identical to 'a'."_s), patience);
}

void TestVerifier::theWindowWasClosedMeanwhile()
{
    open();
    let(false);
    const QString name = repeat();
    QTRY_COMPARE_WITH_TIMEOUT(recorded(name, u"reproduces"_s), u"a"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->table()->selectedNames(), QStringList{name}, patience);
    m_session.reset();
    let(true);
    m_project->runs(u"wait -q '%1'"_s.arg(name));
    QVERIFY(!verdictOn(name));
    open();
    QTRY_VERIFY_WITH_TIMEOUT(messageText().contains(u"is identical to 'a'."_s), patience);
    QCOMPARE(verdictOn(name)->verdict, Verdict::Identical);
    m_session.reset();
    open(); // it is told once
    QTRY_COMPARE(m_session->shownNames().size(), 2);
    QVERIFY(m_session->model()->rowOf(name) >= 0);
    QTRY_VERIFY(m_session->model()->statuses().has_value());
    QCOMPARE(m_session->messages()->ids(), QStringList());
}

void TestVerifier::withoutMetricsItIsRefused()
{
    letPrint({});
    m_project->runs(u"-q new none 'exec sh -c true'"_s);
    m_project->runs(u"wait -q none"_s);
    open();
    select({u"none"_s});
    action(u"Reproduce and verify…"_s)->trigger();
    auto *dialog = waitFor<RepeatDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY(!button(dialog, u"Launch"_s)->isEnabled());
    QCOMPARE(accessibilityFaults(dialog), QStringList());
    applyTheme(Preferences::Theme::Dark);
    picture(dialog, u"reproduce-refused-dark"_s);
    dialog->findChild<QCheckBox *>()->setChecked(false);
    QVERIFY(button(dialog, u"Launch"_s)->isEnabled());
}

/// The earlier one is the reference, and nothing is recorded.
void TestVerifier::twoRuns()
{
    letPrint(u"step=1 loss=0.5\\nstep=2 loss=0.25\\nstep=3 loss=0.5\\n"_s);
    m_project->runs(u"-q new b 'exec sh -c \"cat %1/metrics\"'"_s.arg(m_outside));
    m_project->runs(u"wait -q b"_s);
    open();
    select({u"b"_s});
    QAction *verify = action(u"Verify against the original"_s);
    QVERIFY(!verify->isEnabled()); // it repeats none
    select({u"b"_s, u"a"_s});
    QTRY_VERIFY(verify->isEnabled());
    QVERIFY(verify->text().contains(u"one against"_s));
    verify->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(messageText().contains(u"'b' diverges from 'a' at step 3 of 'loss'"_s), patience);
    QVERIFY(!verdictOn(u"b"_s));
}

} // namespace runs

QTEST_MAIN(runs::TestVerifier)
#include "tst_verifier.moc"
