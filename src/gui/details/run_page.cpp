// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/run_page.h"

#include "core/repository/reproduction.h"
#include "core/run/tags.h"
#include "gui/details/field_list.h"
#include "gui/details/run_fields.h"
#include "gui/details/run_happened.h"
#include "gui/details/run_head.h"
#include "gui/details/run_paths.h"
#include "gui/details/run_verdict.h"
#include "gui/text/shown_text.h"
#include "gui/text/time_text.h"

#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

FieldContent reproductionContent(const Run &run)
{
    //: The commands that run a run again
    FieldContent content{.key = u"reproduce"_s, .label = RunPage::tr("Reproduce"), .form = FieldContent::Form::Block};
    content.startsGroup = true;
    const auto reproduced = reproduction(run);
    if (!reproduced) {
        content.shown = reproduced.error().message;
        content.isMuted = true;
        return content;
    }
    content.whole = reproduced->lines.join(u'\n');
    content.copyLabel = RunPage::tr("Copy the commands that reproduce this run");
    const ShownText shown = shownText(content.whole);
    content.shown = shown.text;
    content.remark = shown.rest;
    return content;
}

} // namespace

RunPage::RunPage(QWidget *parent) : QScrollArea(parent)
{
    auto *page = new QWidget;
    m_head = new RunHead(page);
    m_happened = new RunHappened(page);
    m_verdict = new RunVerdict(page);
    m_fields = new FieldList(page);
    m_paths = new RunPaths(page);
    m_reproduction = new Field(reproductionContent({}), page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_happened);
    layout->addWidget(m_verdict);
    layout->addWidget(m_fields);
    layout->addWidget(m_paths);
    layout->addWidget(m_reproduction);
    layout->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    connect(m_happened, &RunHappened::copied, this, &RunPage::copied);
    const auto rearrange = [this] {
        alignLabels();
        updateFocusChain();
    };
    connect(m_happened, &RunHappened::rearranged, this, rearrange);
    connect(m_verdict, &RunVerdict::rearranged, this, rearrange);
    connect(m_verdict, &RunVerdict::runRequested, this, &RunPage::runRequested);
    connect(m_head, &RunHead::copied, this, &RunPage::copied);
    connect(m_fields, &FieldList::copied, this, &RunPage::copied);
    connect(m_paths, &RunPaths::copied, this, &RunPage::copied);
    connect(m_paths, &RunPaths::folderRequested, this, &RunPage::folderRequested);
    connect(m_reproduction, &Field::copied, this, &RunPage::copied);
}

void RunPage::setProject(const Project &project)
{
    m_project = project;
    forgetSubject();
}

void RunPage::setCommitSubject(CommitSubject subject)
{
    m_subject = std::move(subject);
    forgetSubject();
}

/// It is asked for with the next run, the same one or another.
void RunPage::forgetSubject()
{
    m_askedCommit.clear();
    m_commitRemark.clear();
    m_subjects.drop();
}

void RunPage::setDateFormat(Preferences::DateFormat format)
{
    m_dateFormat = format;
    m_happened->setDateFormat(format);
    m_verdict->setDateFormat(format);
    showFields();
}

void RunPage::setRun(const Run &run)
{
    const bool isOther = run.name != m_run.name;
    const bool isChanged = run != m_run;
    m_run = run;
    askSubject();
    if (isChanged) {
        showFields();
        showReproduction();
        updateFocusChain();
    }
    m_paths->setRun(m_project.runsDirectory, m_run.name);
    m_happened->setRun(m_project.runsDirectory, m_run);
    m_verdict->setRun(m_project.runsDirectory, m_run);
    if (isOther) {
        m_head->clearSelection();
        m_happened->clearSelection();
        m_verdict->clearSelection();
        m_fields->clearSelection();
        m_reproduction->clearSelection();
        verticalScrollBar()->setValue(0);
    }
}

void RunPage::setDiskUse(const std::optional<RunDiskUse> &use)
{
    m_paths->setDiskUse(use);
    updateFocusChain();
}

void RunPage::askSubject()
{
    const QString commit = m_run.text(key::commit);
    if (commit == m_askedCommit)
        return;
    forgetSubject();
    m_askedCommit = commit;
    if (!m_subject || commit.isEmpty())
        return;
    m_subjects.ask(
        [subject = m_subject, directory = m_project.directory, commit] { return subject(directory, commit); },
        [this](const Result<QString> &found) { showSubject(found); });
}

void RunPage::showSubject(const Result<QString> &subject)
{
    //: The subject of a commit, %1, in quotation marks
    m_commitRemark = subject ? tr("“%1”").arg(shownText(*subject, 500).text) : subject.error().message;
    showFields();
}

void RunPage::showFields()
{
    if (m_run.name.isEmpty() && m_run.fields.empty())
        return;
    QList<FieldContent> head;
    QList<FieldContent> rest;
    for (const FieldContent &content : runFields(m_run, {m_commitRemark, currentTime(), m_dateFormat})) {
        const bool isHead = content.form == FieldContent::Form::Heading || content.key == key::description;
        if (isHead)
            head += content;
        else if (content.key != key::tags || tagsOf(m_run).isEmpty()) // otherwise the head has them
            rest += content;
    }
    m_head->setRun(m_run, head);
    m_fields->setFields(rest);
    alignLabels();
}

void RunPage::alignLabels()
{
    const int width = std::max({m_happened->fields()->labelHint(), m_verdict->labelHint(), m_fields->labelHint()});
    m_happened->fields()->setLeastLabelWidth(width);
    m_verdict->setLeastLabelWidth(width);
    m_fields->setLeastLabelWidth(width);
}

void RunPage::showReproduction()
{
    m_reproduction->setContent(reproductionContent(m_run));
}

void RunPage::updateTimes()
{
    m_happened->updateTimes();
    m_verdict->updateTimes();
    showFields();
}

void RunPage::updateFocusChain()
{
    chainFocus(m_head->focusWidgets() + m_happened->focusWidgets() + m_verdict->focusWidgets()
               + m_fields->focusWidgets() + m_paths->focusWidgets() + m_reproduction->focusWidgets());
}

} // namespace runs
