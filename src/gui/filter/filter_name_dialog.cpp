// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/filter/filter_name_dialog.h"

#include "ui_filter_name_dialog.h"

#include <QPushButton>

namespace runs {

FilterNameDialog::FilterNameDialog(Purpose purpose, const QString &proposal, const QStringList &taken, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::FilterNameDialog>()), m_purpose(purpose), m_taken(taken)
{
    m_ui->setupUi(this);
    setWindowTitle(purpose == Purpose::Save ? tr("Save filter") : tr("Rename filter"));
    for (QAbstractButton *button : m_ui->buttons->buttons())
        button->setIcon({});
    // Room for the notice from the start: nothing moves while the name is typed.
    m_ui->notice->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_ui->name->setText(proposal);
    m_ui->name->selectAll();
    connect(m_ui->name, &QLineEdit::textChanged, this, &FilterNameDialog::update);
    update();
    resize(width(), sizeHint().height());
}

FilterNameDialog::~FilterNameDialog() = default;

QString FilterNameDialog::name() const
{
    return m_ui->name->text().trimmed();
}

void FilterNameDialog::update()
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
    m_ui->notice->setText(isTaken ? tr("The filter that has this name now is replaced.") : QString());
}

} // namespace runs
