// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/repeat_dialog.h"

#include "core/base/text.h"
#include "gui/dialogs/labels.h"
#include "gui/dialogs/name_edit.h"
#include "gui/dialogs/new_name.h"
#include "gui/dialogs/text_view.h"
#include "gui/dialogs/verify_box.h"
#include "gui/text/shown_text.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// "5c9f67d “Fix goal sampling”"
QString commitText(const QString &commit, const QString &subject)
{
    const QString hash = shortCommit(commit);
    //: %1 is the hash of a commit, %2 its subject
    return subject.isEmpty() ? hash : RepeatDialog::tr("%1 “%2”").arg(hash, printable(subject));
}

} // namespace

RepeatDialog::RepeatDialog(const LaunchRequest &request, const QString &subject, const QStringList &recorded,
                           QWidget *parent)
    : QDialog(parent)
    , m_request(request)
    , m_name(new NameEdit(this))
    , m_nameNote(new Note(this))
    , m_verify(new VerifyBox(request.reproduces, this))
    , m_error(new Note(this))
{
    setWindowTitle(tr("Run %1 again").arg(printable(request.reproduces)));
    m_name->setText(recorded.contains(request.name) ? proposedName(recorded, request.name) : request.name);
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    m_name->selectAll();
    auto *command = new TextView(this);
    command->setFont(fixedFont());
    command->setPlainText(request.command);
    auto *commit = new WrapLabel(this);
    commit->setText(commitText(request.commit, subject));
    auto *explanation = new Note(this);
    explanation->say(Note::Kind::Info,
                     tr("The commit is checked out into a working tree of the new run's own. Your files "
                        "stay as they are."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_launch = buttons->addButton(tr("&Launch"), QDialogButtonBox::AcceptRole);
    m_launch->setDefault(true);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(8);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Name:"), m_name);
    form->addRow({}, m_nameNote);
    form->addRow(tr("&Command:"), command);
    form->addRow(tr("Commit:"), commit);
    if (!request.virtualenvPath.isEmpty()) {
        auto *virtualenv = new WrapLabel(this);
        virtualenv->setText(printable(request.virtualenvPath));
        form->addRow(tr("Virtualenv:"), virtualenv);
    }
    form->addRow({}, explanation);
    form->addRow({}, m_verify);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(form);
    layout->addWidget(m_error);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &RepeatDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &RepeatDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_error->clear();
        judge();
    });
    connect(m_verify, &VerifyBox::changed, this, &RepeatDialog::judge);
    setRecordedNames(recorded);
    m_name->setFocus();
}

LaunchRequest RepeatDialog::request() const
{
    LaunchRequest request = m_request;
    request.name = m_name->text();
    return request;
}

std::optional<Tolerance> RepeatDialog::verification() const
{
    return m_verify->tolerance();
}

void RepeatDialog::setVerification(const std::optional<Tolerance> &tolerance)
{
    m_verify->setTolerance(tolerance);
}

void RepeatDialog::setComparable(bool isComparable)
{
    m_verify->setComparable(isComparable);
}

void RepeatDialog::setRecordedNames(const QStringList &names)
{
    m_recorded = names;
    m_name->setGroups(groupsOf(names));
    judge();
}

void RepeatDialog::showError(const QString &message)
{
    m_error->say(Note::Kind::Error, message);
}

void RepeatDialog::judge()
{
    const NameVerdict verdict = judgeName(m_name->text(), m_recorded);
    m_launch->setEnabled(verdict.kind == NameVerdict::Kind::Free && m_verify->isGood());
    m_nameNote->say(Note::Kind::Error, verdict.reason);
}

void RepeatDialog::accept()
{
    if (m_launch->isEnabled())
        QDialog::accept();
}

} // namespace runs
