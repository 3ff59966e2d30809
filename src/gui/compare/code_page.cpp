// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/compare/code_page.h"

#include "core/base/text.h"
#include "gui/text/notice.h"
#include "gui/text/patch_highlighter.h"
#include "gui/text/shown_text.h"
#include "gui/theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {
namespace {

constexpr auto patience = 200ms; // before it says that it is comparing

QString oneLine(const QString &text)
{
    constexpr qsizetype most = 1000; // no cell shows more
    return printable(shownText(text, most).text);
}

} // namespace

CodePage::CodePage(QWidget *parent)
    : QWidget(parent)
    , m_a(new QComboBox(this))
    , m_b(new QComboBox(this))
    , m_note(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_notice(new Notice(u"commit"_s, this))
    , m_commits(new QTreeWidget(this))
    , m_patch(new QPlainTextEdit(this))
{
    m_a->setAccessibleName(tr("From this run"));
    m_b->setAccessibleName(tr("To this run"));
    for (QComboBox *box : {m_a, m_b}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
        connect(box, &QComboBox::currentIndexChanged, this, &CodePage::look);
    }
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    m_commits->setHeaderLabels({tr("Commit"), tr("Date"), tr("Subject")});
    m_commits->setAccessibleName(tr("Commits that one run has and the other has not"));
    m_commits->setUniformRowHeights(true);
    m_commits->setAllColumnsShowFocus(true);
    m_commits->setTextElideMode(Qt::ElideMiddle);
    m_commits->setColumnWidth(0, fontMetrics().averageCharWidth() * 24);
    m_commits->setColumnWidth(1, fontMetrics().averageCharWidth() * 22);
    m_patch->setReadOnly(true);
    m_patch->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_patch->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_patch->setFont(fixedFont());
    m_patch->setAccessibleName(tr("What has changed in the code"));
    new PatchHighlighter(m_patch->document());
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { showNotice(tr("Comparing…")); });
    arrange();
}

void CodePage::arrange()
{
    auto *arrow = new QLabel(u"→"_s, this);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_a, 1);
    row->addWidget(arrow);
    row->addWidget(m_b, 1);
    row->addStretch(1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_commits);
    splitter->addWidget(m_patch);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({140, 400});
    m_pages->addWidget(splitter);
    m_pages->addWidget(m_notice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_note);
    layout->addWidget(m_pages, 1);
}

void CodePage::setData(const std::shared_ptr<const CompareData> &read, const QString &directory)
{
    const QString a = m_a->currentText();
    const QString b = m_b->currentText();
    m_data = read;
    m_directory = directory;
    {
        const QSignalBlocker blockA(m_a);
        const QSignalBlocker blockB(m_b);
        for (QComboBox *box : {m_a, m_b}) {
            box->clear();
            for (const auto &run : read->runs)
                box->addItem(printable(run->name()));
        }
        m_a->setCurrentIndex(std::max(0, m_a->findText(a)));
        m_b->setCurrentIndex(m_b->findText(b) >= 0 ? m_b->findText(b) : int(read->runs.size()) - 1);
    }
    look();
}

void CodePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isOutdated)
        look();
}

void CodePage::look()
{
    m_isOutdated = !isVisible();
    if (m_isOutdated || !m_data || m_a->currentIndex() < 0 || m_b->currentIndex() < 0)
        return;
    const Run a = m_data->runs[size_t(m_a->currentIndex())]->contents().entry;
    const Run b = m_data->runs[size_t(m_b->currentIndex())]->contents().entry;
    m_patience.start();
    m_question.ask(
        [a, b, directory = m_directory] {
            Found found;
            found.commits = compareCode(a, b, directory, true, found.notes);
            return found;
        },
        [this](const Found &found) { take(found); });
}

void CodePage::take(const Found &found)
{
    m_patience.stop();
    const CommitDifference &commits = found.commits;
    const bool isKnown = !commits.a.isEmpty() && !commits.b.isEmpty();
    m_note->setText(found.notes.join(u'\n'));
    m_note->setVisible(!found.notes.isEmpty() && commits.log);
    if (!isKnown)
        return showNotice(tr("No commit is recorded of %1, so its code cannot be compared.")
                              .arg(quoted((commits.a.isEmpty() ? m_a : m_b)->currentText())));
    if (commits.areEqual())
        return showNotice(tr("Both ran from the commit %1.").arg(shortCommit(commits.a)));
    if (!commits.log)
        return showNotice(found.notes.join(u'\n'));
    showCommits(commits);
    showPatch(commits);
    m_pages->setCurrentIndex(0);
}

void CodePage::showNotice(const QString &text)
{
    m_notice->setText(text);
    m_pages->setCurrentWidget(m_notice);
}

void CodePage::showCommits(const CommitDifference &commits)
{
    m_commits->clear();
    const auto add = [&](const QString &name, const QString &commit, const QList<LogEntry> &entries) {
        //: Heading above commits; %1 is a run, %2 its commit
        auto *group = new QTreeWidgetItem(m_commits, {tr("Only in %1 (%2)").arg(name, shortCommit(commit))});
        group->setFirstColumnSpanned(true);
        group->setSizeHint(0, {0, fontMetrics().height() * 8 / 5}); // of all rows, which are uniform
        for (const LogEntry &entry : entries) {
            auto *item =
                new QTreeWidgetItem(group, {shortCommit(entry.commit), entry.authorDate.left(16).replace(u'T', u' '),
                                            oneLine(entry.subject)});
            item->setFont(0, fixedFont());
            item->setToolTip(0, entry.commit);
        }
        if (entries.isEmpty())
            (new QTreeWidgetItem(group, {tr("none")}))->setFirstColumnSpanned(true);
    };
    add(m_a->currentText(), commits.a, commits.log->onlyInA);
    add(m_b->currentText(), commits.b, commits.log->onlyInB);
    if (!commits.log->complete)
        (new QTreeWidgetItem(m_commits, {tr("There are more commits than are shown.")}))->setFirstColumnSpanned(true);
    m_commits->expandAll();
}

void CodePage::showPatch(const CommitDifference &commits)
{
    m_patch->setVisible(commits.patch.has_value());
    if (!commits.patch)
        return;
    constexpr qsizetype most = 400'000; // colouring them takes no time that anybody feels
    QString text = commits.patch->text.first(std::min(most, commits.patch->text.size()));
    if (text.isEmpty())
        text = tr("The files of both commits are the same.");
    if (!commits.patch->complete || text.size() < commits.patch->text.size())
        text += u"\n"_s + tr("… and more, which is not shown");
    m_patch->setPlainText(text);
}

} // namespace runs
