// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/tags_dialog.h"

#include "core/base/text.h"
#include "core/run/tags.h"
#include "gui/dialogs/labels.h"
#include "gui/dialogs/rows_view.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int stateBefore = Qt::UserRole;
constexpr int wholeTag = Qt::UserRole + 1; // a tag that somebody else has written can be anything

} // namespace

TagsDialog::TagsDialog(int runs, const QString &name, const QList<TagChoice> &choices, QWidget *parent)
    : QDialog(parent)
    , m_runs(runs)
    , m_list(new QListWidget(this))
    , m_edit(new QLineEdit(this))
    , m_add(new QPushButton(tr("&Add"), this))
    , m_note(new Note(this))
{
    setWindowTitle(tr("Tags"));
    auto *label = new WrapLabel(this);
    label->setText(runs == 1 ? tr("Tags of %1:").arg(quoted(name)) : tr("Tags of %n run(s):", "", runs));
    m_list->setAccessibleName(label->text());
    m_list->setItemDelegate(new RowDelegate(this));
    m_list->setUniformItemSizes(true);
    QStringList known;
    for (const TagChoice &choice : choices) {
        addItem(choice);
        known += choice.tag;
    }
    auto *completer = new QCompleter(known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_edit->setCompleter(completer);
    m_edit->setPlaceholderText(tr("New tags, with blanks between them"));
    m_edit->setAccessibleName(tr("New tags"));
    m_add->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(m_add);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *apply = buttons->addButton(tr("&Set tags"), QDialogButtonBox::AcceptRole);
    apply->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resize(380, 360);
    connect(buttons, &QDialogButtonBox::accepted, this, &TagsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TagsDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &TagsDialog::addTyped);
    connect(m_edit, &QLineEdit::textChanged, this, &TagsDialog::judge);
    judge();
    m_edit->setFocus();
}

void TagsDialog::addItem(const TagChoice &choice)
{
    auto *item = new QListWidgetItem(printable(choice.tag), m_list);
    const bool isPartial = choice.having > 0 && choice.having < m_runs;
    const Qt::CheckState state = isPartial ? Qt::PartiallyChecked : choice.having > 0 ? Qt::Checked : Qt::Unchecked;
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                   | (isPartial ? Qt::ItemIsUserTristate : Qt::NoItemFlags));
    item->setCheckState(state);
    item->setData(stateBefore, int(state));
    item->setData(wholeTag, choice.tag);
    if (isPartial)
        item->setToolTip(tr("%n of the runs have it", "", choice.having));
}

QStringList TagsDialog::typedTags() const
{
    static const QRegularExpression between(u"[\\s,]+"_s);
    QStringList tags = m_edit->text().split(between, Qt::SkipEmptyParts);
    tags.removeDuplicates();
    return tags;
}

void TagsDialog::judge()
{
    QString fault;
    const QStringList tags = typedTags();
    for (const QString &tag : tags) {
        if (const auto checked = checkTag(tag); !checked && fault.isEmpty())
            fault = checked.error().message;
    }
    m_note->say(Note::Kind::Error, fault);
    m_add->setEnabled(fault.isEmpty() && !tags.isEmpty());
}

/// False when what is in the field cannot be a tag.
bool TagsDialog::addTyped()
{
    const QStringList tags = typedTags();
    if (!m_add->isEnabled())
        return tags.isEmpty();
    for (const QString &tag : tags) {
        const auto known = m_list->findItems(tag, Qt::MatchExactly);
        if (known.isEmpty())
            addItem({tag, 0});
        QListWidgetItem *item = known.isEmpty() ? m_list->item(m_list->count() - 1) : known.front();
        item->setCheckState(Qt::Checked);
        m_list->scrollToItem(item);
    }
    m_edit->clear();
    return true;
}

void TagsDialog::accept()
{
    if (addTyped())
        QDialog::accept();
}

QStringList TagsDialog::changed(Qt::CheckState to) const
{
    QStringList tags;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->checkState() == to && item->data(stateBefore).toInt() != int(to))
            tags += item->data(wholeTag).toString();
    }
    return tags;
}

QStringList TagsDialog::added() const
{
    return changed(Qt::Checked);
}

QStringList TagsDialog::removed() const
{
    return changed(Qt::Unchecked);
}

} // namespace runs
