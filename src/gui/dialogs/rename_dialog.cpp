// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/rename_dialog.h"

#include "core/base/text.h"
#include "core/run/run_name.h"
#include "gui/dialogs/labels.h"
#include "gui/dialogs/name_edit.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {

NameVerdict judgeRename(const QString &from, const QString &to, const QStringList &recorded)
{
    using enum NameVerdict::Kind;
    if (from == to)
        return {Refused, {}};
    QStringList others;
    QStringList moved;
    for (const QString &name : recorded) {
        const bool moves = name == from || isInGroup(name, from);
        (moves ? moved : others) += name;
    }
    if (moved == QStringList{from} || moved.isEmpty())
        return judgeName(to, others);
    if (to.isEmpty() || !checkRunName(to))
        return judgeName(to, {});
    // A group may move into another one, as long as no run gets the name of one that is there.
    for (const QString &name : std::as_const(moved)) {
        const NameVerdict verdict = judgeName(to + name.sliced(from.size()), others);
        if (verdict.kind != Free)
            return {verdict.kind, quoted(to + name.sliced(from.size())) + u": "_s + verdict.reason};
    }
    return {Free, {}};
}

RenameDialog::RenameDialog(Kind kind, const QString &name, const QStringList &recorded, QWidget *parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_name(name)
    , m_recorded(recorded)
    , m_edit(new NameEdit(this))
    , m_note(new Note(this))
{
    setWindowTitle(kind == Kind::Run ? tr("Rename run") : tr("Rename group"));
    auto *label = new WrapLabel(this);
    label->setText(kind == Kind::Run
                       ? tr("New name of the run %1:").arg(quoted(name))
                       : tr("New name of the group %1, with %n run(s):", "", inGroup()).arg(quoted(name)));
    m_edit->setAccessibleName(label->text());
    m_edit->setText(name);
    m_edit->setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    m_edit->setSelection(int(name.lastIndexOf(u'/')) + 1, int(name.size())); // its group is seldom what is wrong
    QSizePolicy kept = m_note->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_note->setSizePolicy(kept);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_rename = buttons->addButton(tr("&Rename"), QDialogButtonBox::AcceptRole);
    m_rename->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_edit);
    layout->addWidget(m_note);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &RenameDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &RenameDialog::reject);
    connect(m_edit, &QLineEdit::textChanged, this, &RenameDialog::judge);
    setRecordedNames(recorded);
    m_edit->setFocus();
}

int RenameDialog::inGroup() const
{
    return int(std::ranges::count_if(m_recorded, [this](const QString &name) { return isInGroup(name, m_name); }));
}

QString RenameDialog::newName() const
{
    QString name = m_edit->text();
    while (m_kind == Kind::Group && name.endsWith(u'/'))
        name.chop(1);
    return name;
}

void RenameDialog::setNewName(const QString &name)
{
    m_edit->setText(name);
}

void RenameDialog::setRecordedNames(const QStringList &names)
{
    m_recorded = names;
    m_edit->setGroups(groupsOf(names));
    judge();
}

void RenameDialog::showError(const QString &message)
{
    m_note->say(Note::Kind::Error, message);
}

void RenameDialog::judge()
{
    const NameVerdict verdict = judgeRename(m_name, newName(), m_recorded);
    m_rename->setEnabled(verdict.kind == NameVerdict::Kind::Free);
    m_note->say(Note::Kind::Error, verdict.reason);
}

void RenameDialog::accept()
{
    if (m_rename->isEnabled())
        QDialog::accept();
}

} // namespace runs
