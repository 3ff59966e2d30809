// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/filter/filter_bar.h"

#include "gui/filter/filter_edit.h"
#include "gui/filter/filter_status.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

/// English, with its two forms.
class EnglishPlurals : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int n) const override
    {
        const QString text = QString::fromUtf8(source);
        return n < 0 ? QString() : QString(text).replace(u"(s)"_s, n == 1 ? u""_s : u"s"_s);
    }
    bool isEmpty() const override { return false; }
};

struct Bar
{
    explicit Bar(int width = 1000)
    {
        bar.resize(width, bar.sizeHint().height());
        bar.show();
        edit = bar.findChild<FilterEdit *>();
        status = bar.findChild<FilterStatus *>();
        field = bar.findChild<QComboBox *>();
    }
    QToolButton *button(const QString &accessibleName)
    {
        for (auto *button : bar.findChildren<QToolButton *>()) {
            if (button->accessibleName() == accessibleName)
                return button;
        }
        return nullptr;
    }
    FilterSpec lastOf(const QSignalSpy &spy) { return spy.last().first().value<FilterSpec>(); }

    FilterBar bar;
    FilterEdit *edit;
    FilterStatus *status;
    QComboBox *field;
};

} // namespace

class TestFilterBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void tellsEachChangeOnceWhileTyping()
    {
        Bar b;
        QSignalSpy changed(&b.bar, &FilterBar::changed);
        QTest::keyClicks(b.edit, u"lr="_s);
        QCOMPARE(changed.size(), 3);
        QCOMPARE(b.lastOf(changed).text, u"lr="_s);
        QTest::keyClick(b.edit, Qt::Key_Backspace);
        QCOMPARE(changed.size(), 4);
        QCOMPARE(b.bar.spec().text, u"lr"_s);
        QTest::keyClick(b.edit, Qt::Key_Left);
        QCOMPARE(changed.size(), 4);
    }

    void togglesWithMouseAndKeyboard_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<FilterSpec>("spec");
        QTest::newRow("regex") << u"Regular expression"_s << FilterSpec{.isRegex = false};
        QTest::newRow("case") << u"Match case"_s << FilterSpec{.isCaseSensitive = true};
        QTest::newRow("whole") << u"Match the whole field"_s << FilterSpec{.isWhole = true};
    }
    void togglesWithMouseAndKeyboard()
    {
        QFETCH(QString, button);
        Bar b;
        QSignalSpy changed(&b.bar, &FilterBar::changed);
        QVERIFY(b.button(button));
        QTest::mouseClick(b.button(button), Qt::LeftButton);
        QCOMPARE(changed.size(), 1);
        QTEST(b.bar.spec(), "spec");
        QTest::keyClick(b.button(button), Qt::Key_Space);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(b.bar.spec(), FilterSpec());
        QVERIFY(!b.button(button)->accessibleDescription().isEmpty());
    }

    void everythingIsInReachOfTab()
    {
        Bar b;
        b.bar.activateWindow(); // there is no window manager
        QVERIFY(QTest::qWaitForWindowActive(&b.bar));
        b.bar.focusFilter();
        QStringList visited;
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            visited += QApplication::focusWidget()->accessibleName();
        }
        QCOMPARE(visited, (QStringList{u"Expression"_s, u"Regular expression"_s, u"Match case"_s,
                                       u"Match the whole field"_s, u"Column to filter by"_s, u"Saved filters"_s}));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(b.edit->hasFocus());
    }

    void escapeClearsAndThenLeaves()
    {
        Bar b;
        QSignalSpy changed(&b.bar, &FilterBar::changed);
        QSignalSpy left(&b.bar, &FilterBar::leaveRequested);
        b.bar.setSpec({.text = u"a"_s});
        QTest::keyClick(b.edit, Qt::Key_Escape);
        QCOMPARE(b.edit->text(), QString());
        QCOMPARE(changed.size(), 2);
        QCOMPARE(left.size(), 0);
        QTest::keyClick(b.edit, Qt::Key_Escape);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(left.size(), 1);
    }

    void downAndEnterLeave()
    {
        Bar b;
        b.bar.setSpec({.text = u"a"_s});
        QSignalSpy left(&b.bar, &FilterBar::leaveRequested);
        for (const auto key : {Qt::Key_Down, Qt::Key_Return, Qt::Key_Enter})
            QTest::keyClick(b.edit, key);
        QCOMPARE(left.size(), 3);
        QCOMPARE(b.bar.spec().text, u"a"_s);
    }

    void showsASpecAndTellsOnlyADifferentOne()
    {
        Bar b;
        QSignalSpy changed(&b.bar, &FilterBar::changed);
        b.bar.setFields({u"name"_s, u"command"_s});
        const FilterSpec spec{
            .text = u"seed"_s, .field = u"command"_s, .isRegex = false, .isCaseSensitive = true, .isWhole = true};
        b.bar.setSpec(spec);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(b.edit->text(), u"seed"_s);
        QCOMPARE(b.field->currentText(), u"command"_s);
        QVERIFY(!b.button(u"Regular expression"_s)->isChecked());
        QVERIFY(b.button(u"Match case"_s)->isChecked() && b.button(u"Match the whole field"_s)->isChecked());
        b.bar.setSpec(spec);
        QCOMPARE(changed.size(), 1);
        QTest::keyClicks(b.edit, u"s"_s);
        QCOMPARE(b.lastOf(changed), (FilterSpec{u"seeds"_s, u"command"_s, false, true, true}));
    }

    void keepsAnyText()
    {
        Bar b;
        const QString text = u"a\nb\tc\x1b "_s + QString(100'000, u'x') + QChar(0);
        b.bar.setSpec({.text = text});
        QCOMPARE(b.bar.spec().text, text);
        QTest::mouseClick(b.button(u"Match case"_s), Qt::LeftButton);
        QCOMPARE(b.bar.spec().text, text);
    }

    void choosesTheField()
    {
        Bar b;
        QSignalSpy changed(&b.bar, &FilterBar::changed);
        b.bar.setFields({u"name"_s, u"datetime"_s, u"seed"_s}, {u"name"_s, u"started"_s});
        QCOMPARE(changed.size(), 0);
        QCOMPARE(itemsOf(b.field), (QStringList{u"name"_s, u"started"_s, u"seed"_s, u"any column"_s}));
        b.field->setCurrentIndex(1);
        QCOMPARE(b.lastOf(changed).field, u"datetime"_s);
        b.field->setCurrentIndex(3);
        QCOMPARE(b.lastOf(changed).field, QString());
        QCOMPARE(changed.size(), 2);
        b.bar.setFields({u"name"_s});
        QCOMPARE(b.field->currentText(), u"any column"_s);
        QCOMPARE(changed.size(), 2);
    }

    void keepsAFieldThatHasGone()
    {
        Bar b;
        b.bar.setSpec({.text = u"3"_s, .field = u"seed"_s});
        QSignalSpy changed(&b.bar, &FilterBar::changed);
        b.bar.setFields({u"name"_s, u"command"_s});
        QCOMPARE(b.bar.spec().field, u"seed"_s);
        QCOMPARE(b.field->currentText(), u"seed"_s);
        b.bar.setFields({u"name"_s, u"seed"_s});
        QCOMPARE(itemsOf(b.field), (QStringList{u"name"_s, u"seed"_s, u"any column"_s}));
        QCOMPARE(b.field->currentText(), u"seed"_s);
        QCOMPARE(changed.size(), 0);
    }

    void showsAnErrorInPlaceOfTheCount()
    {
        Bar b;
        const QString error = u"The pattern 'a(' is wrong at character 3: missing closing parenthesis."_s;
        b.bar.setSpec({.text = u"a("_s});
        b.bar.setCount(12, 3482);
        const QRect place = b.edit->geometry();
        b.bar.setError(error);
        QCOMPARE(b.status->text(), error);
        QCOMPARE(b.edit->accessibleDescription(), error);
        QCOMPARE(b.edit->geometry(), place);
        b.bar.setCount(13, 3482);
        QCOMPARE(b.status->text(), error);
        b.bar.setError({});
        QCOMPARE(b.status->text(), u"13 of 3,482"_s);
        QCOMPARE(b.edit->accessibleDescription(), QString());
    }

    void fitsIntoFiveHundredPixels()
    {
        Bar b(500);
        QVERIFY2(b.bar.minimumSizeHint().width() <= 500, qPrintable(QString::number(b.bar.minimumSizeHint().width())));
        b.bar.setSpec({.text = u"a("_s});
        const QString error = u"The pattern 'a(' is wrong <b>at</b> character 3: missing closing parenthesis."_s;
        b.bar.setError(error);
        QVERIFY(b.status->shownText().size() > 3 && b.status->shownText().endsWith(u'…'));
        QVERIFY(b.status->toolTip().contains(u"&lt;b&gt;at"_s));
        b.bar.setError({});
        b.bar.setCount(100'000'000'000, 100'000'000'000);
        QCOMPARE(b.status->shownText(), QString()); // rather than a part of a number
    }

    void counts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qlonglong>("shown");
        QTest::addColumn<qlonglong>("total");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << QString() << 0LL << 0LL << u"0 runs"_s;
        QTest::newRow("one") << QString() << 1LL << 1LL << u"1 run"_s;
        QTest::newRow("all") << QString() << 3482LL << 3482LL << u"3,482 runs"_s;
        QTest::newRow("some") << u"a"_s << 1012LL << 103'482LL << u"1,012 of 103,482"_s;
        QTest::newRow("no match") << u"a"_s << 0LL << 3482LL << u"0 of 3,482"_s;
    }
    void counts()
    {
        QFETCH(QString, text);
        QFETCH(qlonglong, shown);
        QFETCH(qlonglong, total);
        EnglishPlurals english;
        QCoreApplication::installTranslator(&english);
        Bar b;
        b.bar.setSpec({.text = text});
        b.bar.setCount(shown, total);
        QTEST(b.status->text(), "expected");
    }

    void countsAsTheLocaleDoes()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        Bar b;
        b.bar.setCount(3482, 3482);
        QVERIFY2(b.status->text().startsWith(u"3.482 run"_s), qPrintable(b.status->text()));
        b.bar.setSpec({.text = u"a"_s});
        QCOMPARE(b.status->text(), u"3.482 of 3.482"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void focusSelectsTheText()
    {
        Bar b;
        b.bar.activateWindow(); // there is no window manager
        QVERIFY(QTest::qWaitForWindowActive(&b.bar));
        b.bar.setSpec({.text = u"abc"_s});
        b.button(u"Match case"_s)->setFocus();
        b.bar.focusFilter();
        QVERIFY(b.edit->hasFocus());
        QCOMPARE(b.edit->selectedText(), u"abc"_s);
    }

private:
    static QStringList itemsOf(const QComboBox *box)
    {
        QStringList items;
        for (int i = 0; i < box->count(); ++i)
            items += box->itemText(i);
        return items;
    }
};

QTEST_MAIN(TestFilterBar)
#include "tst_filter_bar.moc"
