// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/verify_box.h"

#include "core/base/text.h"
#include "core/run/parameters.h"
#include "gui/dialogs/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

std::optional<double> limitIn(const QString &text)
{
    const auto number = numberIn(text.trimmed());
    return number && std::isfinite(*number) && *number >= 0 ? number : std::nullopt;
}

} // namespace

VerifyBox::VerifyBox(const QString &original, QWidget *parent)
    : QWidget(parent)
    , m_original(original)
    , m_verify(new QCheckBox(tr("&Verify that it repeats, when it has ended"), this))
    , m_kind(new QComboBox(this))
    , m_limit(new QLineEdit(this))
    , m_note(new Note(this))
{
    //: How far metrics may be from those of the original
    m_kind->addItem(tr("Exactly the same values"));
    m_kind->addItem(tr("Within an absolute tolerance of"));
    m_kind->addItem(tr("Within a relative tolerance of"));
    m_kind->setAccessibleName(tr("Tolerance"));
    m_limit->setAccessibleName(tr("How far values may be apart"));
    m_limit->setText(u"1e-6"_s);
    m_limit->setMaximumWidth(fontMetrics().averageCharWidth() * 20);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_kind);
    row->addWidget(m_limit);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_verify);
    layout->addLayout(row);
    layout->addWidget(m_note);
    connect(m_verify, &QCheckBox::toggled, this, &VerifyBox::judge);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &VerifyBox::judge);
    connect(m_limit, &QLineEdit::textChanged, this, &VerifyBox::judge);
    judge();
}

std::optional<Tolerance> VerifyBox::tolerance() const
{
    if (!m_verify->isChecked())
        return {};
    const double limit = limitIn(m_limit->text()).value_or(0);
    const int kind = m_kind->currentIndex();
    return Tolerance{.absolute = kind == Absolute ? limit : 0, .relative = kind == Relative ? limit : 0};
}

void VerifyBox::setTolerance(const std::optional<Tolerance> &tolerance)
{
    m_verify->setChecked(tolerance.has_value());
    if (!tolerance)
        return;
    m_kind->setCurrentIndex(tolerance->absolute > 0 ? Absolute : tolerance->relative > 0 ? Relative : Exact);
    if (const double limit = std::max(tolerance->absolute, tolerance->relative); limit > 0)
        m_limit->setText(QString::number(limit, 'g', QLocale::FloatingPointShortest));
}

void VerifyBox::setComparable(bool isComparable)
{
    m_isComparable = isComparable;
    judge();
}

void VerifyBox::judge()
{
    const bool isWanted = m_verify->isChecked();
    const bool hasLimit = m_kind->currentIndex() != Exact;
    m_kind->setEnabled(isWanted);
    m_limit->setEnabled(isWanted);
    m_limit->setVisible(hasLimit);
    QString fault;
    if (isWanted && !m_isComparable)
        fault = tr("The run %1 has no metrics, so there is nothing to compare with.").arg(quoted(m_original));
    else if (isWanted && hasLimit && !limitIn(m_limit->text()))
        fault = tr("The tolerance has to be a number that is not negative, such as 1e-6.");
    m_note->say(Note::Kind::Error, fault);
    m_isGood = fault.isEmpty();
    Q_EMIT changed();
}

} // namespace runs
