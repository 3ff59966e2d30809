// SPDX-License-Identifier: GPL-2.0-or-later
// The filter line while it takes expressions.
#include "gui/filter/expression_completer.h"
#include "gui/filter/field_box.h"
#include "gui/filter/filter_bar.h"
#include "gui/filter/filter_edit.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace runs {

class TestExpressionFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theSwitchKeepsBothTexts();
    void whatAnExpressionHasNoUseForIsPutAway();
    void fieldsAreCompletedWhileTyping();
    void enterTakesWhatWasTypedUntilAWordIsChosen();
    void completesInTheMiddle();
    void nothingIsCompletedInATextFilter();
    void anErrorWaitsForAPause();
    void expressionsAreSaved();

private:
    QAbstractItemView *popup() const { return m_bar->findChild<QCompleter *>()->popup(); }

    QStringList offered() const
    {
        QStringList words;
        for (int row = 0; popup()->isVisible() && row < popup()->model()->rowCount(); ++row)
            words += popup()->model()->index(row, 0).data().toString();
        return words;
    }

    void type(const QString &text) { QTest::keyClicks(m_edit, text); }

    /// As the X server does, to the popup that has the keyboard.
    void press(Qt::Key key) { QTest::keyClick(popup()->isVisible() ? static_cast<QWidget *>(popup()) : m_edit, key); }

    std::unique_ptr<FilterBar> m_bar;
    FilterEdit *m_edit = nullptr;
};

void TestExpressionFilter::init()
{
    m_bar = std::make_unique<FilterBar>();
    m_edit = m_bar->findChild<FilterEdit *>();
    m_bar->setVocabulary({.arguments = {u"lr"_s, u"layers"_s, u"seed"_s}, .metrics = {u"loss"_s}});
    m_bar->resize(900, m_bar->sizeHint().height());
    m_bar->show();
    m_bar->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    m_bar->setSpec({.isExpression = true});
    m_bar->focusFilter();
}

void TestExpressionFilter::theSwitchKeepsBothTexts()
{
    m_bar->setSpec({.text = u"ppo.*"_s});
    QToolButton *toggle = nullptr;
    for (auto *button : m_bar->findChildren<QToolButton *>()) {
        if (button->accessibleName() == u"Expression"_s)
            toggle = button;
    }
    QVERIFY(toggle);
    QSignalSpy changed(m_bar.get(), &FilterBar::changed);
    toggle->click();
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_bar->spec().isExpression);
    QCOMPARE(m_edit->text(), QString());
    type(u"status = failed"_s);
    toggle->click();
    QCOMPARE(m_bar->spec(), FilterSpec{.text = u"ppo.*"_s});
    QCOMPARE(m_edit->text(), u"ppo.*"_s);
    toggle->click();
    QCOMPARE(m_edit->text(), u"status = failed"_s);
}

void TestExpressionFilter::whatAnExpressionHasNoUseForIsPutAway()
{
    QVERIFY(m_bar->findChild<FieldBox *>()->isHidden());
    m_bar->setSpec({});
    QVERIFY(m_bar->findChild<FieldBox *>()->isVisible());
}

void TestExpressionFilter::fieldsAreCompletedWhileTyping()
{
    QSignalSpy changed(m_bar.get(), &FilterBar::changed);
    type(u"ar"_s);
    QVERIFY(offered().contains(u"arg.lr"_s));
    type(u"g.l"_s);
    QCOMPARE(offered(), QStringList({u"arg.lr"_s, u"arg.layers"_s}));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_edit->text(), u"arg.layers "_s);
    QCOMPARE(m_bar->spec().text, u"arg.layers "_s);
    QVERIFY(!popup()->isVisible());
    type(u"> 2 and metric.loss."_s);
    QVERIFY(offered().contains(u"metric.loss.min"_s));
}

void TestExpressionFilter::enterTakesWhatWasTypedUntilAWordIsChosen()
{
    QSignalSpy left(m_bar.get(), &FilterBar::leaveRequested);
    type(u"arg.l"_s);
    QVERIFY(popup()->isVisible());
    press(Qt::Key_Return);
    QCOMPARE(m_edit->text(), u"arg.l"_s);
    QVERIFY(!popup()->isVisible());
    press(Qt::Key_Return);
    QVERIFY(left.size() >= 1);
}

void TestExpressionFilter::completesInTheMiddle()
{
    m_edit->setText(u"arg.s = 1 and metric.loss < 2"_s);
    m_edit->setCursorPosition(5);
    QTest::keyClick(m_edit, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(offered(), QStringList{u"arg.seed"_s});
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_edit->text(), u"arg.seed = 1 and metric.loss < 2"_s);
    QCOMPARE(m_edit->cursorPosition(), 8);
}

void TestExpressionFilter::nothingIsCompletedInATextFilter()
{
    m_bar->setSpec({});
    type(u"arg.l"_s);
    QVERIFY(!popup()->isVisible());
}

void TestExpressionFilter::anErrorWaitsForAPause()
{
    type(u"arg.lr >"_s);
    m_bar->setError(u"Column 9: a value is missing here."_s);
    QCOMPARE(m_edit->error(), QString());
    QTRY_COMPARE(m_edit->error(), u"Column 9: a value is missing here."_s);
    m_bar->setError({});
    QCOMPARE(m_edit->error(), QString());
}

void TestExpressionFilter::expressionsAreSaved()
{
    QTemporaryDir directory;
    QSettings settings(directory.filePath(u"s.ini"_s), QSettings::IniFormat);
    const QList<SavedFilter> filters{{u"good"_s, {.text = u"name ~ 'a=\"b\"'"_s, .isExpression = true}},
                                     {u"plain"_s, {.text = u"x"_s}}};
    saveFilters(settings, filters);
    QCOMPARE(loadFilters(settings), filters);
}

} // namespace runs

QTEST_MAIN(runs::TestExpressionFilter)
#include "tst_expression_filter.moc"
