// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/messages/message_bar.h"
#include "gui/messages/message_bars.h"
#include "gui/messages/message_text.h"

#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace runs;

namespace {

/// A window as the bars are used in: above content that gives way.
struct Window
{
    explicit Window(int width = 700)
    {
        QCursor::setPos(1500, 1100); // outside: a message under the pointer does not go
        bars = new MessageBars;
        content = new QWidget;
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(bars);
        column->addWidget(content, 1);
        window.resize(width, 500);
        window.show();
    }
    QList<MessageBar *> visibleBars() const
    {
        QList<MessageBar *> visible = bars->findChildren<MessageBar *>();
        visible.removeIf([](const MessageBar *bar) { return !bar->isVisible(); });
        return visible;
    }
    MessageBar *bar() const { return visibleBars().value(0); }
    QPushButton *button(const QString &text) const
    {
        for (auto *button : bars->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }

    QWidget window;
    MessageBars *bars;
    QWidget *content;
};

struct Heard
{
    QAccessible::Event type;
    QString text;
};

QList<Heard> heard; // an accessibility handler is a plain function

void hear(QAccessibleEvent *event)
{
    const auto *announcement =
        event->type() == QAccessible::Announcement ? static_cast<QAccessibleAnnouncementEvent *>(event) : nullptr;
    if (announcement || event->type() == QAccessible::Alert)
        heard += Heard{event->type(), announcement ? announcement->message() : QString()};
}

} // namespace

class TestMessageBars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesNoSpaceWithoutMessages()
    {
        Window w;
        QVERIFY(!w.bars->isVisible());
        w.bars->show({.id = u"a"_s, .text = u"A"_s});
        QVERIFY(w.bars->isVisible());
        QTRY_COMPARE(w.content->y(), w.bars->height());
        QTRY_VERIFY(w.content->y() > 0);
        w.bars->dismiss(u"b"_s);
        QCOMPARE(w.bars->ids(), QStringList{u"a"_s});
        w.bars->dismiss(u"a"_s);
        QVERIFY(!w.bars->isVisible());
        QTRY_COMPARE(w.content->y(), 0);
    }

