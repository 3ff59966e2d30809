// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "window_fixture.h"

namespace runs {

/// A window on a project with a few runs that have ended, for tests of what keeps them in order.
class OrderFixture
{
protected:
    void begin(const QStringList &names)
    {
        m_project = std::make_unique<WindowProject>(m_scratch);
        for (const QString &name : names)
            launchEnded(name);
        open();
        QTRY_COMPARE(m_session->shownNames().size(), names.size());
    }

    void end()
    {
        m_session.reset();
        endTmuxServer();
    }

    void open()
    {
        m_session = std::make_unique<Session>(m_project->directory());
        QTRY_VERIFY(isReady(*m_session));
        QVERIFY(activate(m_session->window()));
        m_session->table()->setFocus();
    }

    void launchEnded(const QString &name, const QString &options = {})
    {
        m_project->runs(
            QStringLiteral("-q new '%1' %2 true && { '" RUNS_PROGRAM "' wait -q '%1' >/dev/null 2>&1 || true; }")
                .arg(name, options));
    }

    void select(const QStringList &names)
    {
        RunTableView *table = m_session->table();
        for (const QString &name : names)
            QTRY_VERIFY(m_session->model()->rowOf(name) >= 0);
        QVERIFY(table->selectRun(names.front()));
        for (const QString &name : names.sliced(1)) {
            table->selectionModel()->select(m_session->model()->index(m_session->model()->rowOf(name), 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        QTRY_VERIFY(action(QStringLiteral("Delete"))->isEnabled());
    }

    QAction *action(const QString &text) const
    {
        for (QAction *action : m_session->window()->findChildren<QAction *>()) {
            if (QString(action->text()).remove(u'&') == text)
                return action;
        }
        qFatal("no action %s", qPrintable(text));
    }

    /// The dialog of a kind, when it has come.
    template<typename Dialog>
    Dialog *waitFor()
    {
        if (!QTest::qWaitFor([this] { return m_session->dialog<Dialog>() != nullptr; }, 20'000))
            return nullptr;
        auto *dialog = m_session->dialog<Dialog>();
        return activate(dialog) ? dialog : nullptr;
    }

    static QPushButton *button(const QWidget *dialog, const QString &text)
    {
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (QString(button->text()).remove(u'&') == text)
                return button;
        }
        qFatal("no button %s", qPrintable(text));
    }

    /// A value of an entry as it stands in the database.
    QString recorded(const QString &name, const QString &key) const
    {
        const auto document = RunDatabase(m_project->database()).read();
        const auto index = document ? document->find(name) : std::nullopt;
        const auto run = index ? document->run(*index) : failure(ErrorCode::NotFound, name);
        return run ? run->text(key) : QString();
    }

    QString messageText() const
    {
        QString told;
        for (auto *text : m_session->messages()->findChildren<QPlainTextEdit *>()) {
            if (text->isVisible())
                told += text->toPlainText() + u'\n';
        }
        return told;
    }

    QString trash() const { return m_project->runs(QStringLiteral("trash 2>&1")); }

    /// For people to look at, where RUN_MANAGER_PICTURES says.
    static void picture(QWidget *widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("RUN_MANAGER_PICTURES");
        if (folder.isEmpty())
            return;
        QTest::qWait(300); // layouts and painting
        widget->grab().save(folder + u'/' + name + QStringLiteral(".png"));
    }

    GitScratch m_scratch;
    std::unique_ptr<WindowProject> m_project;
    std::unique_ptr<Session> m_session;
};

} // namespace runs
