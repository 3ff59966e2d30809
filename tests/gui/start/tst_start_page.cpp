// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/start/empty_page.h"
#include "gui/start/recent_list.h"
#include "gui/start/start_page.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

/// A start page with the projects a, b and c, of which b is missing.
struct Page
{
    Page()
    {
        for (const QString &name : {u"c"_s, u"b"_s, u"a"_s}) {
            if (name != u"b"_s)
                QDir(directory.path()).mkdir(name);
            recents.add(path(name));
        }
        page.resize(1024, 640);
        page.show();
    }
    QString path(const QString &name) const { return directory.filePath(name); }
    QListWidgetItem *item(const QString &name) const { return list->findItems(name, Qt::MatchExactly).value(0); }

    QTemporaryDir directory;
    QSettings settings{directory.filePath(u"settings.ini"_s), QSettings::IniFormat};
    RecentProjects recents{settings};
    StartPage page{recents};
    RecentList *list = page.findChild<RecentList *>();
    QPushButton *open = page.findChild<QPushButton *>(u"open"_s);
    QPushButton *demo = page.findChild<QPushButton *>(u"demo"_s);
    QToolButton *remove = page.findChild<QToolButton *>(u"remove"_s);
};

QString shownText(const QListWidgetItem *item)
{
    return item->data(Qt::AccessibleTextRole).toString();
}

} // namespace

class TestStartPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyboardReachesEverything()
    {
        Page p;
        p.page.activateWindow(); // there is no window manager
        QVERIFY(QTest::qWaitForWindowActive(&p.page));
        QSignalSpy opened(&p.page, &StartPage::openRequested);
        QSignalSpy demo(&p.page, &StartPage::demoRequested);
        p.page.setFocus();
        QCOMPARE(QApplication::focusWidget(), p.open);
        QTest::keyClick(p.open, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QTest::keyClick(p.open, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), p.demo);
        QTest::keyClick(p.demo, Qt::Key_Space);
        QTest::keyClick(p.demo, Qt::Key_Enter);
        QCOMPARE(demo.size(), 2);
        QTest::keyClick(p.demo, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), p.list);
        QSignalSpy requested(&p.page, &StartPage::projectRequested);
        QTest::keyClick(p.list, Qt::Key_End);
        QTest::keyClick(p.list, Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().toString(), p.path(u"c"_s));
        QTest::keyClick(p.list, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), p.remove);
    }

    void opensARecentProjectByDoubleClick()
    {
        Page p;
        QSignalSpy requested(&p.page, &StartPage::projectRequested);
        const QPoint place = p.list->visualItemRect(p.item(u"a"_s)).center();
        QTest::mouseClick(p.list->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(p.list->viewport(), Qt::LeftButton, {}, place);
        QTRY_COMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().toString(), p.path(u"a"_s));
    }

    void aMissingProjectIsShownAsSuchAndNotOpened()
    {
        Page p;
        QTRY_VERIFY(shownText(p.item(u"b"_s)).contains(u"Missing"_s));
        QVERIFY(!shownText(p.item(u"a"_s)).contains(u"Missing"_s));
        QSignalSpy requested(&p.page, &StartPage::projectRequested);
        p.list->setCurrentItem(p.item(u"b"_s));
        QTest::keyClick(p.list, Qt::Key_Return);
        QCOMPARE(requested.size(), 0);
        QVERIFY(QDir().mkdir(p.path(u"b"_s)));
        QTest::keyClick(p.list, Qt::Key_Return); // looks again
        QTRY_VERIFY(!shownText(p.item(u"b"_s)).contains(u"Missing"_s));
        QCOMPARE(p.list->currentDirectory(), p.path(u"b"_s));
        QTest::keyClick(p.list, Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
    }

    void removesFromTheList()
    {
        Page p;
        p.page.activateWindow(); // there is no window manager
        QVERIFY(QTest::qWaitForWindowActive(&p.page));
        p.list->setFocus();
        p.list->setCurrentItem(p.item(u"b"_s));
        QTest::keyClick(p.list, Qt::Key_Delete);
        QCOMPARE(p.recents.projects().size(), 2);
        QCOMPARE(p.list->currentDirectory(), p.path(u"c"_s)); // what has moved up
        QTest::mouseClick(p.remove, Qt::LeftButton);
        QCOMPARE(p.list->currentDirectory(), p.path(u"a"_s));
        QTest::keyClick(p.list, Qt::Key_Delete);
        QVERIFY(!p.list->isVisible());
        QVERIFY(p.open->hasFocus());
        QVERIFY(QDir(p.path(u"a"_s)).exists());
    }

    void theContextMenuComesByKeyboardToo()
    {
        Page p;
        p.list->setCurrentItem(p.item(u"c"_s));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(p.list, &event);
        auto *menu = p.list->findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->actions().size(), 4);
        menu->actions().at(1)->trigger();
        QCOMPARE(QApplication::clipboard()->text(), p.path(u"c"_s));
        menu->actions().at(3)->trigger();
        QVERIFY(!p.item(u"c"_s));
        menu->close();
    }

    void showsWhatAnotherWindowHasOpened()
    {
        Page p;
        p.list->setCurrentItem(p.item(u"c"_s));
        p.recents.add(p.path(u"new"_s));
        QCOMPARE(p.list->item(0)->text(), u"new"_s);
        QCOMPARE(p.list->currentItem(), p.item(u"c"_s));
    }

    void saysWhyThereIsNoProject()
    {
        Page p;
        auto *problem = p.page.findChild<QLabel *>(u"problem"_s);
        QVERIFY(!problem->isVisible());
        p.page.setProblem(u"'/x/<b>' is not in a git repository."_s);
        QVERIFY(problem->isVisible());
        QCOMPARE(problem->text(), u"'/x/<b>' is not in a git repository."_s);
        QCOMPARE(problem->textFormat(), Qt::PlainText);
        QCOMPARE(problem->accessibleName(), u"Warning: '/x/<b>' is not in a git repository."_s);
        p.page.setProblem({});
        QVERIFY(!problem->isVisible());
    }

    void nothingCanBeChosenWhileBusy()
    {
        Page p;
        p.page.setBusy(true);
        QVERIFY(!p.open->isEnabled() && !p.demo->isEnabled() && !p.list->isEnabled());
        p.page.setBusy(false);
        QVERIFY(p.open->isEnabled() && p.demo->isEnabled() && p.list->isEnabled());
    }

    void everyRowIsSeenWhereThereIsRoom()
    {
        Page p;
        QTRY_COMPARE(p.list->height(), p.list->sizeHint().height());
        QCOMPARE(p.list->sizeHint().height(), 3 * p.list->visualItemRect(p.list->item(0)).height());
    }

    void thePageScrollsToTheCurrentProject()
    {
        Page p;
        for (int i = 0; i < 12; ++i)
            p.recents.add(u"/long/"_s + QString(u"folder/"_s).repeated(40) + QString::number(i));
        p.page.activateWindow(); // there is no window manager
        QVERIFY(QTest::qWaitForWindowActive(&p.page));
        QTRY_COMPARE(p.list->height(), p.list->sizeHint().height());
        QCOMPARE(p.page.size(), QSize(1024, 640));
        p.list->setFocus();
        for (const auto &[key, row] : {std::pair(Qt::Key_End, 11), std::pair(Qt::Key_Home, 0)}) {
            QTest::keyClick(p.list, key);
            QCOMPARE(p.list->currentRow(), row);
            const QRect place = p.list->visualItemRect(p.list->currentItem());
            QVERIFY(p.page.rect().contains(p.list->viewport()->mapTo(&p.page, place.topLeft())));
            QVERIFY(p.page.rect().contains(p.list->viewport()->mapTo(&p.page, place.bottomLeft())));
        }
    }

    void anEmptyPageHasOneButton()
    {
        EmptyPage page;
        QSignalSpy clicked(&page, &EmptyPage::buttonClicked);
        auto *button = page.findChild<QPushButton *>();
        page.show();
        page.activateWindow(); // there is no window manager
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QVERIFY(!button->isVisible()); // there is nothing to be done about loading
        page.setState(EmptyPage::noMatch(u"<i>"_s + QString(1000, u'x')));
        QVERIFY(page.accessibleDescription().contains(u"“<i>xxx"_s));
        QVERIFY(page.accessibleDescription().size() < 200);
        QVERIFY(button->isVisible());
        page.setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(clicked.size(), 1);
    }
};

QTEST_MAIN(TestStartPage)
#include "tst_start_page.moc"
