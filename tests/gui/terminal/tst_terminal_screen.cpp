// SPDX-License-Identifier: GPL-2.0-or-later
#include "input_scratch.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

QFont fontOf(const QWidget *display)
{
    return display->font();
}

QColor background(QWidget *display)
{
    const QImage image = display->grab().toImage();
    return image.pixelColor(image.width() - 3, image.height() - 3);
}

} // namespace

class TerminalScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zooms();
    void findsOnTheScreen();
    void findsInTheHistoryOfTmux();
    void scrollsTheHistoryOfTmux();
    void typesArrowsIntoFullScreenPrograms();
    void followsThePalette();
    void takesASchemeAndAFont();
};

void TerminalScreenTest::zooms()
{
    InputScratch scratch(shower);
    const int size = fontOf(scratch.display()).pointSize();
    QTest::keyClick(scratch.display(), Qt::Key_Plus, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(scratch.display(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(fontOf(scratch.display()).pointSize(), size + 2);
    turnWheel(scratch.display(), 120, Qt::ControlModifier);
    turnWheel(scratch.display(), -240, Qt::ControlModifier);
    QCOMPARE(fontOf(scratch.display()).pointSize(), size + 1);
    scratch.panel->attach({.run = u"y"_s, .command = {u"cat"_s}});
    QTRY_VERIFY(scratch.display());
    QCOMPARE(fontOf(scratch.display()).pointSize(), size + 1);
    QTest::keyClick(scratch.display(), Qt::Key_Minus, Qt::ControlModifier);
    QTest::keyClick(scratch.display(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(fontOf(scratch.display()).pointSize(), size - 1);
    QTest::keyClick(scratch.display(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(fontOf(scratch.display()).pointSize(), size);
    scratch.panel->attach({.run = u"x"_s, .command = {}});
    QCOMPARE(fontOf(scratch.display()).pointSize(), size);
    QCOMPARE(scratch.text(), QString());
}

void TerminalScreenTest::findsOnTheScreen()
{
    InputScratch scratch(u"for i in $(seq 1 300); do echo \"line $i.\"; done; echo ready; exec cat"_s);
    QTest::keyClick(scratch.display(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    QTest::keyClicks(line, u"LINE 42."_s);
    QVERIFY(scratch.visible<QLabel>(u"Not found"_s));
    line->clear();
    QTest::keyClicks(line, u"line 42."_s);
    QVERIFY(!scratch.visible<QLabel>(u"Not found"_s));
    QTest::keyClick(scratch.panel.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(QApplication::clipboard()->text(), u"line 42."_s);
    line->clear();
    QTest::keyClicks(line, u"ine"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(!scratch.visible<QLabel>(u"Not found"_s));
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!line->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), scratch.display());
}

void TerminalScreenTest::findsInTheHistoryOfTmux()
{
    TerminalScratch scratch;
    const TerminalRequest request = scratch.start(
        u"x"_s, u"echo 'needle; one'; seq 1 300; echo 'needle; two'; seq 301 600; echo ready; exec cat"_s);
    scratch.panel->attach(request);
    QTRY_VERIFY(scratch.shows(u"x"_s, u"ready"_s));
    QTRY_COMPARE(QApplication::focusWidget(), scratch.display());
    QTest::keyClick(scratch.display(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    QTest::keyClicks(line, u"needle;"_s);
    QTRY_VERIFY(scratch.shows(u"x"_s, u"needle; two"_s));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(scratch.shows(u"x"_s, u"needle; one"_s));
    QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_VERIFY(scratch.shows(u"x"_s, u"needle; two"_s));
    QVERIFY(!scratch.visible<QLabel>(u"Not found"_s));
    QTest::keyClicks(line, u" three"_s);
    QTRY_VERIFY(scratch.visible<QLabel>(u"Not found"_s));
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_COMPARE(scratch.tmux({u"display-message"_s, u"-p"_s, u"#{pane_in_mode}"_s}), u"0"_s);
    QTRY_VERIFY(scratch.shows(u"x"_s, u"ready"_s));
    QVERIFY(!scratch.pane(request).contains(u"three"_s));
}

void TerminalScreenTest::scrollsTheHistoryOfTmux()
{
    TerminalScratch scratch;
    const TerminalRequest request = scratch.start(u"x"_s, u"seq 1 300; echo ready; exec cat -v"_s);
    scratch.panel->attach(request);
    QTRY_VERIFY(scratch.shows(u"x"_s, u"ready"_s));
    const auto position = [&scratch] {
        return scratch.tmux({u"display-message"_s, u"-p"_s, u"#{scroll_position}"_s}).toInt();
    };
    turnWheel(scratch.display(), 120);
    QTRY_COMPARE(position(), 3);
    for (int i = 0; i < 10; ++i)
        turnWheel(scratch.display(), 120);
    QTRY_COMPARE(position(), 33);
    QTest::keyClick(scratch.display(), Qt::Key_PageUp, Qt::ShiftModifier);
    QTRY_VERIFY(position() > 33);
    for (int i = 0; i < 40; ++i)
        turnWheel(scratch.display(), -120);
    QTRY_COMPARE(scratch.tmux({u"display-message"_s, u"-p"_s, u"#{pane_in_mode}"_s}), u"0"_s);
    turnWheel(scratch.display(), -120); // at the end there is nothing to scroll, and nothing to type
    QTRY_VERIFY(scratch.shows(u"x"_s, u"ready"_s));
    QVERIFY(scratch.pane(request).endsWith(u"ready"_s));
}

void TerminalScreenTest::typesArrowsIntoFullScreenPrograms()
{
    TerminalScratch scratch;
    const TerminalRequest request = scratch.start(u"x"_s, u"stty raw -echo; printf '\\033[?1049hready'; exec cat -v"_s);
    scratch.panel->attach(request);
    QTRY_VERIFY(scratch.shows(u"x"_s, u"ready"_s));
    turnWheel(scratch.display(), 120);
    QTRY_VERIFY(scratch.pane(request).contains(u"ready^[[A^[[A^[[A"_s));
}

void TerminalScreenTest::followsThePalette()
{
    const QPalette before = QApplication::palette();
    QApplication::setPalette(QPalette(QColor(0xf0, 0xf0, 0xf0)));
    InputScratch scratch(shower);
    QTRY_VERIFY(background(scratch.display()).lightness() > 200);
    QApplication::setPalette(QPalette(QColor(0x30, 0x30, 0x30)));
    QTRY_VERIFY(background(scratch.display()).lightness() < 60);
    QApplication::setPalette(before);
}

void TerminalScreenTest::takesASchemeAndAFont()
{
    const QStringList schemes = TerminalPanel::colorSchemes();
    QVERIFY(schemes.contains(u"Solarized"_s));
    InputScratch scratch(shower);
    QCOMPARE(TerminalPanel::colorSchemes(), schemes);
    Preferences preferences;
    preferences.terminalScheme = u"BlackOnLightYellow"_s;
    preferences.terminalPointSize = 17;
    preferences.terminalFamily = u"DejaVu Sans Mono"_s;
    scratch.panel->setPreferences(preferences);
    QTRY_COMPARE(background(scratch.display()), QColor(255, 255, 221));
    QCOMPARE(fontOf(scratch.display()).pointSize(), 17);
    QCOMPARE(fontOf(scratch.display()).family(), u"DejaVu Sans Mono"_s);
    preferences.terminalScheme = u"NotThere"_s;
    scratch.panel->setPreferences(preferences);
    QTRY_VERIFY(background(scratch.display()) != QColor(255, 255, 221));
}

QTEST_MAIN(TerminalScreenTest)
#include "tst_terminal_screen.moc"
