// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/filter/name_dialog.h"

#include "ui_name_dialog.h"

#include <QPushButton>

namespace runs {

NameDialog::NameDialog(Subject subject, Purpose purpose, const QString &proposal, const QStringList &taken,
                       QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::NameDialog>()), m_subject(subject), m_purpose(purpose), m_taken(taken)
{
    m_ui->setupUi(this);
    if (subject == Subject::Filter) {
        setWindowTitle(purpose == Purpose::Save ? tr("Save filter") : tr("Rename filter"));
    } else {
        setWindowTitle(purpose == Purpose::Save ? tr("Save view") : tr("Rename view"));
        m_ui->nameLabel->setText(tr("&Name of the view:"));
    }
    for (QAbstractButton *button : m_ui->buttons->buttons())
        button->setIcon({});
    // Room for the notice from the start: nothing moves while the name is typed.
    m_ui->notice->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_ui->name->setText(proposal);
    m_ui->name->selectAll();
    connect(m_ui->name, &QLineEdit::textChanged, this, &NameDialog::update);
    update();
    resize(width(), sizeHint().height());
}

NameDialog::~NameDialog() = default;

QString NameDialog::name() const
{
    return m_ui->name->text().trimmed();
}

void NameDialog::update()
{
    const bool isTaken = m_taken.contains(name());
    QPushButton *button = m_ui->buttons->button(QDialogButtonBox::Save);
    if (isTaken)
        button->setText(tr("&Replace"));
    else if (m_purpose == Purpose::Save)
        button->setText(tr("&Save"));
    else
        button->setText(tr("&Rename"));
    button->setEnabled(!name().isEmpty());
    const QString notice = m_subject == Subject::Filter ? tr("The filter that has this name now is replaced.")
                                                        : tr("The view that has this name now is replaced.");
    m_ui->notice->setText(isTaken ? notice : QString());
}

} // namespace runs
