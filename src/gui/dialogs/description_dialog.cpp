// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/description_dialog.h"

#include "gui/dialogs/labels.h"
#include "gui/dialogs/text_view.h"
#include "gui/text/typed_text.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QSet>
#include <QShortcut>
#include <QVBoxLayout>

namespace runs {

DescriptionDialog::DescriptionDialog(const QStringList &present, QWidget *parent)
    : QDialog(parent), m_edit(new LinesEdit(this)), m_note(new Note(this))
{
    setWindowTitle(tr("Description"));
    setSizeGripEnabled(true);
    auto *label = new WrapLabel(this);
    label->setText(tr("Description of %n run(s):", "", int(present.size())));
    m_edit->setAccessibleName(label->text());
    m_edit->setLines(6, 20);
    m_edit->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    const qsizetype different = QSet<QString>(present.begin(), present.end()).size();
    if (different == 1)
        m_edit->setPlainText(present.front());
    else if (different > 1)
        m_note->say(Note::Kind::Warning,
                    tr("They have %n different descriptions, which will be replaced.", "", int(different)));
    m_edit->selectAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    save->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &DescriptionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &DescriptionDialog::reject);
    for (const auto key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter})
        connect(new QShortcut(key, this), &QShortcut::activated, this, &DescriptionDialog::accept);
    m_edit->setFocus();
}

QString DescriptionDialog::text() const
{
    return textOf(*m_edit);
}

void DescriptionDialog::showError(const QString &text, const QString &message)
{
    m_edit->setPlainText(text);
    m_note->say(Note::Kind::Error, message);
    connect(m_edit, &LinesEdit::textChanged, m_note, &Note::clear);
}

} // namespace runs
