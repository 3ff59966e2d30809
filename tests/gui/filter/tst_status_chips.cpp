// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/filter/status_chips.h"

#include "support/accessibility.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

using enum StatusKind;

/// Words as long as they may become.
class LongWords : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return QByteArrayView(context) == "StatusText" ? QString::fromUtf8(source).repeated(3) : QString();
    }
    bool isEmpty() const override { return false; }
};

StatusCounts counts(const QList<std::pair<StatusKind, int>> &numbers)
{
    StatusCounts counts;
    for (const auto &[kind, number] : numbers) {
        counts.total[size_t(kind)] = counts.matching[size_t(kind)] = number;
        counts.runs += number;
        counts.runsMatching += number;
    }
    return counts;
}

} // namespace

class TestStatusChips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_chips = std::make_unique<StatusChips>();
        m_chips->resize(1000, m_chips->sizeHint().height());
        m_chips->setCounts(counts({{Finished, 3475}, {Running, 2}, {Failed, 5}}));
        m_chips->show();
        m_chips->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_chips.get()));
    }

    void onlyKindsThatOccurHaveOne()
    {
        QCOMPARE(texts(), (QStringList{u"All 3,482"_s, u"Running 2"_s, u"Finished 3,475"_s, u"Failed 5"_s}));
        QCOMPARE(checked(), QStringList{u"All 3,482"_s});
        QCOMPARE(accessibilityFaults(m_chips.get()), QStringList());
        QCOMPARE(button(u"Failed"_s)->accessibleName(), u"Failed: 5 run(s)"_s);
        QVERIFY(!button(u"Failed"_s)->icon().isNull());
    }

    void aClickShowsOneKindAndThenAllAgain()
    {
        QSignalSpy changed(m_chips.get(), &StatusChips::changed);
        click(u"Failed"_s);
        QCOMPARE(m_chips->kinds(), StatusKinds{Failed});
        QCOMPARE(checked(), QStringList{u"Failed 5"_s});
        click(u"Running"_s);
        QCOMPARE(m_chips->kinds(), StatusKinds{Running});
        click(u"Running"_s);
        QCOMPARE(m_chips->kinds(), StatusKinds());
        QCOMPARE(checked(), QStringList{u"All 3,482"_s});
        QCOMPARE(changed.size(), 3);
        click(u"All"_s); // as it is already
        QCOMPARE(checked(), QStringList{u"All 3,482"_s});
        QCOMPARE(changed.size(), 3);
    }

    void withCtrlOrShiftSeveralAreShown()
    {
        click(u"Failed"_s);
        click(u"Running"_s, Qt::ControlModifier);
        QCOMPARE(m_chips->kinds(), (StatusKinds{Running, Failed}));
        click(u"Finished"_s, Qt::ShiftModifier);
        click(u"Failed"_s, Qt::ControlModifier);
        QCOMPARE(m_chips->kinds(), (StatusKinds{Running, Finished}));
        click(u"Failed"_s); // alone again
        QCOMPARE(m_chips->kinds(), StatusKinds{Failed});
        click(u"All"_s, Qt::ControlModifier);
        QCOMPARE(m_chips->kinds(), StatusKinds());
    }

    void oneThatIsInUseStays()
    {
        click(u"Running"_s);
        m_chips->setCounts(counts({{Finished, 3477}, {Failed, 5}}));
        QCOMPARE(texts(), (QStringList{u"All 3,482"_s, u"Running 0"_s, u"Finished 3,477"_s, u"Failed 5"_s}));
        m_chips->setKinds({});
        QCOMPARE(texts(), (QStringList{u"All 3,482"_s, u"Finished 3,477"_s, u"Failed 5"_s}));
    }

    void nothingMovesWhenTheTextFilterChanges()
    {
        const QRect before = button(u"Failed"_s)->geometry();
        StatusCounts filtered = counts({{Finished, 3475}, {Running, 2}, {Failed, 5}});
        filtered.runsMatching = 1;
        filtered.matching = {};
        filtered.matching[size_t(Failed)] = 1;
        m_chips->setCounts(filtered);
        QCOMPARE(texts(), (QStringList{u"All 1"_s, u"Running 0"_s, u"Finished 0"_s, u"Failed 1"_s}));
        QCOMPARE(button(u"Failed"_s)->geometry(), before);
    }

    void wordsGiveWayWhereThereIsLittleRoom()
    {
        LongWords words;
        QCoreApplication::installTranslator(&words);
        QList<std::pair<StatusKind, int>> numbers;
        for (const StatusKind kind : allStatusKinds)
            numbers += {kind, 100};
        m_chips->setCounts(counts(numbers));
        m_chips->setKinds({Failed});
        QVERIFY(fits());
        QCOMPARE(texts().filter(u"Failed"_s).size(), 1); // that of the one in use stays longest
        QCOMPARE(texts().filter(u"Running"_s).size(), 0);
        m_chips->resize(640, m_chips->height());
        QVERIFY(fits());
        QCOMPARE(texts().filter(u"Failed"_s).size(), 0);
        QVERIFY(button(u"FailedFailedFailed"_s)->toolTip().contains(u"FailedFailedFailed"_s));
        QCoreApplication::removeTranslator(&words);
        QCOMPARE(m_chips->minimumSizeHint().width(), 0);
    }

    void isOneStopOfTheTabKeyAndArrowsLeadThroughIt()
    {
        m_chips->setFocus(Qt::TabFocusReason);
        QVERIFY(button(u"All"_s)->hasFocus());
        press(Qt::Key_Right);
        press(Qt::Key_Right);
        QVERIFY(button(u"Finished"_s)->hasFocus());
        press(Qt::Key_Left);
        QVERIFY(button(u"Running"_s)->hasFocus());
        press(Qt::Key_Space);
        QCOMPARE(m_chips->kinds(), StatusKinds{Running});
        press(Qt::Key_Home);
        press(Qt::Key_Left); // around
        QVERIFY(button(u"Failed"_s)->hasFocus());
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_chips->kinds(), (StatusKinds{Running, Failed}));
        int stops = 0;
        for (const QToolButton *chip : m_chips->findChildren<QToolButton *>())
            stops += (chip->focusPolicy() & Qt::TabFocus) != 0;
        QCOMPARE(stops, 1);
        QSignalSpy left(m_chips.get(), &StatusChips::leaveRequested);
        press(Qt::Key_Escape);
        QCOMPARE(m_chips->kinds(), StatusKinds());
        QCOMPARE(left.size(), 0);
        press(Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
        press(Qt::Key_Down);
        QCOMPARE(left.size(), 2);
    }

private:
    /// From left to right.
    QList<QToolButton *> buttons() const
    {
        QList<QToolButton *> buttons;
        for (auto *button : m_chips->findChildren<QToolButton *>()) {
            if (button->isVisible())
                buttons += button;
        }
        std::ranges::sort(buttons, {}, [](const QToolButton *button) { return button->x(); });
        return buttons;
    }

    QToolButton *button(const QString &word) const
    {
        for (auto *button : buttons()) {
            if (button->accessibleName().startsWith(word + u':'))
                return button;
        }
        return nullptr;
    }

    QStringList texts() const
    {
        QStringList texts;
        for (const QToolButton *button : buttons())
            texts += button->text();
        return texts;
    }

    QStringList checked() const
    {
        QStringList texts;
        for (const QToolButton *button : buttons()) {
            if (button->isChecked())
                texts += button->text();
        }
        return texts;
    }

    bool fits() const { return buttons().last()->geometry().right() < m_chips->width(); }

    void click(const QString &word, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(button(word), Qt::LeftButton, modifiers);
    }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    std::unique_ptr<StatusChips> m_chips;
};

QTEST_MAIN(TestStatusChips)
#include "tst_status_chips.moc"
