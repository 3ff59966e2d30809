// SPDX-License-Identifier: GPL-2.0-or-later
// What the window shows of the room that runs take on the disk.
#include "window_fixture.h"

#include <QFile>
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace runs {

class TestWindowSizes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theColumnIsFilledIn();
    void theDetailsTellOfWhatIsSelected();

private:
    /// A recorded run with a checkpoint of this size.
    void record(const QString &name, qsizetype size)
    {
        const QString runs = m_project->directory() + u"/.runs"_s;
        QVERIFY(QDir().mkpath(runs + u"/checkpoints"_s));
        QFile database(runs + u"/.runs.yml"_s);
        QVERIFY(database.open(QIODevice::WriteOnly | QIODevice::Append));
        database.write(name.toUtf8() + ":\n  command: train\n");
        QFile checkpoint(runs + u"/checkpoints/"_s + name + u".ckpt"_s);
        QVERIFY(checkpoint.open(QIODevice::WriteOnly));
        checkpoint.write(QByteArray(size, 'x'));
    }

    qint64 size(const QString &name) const
    {
        const RunTableModel *model = m_session->model();
        const QModelIndex cell = model->index(model->rowOf(name), model->column(state_key::size.toString()));
        const QVariant bytes = cell.data(RunTableModel::RawRole);
        return bytes.isValid() ? bytes.toLongLong() : -1;
    }

    void showColumn(bool isShown) const
    {
        m_session->table()->setColumnHidden(m_session->model()->column(state_key::size.toString()), !isShown);
    }

    bool detailsSay(const QString &text) const
    {
        const auto blocks = m_session->part<DetailsPanel>()->findChildren<QTextEdit *>();
        return std::ranges::any_of(
            blocks, [&](const QTextEdit *block) { return block->isVisible() && block->toPlainText().contains(text); });
    }

    GitScratch m_scratch;
    std::unique_ptr<WindowProject> m_project;
    std::unique_ptr<Session> m_session;
};

void TestWindowSizes::init()
{
    m_project = std::make_unique<WindowProject>(m_scratch);
    record(u"small"_s, 100);
    record(u"large"_s, 3 << 20);
    m_session = std::make_unique<Session>(m_project->directory());
    QTRY_VERIFY(isReady(*m_session));
    QTRY_COMPARE(m_session->model()->rowCount(), 2);
}

void TestWindowSizes::cleanup()
{
    m_session.reset();
    endTmuxServer();
}

void TestWindowSizes::theColumnIsFilledIn()
{
    QVERIFY(!m_session->table()->showsSizes());
    showColumn(true);
    const int column = m_session->model()->column(state_key::size.toString());
    const RunTableView *table = m_session->table();
    QVERIFY(table->columnWidth(column) >= table->horizontalHeader()->sectionSizeHint(column)); // the heading fits
    QTRY_VERIFY(size(u"large"_s) >= 3 << 20);
    QTRY_VERIFY(size(u"small"_s) > 0);
    m_session->model()->setOrder({state_key::size.toString(), Qt::DescendingOrder});
    QCOMPARE(m_session->shownNames(), (QStringList{u"large"_s, u"small"_s}));
    record(u"larger"_s, 5 << 20);
    QTRY_COMPARE(m_session->shownNames(), (QStringList{u"larger"_s, u"large"_s, u"small"_s}));
}

void TestWindowSizes::theDetailsTellOfWhatIsSelected()
{
    m_session->table()->selectRun(u"large"_s);
    QTRY_VERIFY(detailsSay(u"3.0 MiB"_s));
    QCOMPARE(size(u"small"_s), -1); // nobody wants to know
    record(u"other"_s, 2 << 20);
    QTRY_COMPARE(m_session->model()->rowCount(), 3);
    m_session->table()->selectAll();
    QTRY_VERIFY(detailsSay(u"5.0 MiB on disk"_s));
}

} // namespace runs

QTEST_MAIN(runs::TestWindowSizes)
#include "tst_window_sizes.moc"
