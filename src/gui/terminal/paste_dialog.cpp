// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/terminal/paste_dialog.h"

#include "core/base/text.h"
#include "gui/terminal/pasteable.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "ui_paste_dialog.h"

#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int shownLines = 200;
constexpr int shownCharacters = 500; // of a line

/// The text as it will be typed, without what could make it look other than it is.
QString shown(const QStringList &lines)
{
    QStringList shown;
    for (const QString &line : lines.first(std::min(lines.size(), qsizetype(shownLines)))) {
        shown += shortened(printable(QString(line).replace(u'\t', u' ')), shownCharacters, 0);
    }
    if (lines.size() > shownLines)
        shown += u"…"_s;
    return shown.join(u'\n');
}

} // namespace

PasteDialog::PasteDialog(QString text, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::PasteDialog>()), m_text(std::move(text))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    QStringList lines = m_text.split(u'\r');
    if (lines.last().isEmpty())
        lines.removeLast();
    m_ui->question->setText(
        tr("%n line(s) will be typed into the terminal, each with Enter: a shell runs them at once.", "",
           int(lines.size())));
    m_ui->text->setFont(fixedFont());
    m_ui->text->setPlainText(shown(lines));

    auto *paste = m_ui->buttons->addButton(tr("&Paste"), QDialogButtonBox::AcceptRole);
    auto *oneLine = m_ui->buttons->addButton(tr("Paste as &one line"), QDialogButtonBox::ActionRole);
    oneLine->setToolTip(tr("Joins the lines with spaces and presses no Enter."));
    paste->setIcon(icon(u"paste"_s));
    paste->setAutoDefault(false);
    oneLine->setAutoDefault(false);
    QPushButton *cancel = m_ui->buttons->button(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    cancel->setFocus();
    connect(paste, &QPushButton::clicked, this, [this] { Q_EMIT confirmed(m_text); });
    connect(oneLine, &QPushButton::clicked, this, [this] {
        Q_EMIT confirmed(asOneLine(m_text));
        accept();
    });
}

PasteDialog::~PasteDialog() = default;

} // namespace runs
