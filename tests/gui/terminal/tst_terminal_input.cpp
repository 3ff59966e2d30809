// SPDX-License-Identifier: GPL-2.0-or-later
#include "input_scratch.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace runs;

class TerminalInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pastes_data();
    void pastes();
    void pastesInBrackets();
    void asksBeforeSeveralLines();
    void asksBeforeATrailingNewline();
    void pastesAsOneLine();
    void asksNothingWhenToldSo();
    void pastesNothingAfterTheEnd();
    void keepsKeysFromTheWindow();
    void leavesKeysToTheWindowAfterTheEnd();
    void leaves();
    void copies();
    void givesTheMouseToThePrograms();
    void hasAContextMenu();
};

void TerminalInputTest::pastes_data()
{
    QTest::addColumn<QString>("by");
    for (const QString &by :
         {u"Ctrl+Shift+V"_s, u"Shift+Insert"_s, u"middle click"_s, u"drop"_s, u"drop of a file"_s, u"menu"_s})
        QTest::newRow(qPrintable(by)) << by;
}

void TerminalInputTest::pastes()
{
    QFETCH(QString, by);
    InputScratch scratch(shower);
    const QString text = u"a\x1b[201~\x03"
                         "b\u009bc"_s;
    QClipboard &clipboard = *QApplication::clipboard();
    clipboard.setText(u"wrong"_s);
    if (by == u"middle click") {
        QVERIFY(clipboard.supportsSelection());
        clipboard.setText(text, QClipboard::Selection);
        QTest::mouseClick(scratch.display(), Qt::MiddleButton);
    } else if (by.startsWith(u"drop")) {
        QMimeData data;
        if (by == u"drop")
            data.setText(text);
        else
            data.setUrls({QUrl::fromLocalFile(u"/tmp/it is\x1b here"_s)});
        QDragEnterEvent enter({20, 20}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(scratch.display(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({20, 20}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(scratch.display(), &drop);
        QVERIFY(drop.isAccepted());
        QCOMPARE(drop.dropAction(), Qt::CopyAction);
    } else {
        clipboard.setText(text);
        if (by == u"Ctrl+Shift+V") {
            QTest::keyClick(scratch.display(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        } else if (by == u"Shift+Insert") {
            QTest::keyClick(scratch.display(), Qt::Key_Insert, Qt::ShiftModifier);
        } else {
            for (QAction *action : scratch.panel->actions()) {
                if (action->text() == u"&Paste")
                    action->trigger();
            }
        }
    }
    QTRY_COMPARE(scratch.text(), by == u"drop of a file" ? u"'/tmp/it is here'"_s : u"a[201~bc"_s);
    QVERIFY(!scratch.dialog());
}

void TerminalInputTest::pastesInBrackets()
{
    InputScratch scratch(bracketShower);
    QApplication::clipboard()->setText(u"a\x1b[201~b"_s);
    QTest::keyClick(scratch.display(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(scratch.text(), u"^[[200~a[201~b^[[201~"_s);
}

void TerminalInputTest::asksBeforeSeveralLines()
{
    InputScratch scratch(shower);
    QApplication::clipboard()->setText(u"first\nsecond"_s);
    QTest::keyClick(scratch.display(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(scratch.dialog());
    QCOMPARE(scratch.dialog()->windowModality(), Qt::WindowModal);
    QTRY_VERIFY(qobject_cast<QPushButton *>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // the default is not to paste
    QTRY_VERIFY(!scratch.dialog());
    QCOMPARE(scratch.text(), QString());
    scratch.panel->activateWindow(); // there is no window manager to do it
    QTRY_COMPARE(QApplication::focusWidget(), scratch.display());

    QTest::keyClick(scratch.display(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    scratch.press(u"&Paste"_s);
    QTRY_COMPARE(scratch.text(), u"first^Msecond"_s);
    QTRY_VERIFY(!scratch.dialog());
}

void TerminalInputTest::asksBeforeATrailingNewline()
{
    InputScratch scratch(shower);
    QApplication::clipboard()->setText(u"rm -rf x\n"_s, QClipboard::Selection);
    QTest::mouseClick(scratch.display(), Qt::MiddleButton);
    QVERIFY(scratch.dialog());
    scratch.dialog()->reject();
    QTRY_VERIFY(!scratch.dialog());
    QCOMPARE(scratch.text(), QString());
}

void TerminalInputTest::pastesAsOneLine()
{
    InputScratch scratch(shower);
    QApplication::clipboard()->setText(u"first\n  second\n"_s);
    QTest::keyClick(scratch.display(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    scratch.press(u"Paste as &one line"_s);
    QTRY_COMPARE(scratch.text(), u"first second"_s);
}

void TerminalInputTest::asksNothingWhenToldSo()
{
    InputScratch scratch(shower);
    scratch.confirmPastes(false);
    QApplication::clipboard()->setText(u"first\nsecond\n"_s);
    QTest::keyClick(scratch.display(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(scratch.text(), u"first^Msecond^M"_s);
}

void TerminalInputTest::pastesNothingAfterTheEnd()
{
    InputScratch scratch(u"echo ready; read -r line; echo $line"_s);
    QApplication::clipboard()->setText(u"a\nb"_s);
    QTest::keyClick(scratch.display(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(scratch.dialog());
    QTest::keyClicks(scratch.display(), u"end\r"_s);
    QTRY_VERIFY(scratch.visible<QLabel>(u"The session has ended."_s));
    scratch.press(u"&Paste"_s);
    QTest::keyClick(scratch.display(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!scratch.dialog());
}

void TerminalInputTest::keepsKeysFromTheWindow()
{
    InputScratch scratch(shower);
    QMainWindow window;
    window.setCentralWidget(scratch.panel.get());
    QStringList triggered;
    for (const QString &keys :
         {u"Ctrl+N"_s, u"Ctrl+F"_s, u"Ctrl+Q"_s, u"Del"_s, u"Return"_s, u"F5"_s, u"Escape"_s, u"Alt+F"_s}) {
        auto *action = new QAction(&window);
        action->setShortcut(QKeySequence(keys));
        connect(action, &QAction::triggered, &window, [&triggered, keys] { triggered += keys; });
        window.addAction(action);
    }
    window.resize(800, 400);
    window.show();
    window.activateWindow();
    QTRY_VERIFY(scratch.display());
    scratch.display()->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), scratch.display());
    for (const Qt::Key key : {Qt::Key_N, Qt::Key_F, Qt::Key_Q})
        QTest::keyClick(scratch.display(), key, Qt::ControlModifier);
    for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Return, Qt::Key_F5, Qt::Key_Escape})
        QTest::keyClick(scratch.display(), key);
    QTest::keyClick(scratch.display(), Qt::Key_F, Qt::AltModifier);
    QTRY_COMPARE(scratch.text(), u"^N^F^Q^[[3~^M^[[15~^[^[f"_s);
    QCOMPARE(triggered, QStringList());
    scratch.panel->setParent(nullptr);
}

void TerminalInputTest::leavesKeysToTheWindowAfterTheEnd()
{
    InputScratch scratch(u"echo ready; read -r line"_s);
    QAction action(scratch.panel.get());
    action.setShortcut(Qt::CTRL | Qt::Key_N);
    scratch.panel->addAction(&action);
    QSignalSpy triggered(&action, &QAction::triggered);
    QTest::keyClick(scratch.display(), Qt::Key_Return);
    QTRY_VERIFY(scratch.visible<QLabel>(u"The session has ended."_s));
    QTest::keyClick(scratch.display(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(triggered.count(), 1);
    QTest::keyClick(scratch.display(), Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != scratch.display());
}

void TerminalInputTest::leaves()
{
    InputScratch scratch(shower);
    QSignalSpy leave(scratch.panel.get(), &TerminalPanel::leaveRequested);
    QTest::keyClick(scratch.display(), Qt::Key_Escape, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(scratch.display(), Qt::Key_F6, Qt::ControlModifier);
    QCOMPARE(leave.count(), 2);
    QTest::keyClicks(scratch.display(), u"."_s);
    QTRY_COMPARE(scratch.text(), u"."_s);
}

void TerminalInputTest::copies()
{
    InputScratch scratch(shower);
    QClipboard &clipboard = *QApplication::clipboard();
    clipboard.setText(u"before"_s);
    QTest::keyClick(scratch.display(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier); // nothing is selected
    QCOMPARE(clipboard.text(), u"before"_s);
    QTest::keyClick(scratch.display(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(scratch.display(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(clipboard.text().trimmed(), u"ready"_s);

    QContextMenuEvent event(QContextMenuEvent::Mouse, {20, 20}, scratch.display()->mapToGlobal(QPoint(20, 20)));
    QApplication::sendEvent(scratch.display(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QAction *clear = nullptr;
    for (QAction *action : menu->actions())
        clear = action->text() == u"C&lear selection" ? action : clear;
    QVERIFY(clear && clear->isEnabled());
    menu->close();
    clear->trigger();
    QApplication::sendEvent(scratch.display(), &event);
    QVERIFY(!clear->isEnabled());
    QApplication::activePopupWidget()->close();
    QCOMPARE(scratch.text(), QString()); // Ctrl+Shift+C has interrupted nothing
}

void TerminalInputTest::givesTheMouseToThePrograms()
{
    InputScratch scratch(u"stty raw -echo; printf '\\033[?1000h\\033[?1006hready\\r\\n'; exec cat -v"_s);
    QApplication::clipboard()->setText(u"pasted"_s, QClipboard::Selection);
    QTest::mouseClick(scratch.display(), Qt::MiddleButton, Qt::NoModifier, {20, 20});
    QTRY_VERIFY(scratch.text().contains(u"^[[<1;"_s));
    turnWheel(scratch.display(), 120);
    QTRY_VERIFY(scratch.text().contains(u"^[[<64;"_s));
    QVERIFY(!scratch.text().contains(u"pasted"_s));
    QTest::mouseClick(scratch.display(), Qt::MiddleButton, Qt::ShiftModifier, {20, 20});
    QTRY_VERIFY(scratch.text().endsWith(u"pasted"_s));
}

void TerminalInputTest::hasAContextMenu()
{
    InputScratch scratch(shower);
    QContextMenuEvent event(QContextMenuEvent::Mouse, {20, 20}, scratch.display()->mapToGlobal(QPoint(20, 20)));
    QApplication::sendEvent(scratch.display(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QStringList texts;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            texts += action->text().remove(u'&');
    }
    QCOMPARE(texts.first(4), (QStringList{u"Copy"_s, u"Paste"_s, u"Select all"_s, u"Clear selection"_s}));
    QVERIFY(texts.contains(u"Find…"_s) && texts.contains(u"Close tab"_s));
    menu->close();
}

QTEST_MAIN(TerminalInputTest)
#include "tst_terminal_input.moc"
