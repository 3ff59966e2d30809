// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/work_tree_view.h"

#include "core/base/path.h"
#include "core/base/text.h"
#include "gui/dialogs/text_list.h"
#include "gui/text/shown_text.h"
#include "gui/theme/icons.h"
#include "ui_work_tree_view.h"

#include <QFontDatabase>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {
namespace {

constexpr auto patience = 200ms; // before it says that it is looking

} // namespace

WorkTreeView::WorkTreeView(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::WorkTreeView>())
    , m_modified(new TextList(this))
    , m_untracked(new TextList(this))
{
    m_ui->setupUi(this);
    m_ui->modified->setModel(m_modified);
    m_ui->untracked->setModel(m_untracked);
    m_ui->checkAgain->setIcon(icon(u"refresh"_s));
    m_ui->hash->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->subject->setElideMode(Qt::ElideRight);
    connect(m_ui->checkAgain, &QPushButton::clicked, this, &WorkTreeView::check);
    connect(m_ui->showUntracked, &QPushButton::toggled, this, &WorkTreeView::showUntracked);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { m_ui->looking->say(Note::Kind::Info, tr("Looking at the working tree…")); });
    showState();
}

WorkTreeView::~WorkTreeView() = default;

void WorkTreeView::setProject(const Project &project, const GitLimits &limits)
{
    m_project = project;
    m_limits = limits;
    m_runsDirectory = project.runsDirectory;
}

/// Settles on a runs directory as a launch does, so that its files do not count.
WorkTreeView::Answer WorkTreeView::look(const Project &project, const GitLimits &limits)
{
    QString runsDirectory = project.runsDirectory;
    if (!project.isFound) {
        const auto tree = findWorkTree(project.directory, limits);
        if (!tree)
            return {runsDirectory, std::unexpected(tree.error())};
        runsDirectory = canonicalPath(tree->top + u'/' + project.settings.runsDirectory);
    }
    return {runsDirectory, inspectWorkTree(project.directory, runsDirectory, limits)};
}

void WorkTreeView::setSnapshot(bool isStored)
{
    m_isSnapshot = isStored;
    showState();
}

void WorkTreeView::check()
{
    if (!m_patience.isActive() && m_ui->looking->isHidden())
        m_patience.start();
    m_question.ask([project = m_project, limits = m_limits] { return look(project, limits); },
                   [this](const Answer &answer) { hear(answer); });
}

void WorkTreeView::hear(const Answer &answer)
{
    m_patience.stop();
    m_ui->looking->clear();
    m_runsDirectory = answer.runsDirectory;
    m_state = answer.state;
    showState();
    Q_EMIT changed();
}

QString WorkTreeView::obstacle() const
{
    if (!m_state)
        return tr("The working tree has not been seen yet.");
    if (!*m_state)
        return tr("There is no commit that the run could be tied to.");
    if (!(*m_state)->clean() && !m_isSnapshot)
        return tr("The working tree has changes that are in no commit.");
    return {};
}

void WorkTreeView::showState()
{
    const WorkTreeState *seen = state();
    showCommit(seen);
    const QStringList modified = seen ? seen->modified : QStringList();
    const QStringList untracked = seen ? seen->untracked : QStringList();

    const bool isFault = !seen || !m_isSnapshot;
    m_ui->fault->say(isFault ? Note::Kind::Error : Note::Kind::Info, changesNote(modified));
    m_modified->setTexts(modified);
    m_ui->modified->setVisible(!modified.isEmpty());
    m_ui->modified->fitRows(4, 40);

    m_ui->untrackedNote->say(m_isSnapshot ? Note::Kind::Info : Note::Kind::Warning, untrackedNote(untracked));
    m_untracked->setTexts(untracked);
    m_ui->showUntracked->setVisible(!untracked.isEmpty());
    m_ui->untracked->fitRows(3, 10);
    showUntracked(m_ui->showUntracked->isChecked());
}

QString WorkTreeView::changesNote(const QStringList &modified) const
{
    if (m_state && !*m_state)
        return m_state->error().message;
    if (modified.isEmpty())
        return {};
    const int count = int(modified.size());
    if (m_isSnapshot)
        return tr("%n file(s) differ from the commit; they will be stored with the run.", "", count);
    return tr("%n file(s) differ from the commit, so the run could not be reproduced. Commit the changes "
              "(git commit -a) or put them aside (git stash), then check again.",
              "", count);
}

QString WorkTreeView::untrackedNote(const QStringList &untracked) const
{
    if (untracked.isEmpty())
        return {};
    const int count = int(untracked.size());
    if (m_isSnapshot)
        return tr("%n path(s) that git neither tracks nor ignores will be stored with the run.", "", count);
    return tr("%n path(s) will not be in the commit that the run is tied to: git neither tracks nor ignores them.", "",
              count);
}

void WorkTreeView::showCommit(const WorkTreeState *seen)
{
    m_ui->branch->setText(!seen                    ? QString()
                          : seen->branch.isEmpty() ? tr("no branch", "HEAD is detached")
                                                   : printable(seen->branch));
    m_ui->hash->setText(seen ? shortCommit(seen->commit) : QString());
    m_ui->hash->setToolTip(seen ? seen->commit : QString());
    m_ui->subject->setText(seen ? printable(seen->message.section(u'\n', 0, 0)) : QString());
    m_ui->branch->setVisible(seen);
    m_ui->hash->setVisible(seen);
}

void WorkTreeView::showUntracked(bool isShown)
{
    m_ui->untracked->setVisible(isShown && m_untracked->rowCount() > 0);
}

} // namespace runs
