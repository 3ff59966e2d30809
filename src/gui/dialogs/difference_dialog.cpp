// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/difference_dialog.h"

#include "core/base/text.h"
#include "gui/dialogs/labels.h"
#include "gui/dialogs/patch_highlighter.h"
#include "gui/dialogs/rows_view.h"
#include "gui/text/shown_text.h"
#include "gui/theme/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {
namespace {

constexpr auto patience = 200ms; // before it says that it is comparing

QTreeWidget *makeTree(const QStringList &headings, const QString &accessibleName)
{
    auto *tree = new QTreeWidget;
    tree->setHeaderLabels(headings);
    tree->setAccessibleName(accessibleName);
    tree->setItemDelegate(new RowDelegate(tree));
    tree->setUniformRowHeights(true);
    tree->setAllColumnsShowFocus(true);
    tree->setAlternatingRowColors(true);
    tree->setTextElideMode(Qt::ElideMiddle);
    tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    return tree;
}

QString oneLine(const QString &text)
{
    constexpr qsizetype most = 1000; // no cell shows more
    return printable(shownText(text, most).text);
}

} // namespace

DifferenceDialog::DifferenceDialog(const Run &a, const Run &b, const RunFiles &files, const QString &directory,
                                   QWidget *parent)
    : QDialog(parent)
    , m_a(a.name)
    , m_b(b.name)
    , m_title(new WrapLabel(this))
    , m_note(new Note(this))
    , m_tabs(new QTabWidget(this))
{
    setWindowTitle(tr("Code and environment"));
    resize(860, 560);
    setSizeGripEnabled(true);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    //: Two runs that are compared
    m_title->setText(tr("%1 and %2").arg(printable(m_a), printable(m_b)));
    m_tabs->hide();
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    layout->addWidget(m_tabs, 1);
    layout->addStretch();
    layout->addWidget(buttons);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_note->say(Note::Kind::Info, tr("Comparing…")); });
    m_patience.start(patience);
    m_question.ask([a, b, files, directory] { return compareRuns(a, b, files, directory, true); },
                   [this](const RunDifference &difference) { hear(difference); });
}

DifferenceDialog::~DifferenceDialog() = default;

void DifferenceDialog::hear(const RunDifference &difference)
{
    m_patience.stop();
    const QString remarks = summary(difference);
    m_note->say(difference.notes.isEmpty() ? Note::Kind::Info : Note::Kind::Warning, remarks);
    if (difference.commits.log)
        m_tabs->addTab(makeCommits(difference.commits), tr("Commits"));
    if (difference.commits.patch)
        m_tabs->addTab(makePatch(difference.commits), tr("Changes"));
    addDifferences(tr("Arguments"), difference.arguments);
    addDifferences(tr("Packages"), difference.packages);
    addDifferences(tr("Environment"), difference.environment);
    addDifferences(tr("Variables"), difference.variables);
    m_tabs->setVisible(m_tabs->count() > 0);
    if (m_tabs->count() > 0)
        m_tabs->setFocus();
}

QString DifferenceDialog::summary(const RunDifference &difference) const
{
    QStringList sentences;
    const CommitDifference &commits = difference.commits;
    if (!commits.a.isEmpty() && commits.areEqual())
        sentences += tr("Both ran from the commit %1.").arg(shortCommit(commits.a));
    if (!difference.any())
        sentences += tr("Nothing that is recorded of them differs.");
    return (sentences + difference.notes).join(u'\n');
}

QWidget *DifferenceDialog::makeCommits(const CommitDifference &commits)
{
    QTreeWidget *tree =
        makeTree({tr("Commit"), tr("Date"), tr("Subject")}, tr("Commits that one run has and the other has not"));
    tree->setColumnWidth(0, fontMetrics().averageCharWidth() * 24);
    tree->setColumnWidth(1, fontMetrics().averageCharWidth() * 22);
    const auto add = [&](const QString &name, const QString &commit, const QList<LogEntry> &entries) {
        //: Heading above commits; %1 is a run, %2 its commit
        auto *group = new QTreeWidgetItem(tree, {tr("Only in %1 (%2)").arg(printable(name), shortCommit(commit))});
        group->setFirstColumnSpanned(true);
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
    add(m_a, commits.a, commits.log->onlyInA);
    add(m_b, commits.b, commits.log->onlyInB);
    if (!commits.log->complete)
        (new QTreeWidgetItem(tree, {tr("There are more commits than are shown.")}))->setFirstColumnSpanned(true);
    tree->expandAll();
    return tree;
}

QWidget *DifferenceDialog::makePatch(const CommitDifference &commits)
{
    auto *view = new QPlainTextEdit;
    view->setReadOnly(true);
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    view->setFont(fixedFont());
    view->setFrameShape(QFrame::NoFrame);
    view->setAccessibleName(tr("What has changed in the code"));
    new PatchHighlighter(view->document());
    constexpr qsizetype most = 400'000; // colouring them takes no time that anybody feels
    QString text = commits.patch->text.first(std::min(most, commits.patch->text.size()));
    if (text.isEmpty())
        text = tr("The files of both commits are the same.");
    if (!commits.patch->complete || text.size() < commits.patch->text.size())
        text += u"\n"_s + tr("… and more, which is not shown");
    view->setPlainText(text);
    return view;
}

void DifferenceDialog::addDifferences(const QString &title, const std::vector<Difference> &differences)
{
    if (differences.empty())
        return;
    //: Title of a tab; %1 is what differs, %2 in how many places
    m_tabs->addTab(makeDifferences(differences, title), tr("%1 (%2)").arg(title).arg(differences.size()));
}

QWidget *DifferenceDialog::makeDifferences(const std::vector<Difference> &differences, const QString &accessibleName)
{
    QTreeWidget *tree = makeTree({tr("Name"), printable(m_a), printable(m_b)}, accessibleName);
    tree->setRootIsDecorated(false);
    tree->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    tree->header()->setStretchLastSection(false);
    for (const Difference &difference : differences) {
        auto *item = new QTreeWidgetItem(tree, {oneLine(difference.name)});
        int column = 1;
        for (const auto &value : {difference.a, difference.b}) {
            item->setText(column, value ? oneLine(*value) : tr("none"));
            item->setToolTip(column, value ? plainToolTip(*value) : QString());
            item->setForeground(column, palette().color(value ? QPalette::Text : QPalette::PlaceholderText));
            ++column;
        }
    }
    tree->resizeColumnToContents(0);
    return tree;
}

} // namespace runs
