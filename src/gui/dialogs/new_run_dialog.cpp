// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/new_run_dialog.h"

#include "core/run/run_name.h"
#include "gui/dialogs/history_popup.h"
#include "gui/dialogs/new_name.h"
#include "gui/dialogs/text_view.h"
#include "gui/text/typed_text.h"
#include "ui_new_run_dialog.h"

#include <QDir>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// A path as a shell would take it: `~` is the home directory.
QString expanded(const QString &path)
{
    return path == u"~" || path.startsWith(u"~/"_s) ? QDir::homePath() + path.sliced(1) : path;
}

} // namespace

NewRunDialog::NewRunDialog(NewRunContext context, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::NewRunDialog>())
    , m_context(std::move(context))
    , m_history(new HistoryPopup(this))
{
    m_ui->setupUi(this);
    setUpFields();
    setUpActions();
    setUpHistory();
    m_ui->name->setText(proposedName(m_context.recordedNames));
    m_ui->name->selectAll();
    m_ui->virtualenv->setText(m_context.project.settings.virtualenvPath);
    m_ui->directory->setText(m_context.project.directory);
    m_ui->isolated->setChecked(m_context.project.settings.isolated);
    m_ui->snapshot->hide();
    m_ui->tree->setProject(m_context.project, m_context.gitLimits);
    connectFields();
    setRecordedNames(m_context.recordedNames);
    judgeVirtualenv();
}

NewRunDialog::~NewRunDialog() = default;

void NewRunDialog::prefill(const LaunchRequest &request)
{
    const bool isTaken = m_context.recordedNames.contains(request.name);
    const bool isUsable = request.overwrite || !isTaken;
    m_ui->name->setText(isUsable ? request.name : proposedName(m_context.recordedNames, request.name));
    m_ui->name->selectAll();
    m_ui->overwrite->setChecked(request.overwrite && isTaken);
    m_ui->command->setPlainText(request.command);
    m_ui->description->setPlainText(request.description.value_or(QString()));
    m_ui->virtualenv->setText(request.virtualenvPath);
    m_ui->snapshot->setChecked(request.snapshot);
    m_ui->isolated->setChecked(request.isolated);
    if (!request.directory.isEmpty() && request.directory != m_context.project.directory) {
        m_context.project.directory = request.directory;
        m_ui->directory->setText(request.directory);
        m_ui->tree->setProject(m_context.project, m_context.gitLimits);
        if (isVisible())
            m_ui->tree->check();
    }
    m_ui->name->setFocus();
    m_ui->error->hide();
    judge();
}

void NewRunDialog::setRecordedNames(const QStringList &names)
{
    m_context.recordedNames = names;
    m_ui->name->setGroups(groupsOf(names));
    judge();
}

LaunchRequest NewRunDialog::request() const
{
    LaunchRequest request{.name = m_ui->name->text(),
                          .command = textOf(*m_ui->command),
                          .virtualenvPath = expanded(m_ui->virtualenv->text()),
                          .overwrite = m_isTaken && m_ui->overwrite->isChecked(),
                          .directory = m_context.project.directory,
                          .snapshot = m_ui->snapshot->isChecked() && !m_ui->snapshot->isHidden(),
                          .isolated = m_ui->isolated->isChecked()};
    if (const QString description = textOf(*m_ui->description); !description.trimmed().isEmpty())
        request.description = description;
    return request;
}

void NewRunDialog::accept()
{
    if (obstacle().isEmpty())
        QDialog::accept();
}

void NewRunDialog::done(int result)
{
    m_ui->tree->drop();
    m_ui->error->hide();
    QDialog::done(result);
}

/// After the user has changed a field.
void NewRunDialog::edited()
{
    m_ui->error->hide();
    judge();
}

void NewRunDialog::judge()
{
    const QString name = m_ui->name->text();
    const NameVerdict verdict = judgeName(name, m_context.recordedNames);
    m_isTaken = verdict.kind == NameVerdict::Kind::Taken;
    m_nameFault = verdict.reason;
    m_ui->overwrite->setVisible(m_isTaken);
    if (!m_isTaken)
        m_ui->overwrite->setChecked(false);

    const bool isFree = verdict.kind == NameVerdict::Kind::Free;
    const QString proposal = proposedName(m_context.recordedNames, checkRunName(name) ? name : QString());
    m_ui->useProposal->setVisible(!isFree);
    m_ui->useProposal->setText(
        tr("&Use %1", "a name for a run").arg(fontMetrics().elidedText(proposal, Qt::ElideMiddle, 240)));
    m_ui->useProposal->setProperty("name", proposal);
    m_ui->nameNote->say(isFree      ? Note::Kind::Info
                        : m_isTaken ? Note::Kind::Warning
                                    : Note::Kind::Error,
                        isFree ? tr("No run has this name yet.") : verdict.reason);
    showSent();
    showObstacle();
}

/// As a launch does, so that the reason is the same.
void NewRunDialog::judgeVirtualenv()
{
    LaunchRequest asked = request();
    asked.name = u"any"_s;
    asked.command = u"any"_s;
    const auto check = [asked]() mutable {
        const auto result = checkRequest(asked);
        return result ? QString() : result.error().message;
    };
    m_virtualenv.ask(check, [this](const QString &fault) {
        m_virtualenvFault = fault;
        m_ui->virtualenvNote->say(Note::Kind::Error, fault);
        showObstacle();
    });
}

void NewRunDialog::hearTree()
{
    const WorkTreeState *state = m_ui->tree->state();
    constexpr qsizetype most = 1000; // a placeholder does not scroll
    m_ui->description->setPlaceholderText(state ? state->message.first(std::min(most, state->message.size()))
                                                : QString());
    const bool hasChanges = state && (!state->clean() || !state->untracked.isEmpty());
    m_ui->snapshot->setVisible(hasChanges);
    showSent();
    showObstacle();
}

/// As a launch sends it, with the virtualenv by its absolute path.
void NewRunDialog::showSent()
{
    LaunchRequest asked = request();
    if (!asked.virtualenvPath.isEmpty())
        asked.virtualenvPath = QDir::cleanPath(QDir(asked.directory).absoluteFilePath(asked.virtualenvPath));
    const QString sent = asked.command.trimmed().isEmpty()
                             ? QString()
                             : sentCommand(asked, asked.name, m_ui->tree->runsDirectory(), m_context.project.settings);
    if (textOf(*m_ui->sent) != sent)
        m_ui->sent->setPlainText(sent);
    m_ui->copySent->setEnabled(!sent.isEmpty());
}

QString NewRunDialog::obstacle() const
{
    if (!m_nameFault.isEmpty() && !(m_isTaken && m_ui->overwrite->isChecked()))
        return tr("The name cannot be used.");
    if (textOf(*m_ui->command).trimmed().isEmpty())
        return tr("There is no command yet.");
    if (!m_virtualenvFault.isEmpty())
        return tr("The virtualenv cannot be used.");
    return m_ui->tree->obstacle();
}

void NewRunDialog::showObstacle()
{
    const QString reason = obstacle();
    m_ui->launch->setEnabled(reason.isEmpty());
    m_ui->obstacle->say(Note::Kind::Info, reason);
}

void NewRunDialog::browse()
{
    const QString start = QDir(m_context.project.directory).absoluteFilePath(request().virtualenvPath);
    auto *dialog = new QFileDialog(this, tr("Choose a virtualenv"), start);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_ui->virtualenv, &QLineEdit::setText);
    dialog->open();
}

} // namespace runs