    void replacesTheMessageOfTheSameId()
    {
        Window w;
        w.bars->show({.id = u"a"_s, .severity = Severity::Info, .text = u"first"_s});
        w.bars->show({.id = u"b"_s, .text = u"other"_s});
        const MessageBar *bar = w.bar();
        w.bars->show({.id = u"a"_s, .severity = Severity::Error, .text = u"second"_s, .isClosable = false});
        QCOMPARE(w.bars->ids(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(w.bar(), bar);
        QCOMPARE(bar->findChild<MessageText *>()->toPlainText(), u"second"_s);
        QCOMPARE(bar->accessibleName(), u"Error: second"_s);
        QVERIFY(!bar->findChild<QToolButton *>()->isVisible());
    }

    void runsTheActionOfTheNewestMessage()
    {
        Window w;
        QStringList done;
        const auto message = [&](const QString &text) {
            return Message{.id = u"a"_s, .text = text, .actions = {{u"Undo"_s, [&done, text] { done += text; }}}};
        };
        w.bars->show(message(u"1"_s));
        QPushButton *button = w.button(u"Undo"_s);
        QVERIFY(button);
        w.bars->show(message(u"2"_s));
        QCOMPARE(w.button(u"Undo"_s), button); // it keeps the focus
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(done, QStringList{u"2"_s});
    }

    void anActionMayDismissOrReplaceItsMessage()
    {
        Window w;
        w.bars->show({.id = u"a"_s,
                      .text = u"A"_s,
                      .actions = {{u"Retry"_s, [&] {
                                       w.bars->show({.id = u"a"_s,
                                                     .text = u"B"_s,
                                                     .actions = {{u"Undo"_s, [&] { w.bars->dismiss(u"a"_s); }}}});
                                   }}}});
        QTest::mouseClick(w.button(u"Retry"_s), Qt::LeftButton);
        QVERIFY(!w.button(u"Retry"_s));
        QTest::mouseClick(w.button(u"Undo"_s), Qt::LeftButton);
        QCOMPARE(w.bars->ids(), QStringList());
        QTRY_COMPARE(w.bars->findChildren<MessageBar *>().size(), 0);
    }

    void theKeyboardReachesActionsAndClose()
    {
        Window w;
        bool isDone = false;
        w.window.activateWindow(); // there is no window manager
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        w.bars->show({.id = u"a"_s, .text = u"A"_s, .actions = {{u"Open"_s, [&] { isDone = true; }}, {u"Undo"_s, {}}}});
        QSignalSpy closed(w.bars, &MessageBars::closed);
        w.bar()->findChild<MessageText *>()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), w.button(u"Open"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(isDone);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), w.button(u"Undo"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Close the message"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(closed.size(), 1);
        QCOMPARE(closed.first().first().toString(), u"a"_s);
        QCOMPARE(w.bars->ids(), QStringList());
    }

    void escapeClosesWhatMayBeClosed()
    {
        Window w;
        w.bars->show({.id = u"a"_s, .text = u"A"_s, .isClosable = false});
        QTest::keyClick(w.bar()->findChild<MessageText *>(), Qt::Key_Escape);
        QCOMPARE(w.bars->ids(), QStringList{u"a"_s});
        w.bars->show({.id = u"a"_s, .text = u"A"_s});
        QTest::keyClick(w.bar()->findChild<MessageText *>(), Qt::Key_Escape);
        QCOMPARE(w.bars->ids(), QStringList());
    }

    void goesAfterItsLifetime()
    {
        Window w;
        w.bars->show({.id = u"stays"_s, .text = u"A"_s});
        w.bars->show({.id = u"goes"_s, .text = u"B"_s, .lifetime = 20ms});
        w.bars->show({.id = u"extended"_s, .text = u"C"_s, .lifetime = 20ms});
        w.bars->show({.id = u"extended"_s, .text = u"C"_s});
        QSignalSpy closed(w.bars, &MessageBars::closed);
        QTRY_COMPARE(w.bars->ids(), (QStringList{u"stays"_s, u"extended"_s}));
        QCOMPARE(closed.size(), 0);
    }

    void staysWhileTheFocusIsInIt()
    {
        Window w;
        w.window.activateWindow(); // there is no window manager
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        w.bars->show({.id = u"read"_s, .text = u"A"_s, .lifetime = 10ms});
        w.bar()->findChild<MessageText *>()->setFocus();
        w.bars->show({.id = u"other"_s, .text = u"B"_s, .lifetime = 100ms});
        QTRY_COMPARE(w.bars->ids(), QStringList{u"read"_s}); // ten lifetimes later
        QApplication::focusWidget()->clearFocus();
        QTRY_COMPARE(w.bars->ids(), QStringList());
    }

    void dropsTheOldestThatOnlyInform()
    {
        Window w;
        const auto show = [&](const QString &id, Severity severity) {
            w.bars->show({.id = id, .severity = severity, .text = id});
        };
        show(u"success"_s, Severity::Success);
        show(u"info1"_s, Severity::Info);
        show(u"warning"_s, Severity::Warning);
        show(u"info2"_s, Severity::Info);
        show(u"error1"_s, Severity::Error);
        QCOMPARE(w.bars->ids(), (QStringList{u"success"_s, u"warning"_s, u"info2"_s, u"error1"_s}));
        show(u"error2"_s, Severity::Error);
        show(u"error3"_s, Severity::Error);
        QCOMPARE(w.bars->ids(), (QStringList{u"warning"_s, u"error1"_s, u"error2"_s, u"error3"_s}));
        show(u"info3"_s, Severity::Info);
        QCOMPARE(w.bars->ids().size(), 5);
        QCOMPARE(w.visibleBars().size(), MessageBars::mostVisible);
        w.bars->dismiss(u"info3"_s);
        QCOMPARE(w.visibleBars().size(), 4);
        QVERIFY(w.bar()->accessibleName() == u"Warning: warning"_s); // nothing of weight was lost
    }

    void tellsScreenReadersOnce()
    {
        Window w;
        heard.clear();
        QAccessible::setActive(true);
        const auto before = QAccessible::installUpdateHandler(hear);
        w.bars->show({.id = u"a"_s, .severity = Severity::Warning, .text = u"The tree is dirty."_s});
        w.bars->show({.id = u"a"_s, .severity = Severity::Warning, .text = u"The tree is dirty."_s});
        QAccessible::installUpdateHandler(before);
        QCOMPARE(heard.size(), 2);
        QCOMPARE(heard[0].type, QAccessible::Alert);
        QCOMPARE(heard[1].text, u"Warning: The tree is dirty."_s);
    }

    void isAsHighAsItsLines()
    {
        Window w;
        w.bars->show({.id = u"a"_s, .text = u"One line."_s});
        QTRY_COMPARE(w.bars->height(), w.bar()->heightForWidth(700));
        const int oneLine = w.bars->height();
        w.bars->show({.id = u"a"_s, .text = u"Changed files:\n  train.py\n  models/net.py"_s});
        const auto *text = w.bar()->findChild<MessageText *>();
        const int line = text->fontMetrics().lineSpacing();
        QTRY_COMPARE(w.bars->height(), oneLine + 2 * line);
        QVERIFY(!text->verticalScrollBar()->isVisible());
        QCOMPARE(text->toolTip(), QString());
        w.bars->show({.id = u"a"_s, .text = QString(u"<b>file</b>\n"_s).repeated(100)});
        QTRY_COMPARE(w.bars->height(), oneLine + (MessageText::mostLines - 1) * line);
        QTRY_VERIFY(text->verticalScrollBar()->isVisible());
        QVERIFY(text->toolTip().contains(u"&lt;b&gt;"_s));
    }

    void breaksWhatIsTooLongForALine()
    {
        Window w(500);
        w.bars->show({.id = u"a"_s, .text = u"/data"_s + QString(u"/checkpoints"_s).repeated(12)});
        const auto *text = w.bar()->findChild<MessageText *>();
        QTRY_VERIFY(text->height() >= 2 * text->fontMetrics().lineSpacing());
        QCOMPARE(text->horizontalScrollBar()->maximum(), 0);
        QCOMPARE(text->verticalScrollBar()->maximum(), 0);
        QCOMPARE(w.window.width(), 500);
    }
};

QTEST_MAIN(TestMessageBars)
#include "tst_message_bars.moc"
