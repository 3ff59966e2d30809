// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/stop_dialog.h"

#include "gui/dialogs/rows_view.h"
#include "gui/dialogs/text_list.h"
#include "gui/theme/icons.h"
#include "ui_stop_dialog.h"

#include <QLayout>

using namespace Qt::StringLiterals;

namespace runs {

StopDialog::StopDialog(QStringList names, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::StopDialog>()), m_names(std::move(names))
{
    m_ui->setupUi(this);
    const int count = int(m_names.size());
    setWindowTitle(tr("Stop %n run(s)", "", count));
    m_ui->question->setText(tr("Stop %n run(s)?", "", count));
    m_ui->stop->setText(tr("&Stop %n run(s)", "", count));
    m_ui->stop->setIcon(icon(u"stop"_s));
    m_ui->cancel->setDefault(true);
    m_ui->cancel->setFocus();
    auto *list = new TextList(this);
    list->setTexts(m_names);
    m_ui->names->setModel(list);
    m_ui->names->fitRows(1, 8);
    resize(width(), layout()->totalHeightForWidth(width()));
    connect(m_ui->stop, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->cancel, &QPushButton::clicked, this, &QDialog::reject);
}

StopDialog::~StopDialog() = default;

} // namespace runs
