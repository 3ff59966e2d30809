// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/text/copy_button.h"
#include "gui/text/elided_label.h"
#include "gui/text/shown_text.h"
#include "gui/text/text_block.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestTextWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void controlCharactersAreVisible_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"a b"_s << u"a b"_s;
        QTest::newRow("lines and tabs stay") << u"a\n\tb\n"_s << u"a\n\tb\n"_s;
        QTest::newRow("lines of DOS") << u"a\r\nb"_s << u"a\nb"_s;
        QTest::newRow("escape") << u"\x1b[31m"_s << u"\\x1b[31m"_s;
        QTest::newRow("reordering") << u"a\u202eb"_s << u"a\\u202eb"_s;
        QTest::newRow("carriage return") << u"a\rb"_s << u"a\\rb"_s;
    }
    void controlCharactersAreVisible()
    {
        QFETCH(QString, text);
        QTEST(shownText(text).text, "shown");
        QCOMPARE(shownText(text).rest, QString());
    }

    void longTextsAreCut()
    {
        const ShownText shown = shownText(QString(1024 * 1024 + 10, u'x'), 10);
        QCOMPARE(shown.text, QString(10, u'x'));
        QCOMPARE(shown.rest, u"… 1.0 MiB more, copy takes all"_s);
        QCOMPARE(shownText(QString(10, u'x'), 10).rest, QString());
        QCOMPARE(shownText(u"abc😀d"_s, 4).text, u"abc"_s); // never through the middle of a character
    }

    void toolTipsAreLiteral()
    {
        QCOMPARE(plainToolTip({}), QString());
        QVERIFY(plainToolTip(u"<b>x</b>"_s).contains(u"&lt;b&gt;x"_s));
        QVERIFY(plainToolTip(QString(100'000, u'x')).size() < 2'000);
    }

    void copyingIsConfirmedForAMoment()
    {
        CopyButton button(u"Copy name"_s);
        QSignalSpy copied(&button, &CopyButton::copied);
        QCOMPARE(button.accessibleName(), u"Copy name"_s);
        QCOMPARE(button.toolTip(), u"Copy name"_s);
        button.setContent(u"a\nb"_s);
        button.show();
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"a\nb"_s);
        QCOMPARE(copied.size(), 1);
        QVERIFY(button.isConfirming());
        QCOMPARE(button.toolTip(), u"Copied"_s);
        QTRY_COMPARE(button.toolTip(), u"Copy name"_s);
        QVERIFY(!button.isConfirming());
    }

    void copyingWorksFromTheKeyboard()
    {
        CopyButton button(u"Copy"_s);
        button.setSource([] { return u"made when wanted"_s; });
        QVERIFY(button.focusPolicy() & Qt::TabFocus);
        QTest::keyClick(&button, Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"made when wanted"_s);
    }

    void aBlockIsAsHighAsItsLines()
    {
        TextBlock block(TextBlock::Look::Line);
        block.setText(u"word"_s);
        const int oneLine = block.heightForWidth(300);
        QVERIFY(oneLine >= block.fontMetrics().height());
        block.setText(u"a\nb\nc"_s);
        QVERIFY(block.heightForWidth(300) >= oneLine + 2 * block.fontMetrics().height());
        block.setText(QString(1'000, u'x')); // one word wraps, too
        QVERIFY(block.heightForWidth(300) > 5 * oneLine);
        const int highest = block.heightForWidth(50);
        block.setText(QString(10'000, u'\n'));
        QCOMPARE(block.heightForWidth(50), highest); // more than that scrolls
        block.resize(300, highest);
        block.show();
        QTRY_VERIFY(block.verticalScrollBar()->maximum() > 0);
    }

    void aBlockThatHasRoomHasNoScrollBar()
    {
        TextBlock block(TextBlock::Look::Line);
        block.setText(u"several words that fill a few lines of a narrow block "_s.repeated(3));
        block.resize(150, 20); // at first there is too little
        block.show();
        block.resize(150, block.heightForWidth(150));
        QVERIFY(QTest::qWaitForWindowExposed(&block));
        QVERIFY(!block.verticalScrollBar()->isVisible());
        QCOMPARE(block.verticalScrollBar()->maximum(), 0);
    }

    void markupIsText()
    {
        TextBlock block(TextBlock::Look::Paper);
        block.setText(u"<b>x</b> &amp;"_s);
        QCOMPARE(block.toPlainText(), u"<b>x</b> &amp;"_s);
        block.selectAll();
        block.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"<b>x</b> &amp;"_s);
        QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasHtml());
    }

    void settingTheSameTextKeepsTheSelection()
    {
        TextBlock block(TextBlock::Look::Line);
        block.setText(u"some text"_s);
        block.selectAll();
        block.setText(u"some text"_s);
        QCOMPARE(block.textCursor().selectedText(), u"some text"_s);
        block.setText(u"other text"_s);
        QVERIFY(!block.textCursor().hasSelection());
    }

    void mutedTextFollowsThePalette()
    {
        TextBlock block(TextBlock::Look::Line);
        block.setMuted(true);
        const QColor onLight = block.palette().color(QPalette::Text);
        QPalette dark(Qt::black);
        dark.setColor(QPalette::WindowText, Qt::white);
        dark.setColor(QPalette::Text, Qt::white);
        const QPalette before = QGuiApplication::palette();
        QGuiApplication::setPalette(dark);
        QTRY_VERIFY(block.palette().color(QPalette::Text).lightness() > onLight.lightness());
        block.setMuted(false);
        QCOMPARE(block.palette().color(QPalette::Text), QColor(Qt::white));
        QGuiApplication::setPalette(before);
    }

    void aLabelGivesWay()
    {
        ElidedLabel label(Qt::ElideMiddle);
        label.setText(u"/a/very/long\n/path/of/a/file"_s);
        QCOMPARE(label.accessibleName(), u"/a/very/long\\n/path/of/a/file"_s);
        label.resize(label.sizeHint());
        QVERIFY(!label.isElided());
        label.resize(label.minimumSizeHint());
        QVERIFY(label.isElided());
        QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width() / 2);
    }
};

QTEST_MAIN(TestTextWidgets)
#include "tst_text_widgets.moc"
