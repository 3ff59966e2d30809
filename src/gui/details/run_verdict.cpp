// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/run_verdict.h"

#include "core/base/text.h"
#include "core/repository/run_files.h"
#include "core/verification/verification_file.h"
#include "gui/details/field_list.h"
#include "gui/details/icon_text.h"
#include "gui/details/link_label.h"
#include "gui/text/elided_label.h"
#include "gui/text/shown_text.h"
#include "gui/text/text_block.h"
#include "gui/text/time_text.h"
#include "gui/text/verdict_text.h"
#include "gui/theme/icons.h"
#include "gui/theme/verdict_look.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {
namespace {

QString sentences(const QStringList &texts)
{
    QStringList lines;
    for (const QString &text : texts)
        lines += printable(text);
    return shownText(lines.join(u'\n')).text;
}

QList<FieldContent> fieldsOf(const Verification &verification, Preferences::DateFormat format)
{
    const QString limits = toleranceText(verification.tolerance);
    FieldContent tolerance{.key = u"tolerance"_s, .label = RunVerdict::tr("Tolerance")};
    //: How far values may be apart
    tolerance.shown = limits.isEmpty() ? RunVerdict::tr("none: values have to be equal") : limits;
    //: When two runs were compared
    FieldContent compared{.key = u"compared"_s, .label = RunVerdict::tr("Compared")};
    compared.shown = clockTime(verification.time, format);
    compared.toolTip = exactTime(verification.time);
    if (const QString ago = relativeTime(verification.time, currentTime()); !compared.toolTip.startsWith(ago))
        compared.remark = ago;
    FieldContent metrics{.key = u"metrics"_s, .label = RunVerdict::tr("Metrics")};
    //: %1 is how many metrics were compared, %n how many values of them
    metrics.shown = RunVerdict::tr("%1, with %n value(s)", "", int(verification.points)).arg(verification.metrics);
    return {tolerance, compared, metrics};
}

} // namespace

RunVerdict::RunVerdict(QWidget *parent)
    : QWidget(parent)
    //: Whether a run repeats another one
    , m_sentence(new IconText(tr("Verdict"), this))
    , m_row(new QWidget(this))
    , m_label(new ElidedLabel(Qt::ElideRight, m_row))
    , m_reference(new LinkLabel(m_row))
    , m_fields(new FieldList(this))
    , m_missing(new IconText(tr("Missing for the comparison"), this))
{
    //: The run that a run was compared with
    m_label->setText(tr("Reference"));
    m_label->setMuted(true);
    m_label->setContentsMargins(0, TextBlock::padding, 0, TextBlock::padding);
    m_reference->setAccessibleName(tr("Reference"));
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_label);
    row->addWidget(m_reference, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 16, 0, 0);
    layout->setSpacing(0);
    for (QWidget *part : QWidgetList{m_sentence, m_row, m_fields, m_missing})
        layout->addWidget(part);
    connect(m_reference, &LinkLabel::followed, this, &RunVerdict::runRequested);
    m_lookAgain.setInterval(2s);
    connect(&m_lookAgain, &QTimer::timeout, this, [this] {
        if (parentWidget()->isVisible() && !m_question.isBusy())
            look();
    });
    m_lookAgain.start();
    hide();
}

void RunVerdict::setRun(const QString &runsDirectory, const Run &run)
{
    const bool canBe = !runsDirectory.isEmpty() && isRelativePath(run.name);
    const QString record = canBe ? RunFiles(runsDirectory).recordPath(run.name) : QString();
    if (run.name != m_name || record != m_record) {
        m_found.reset();
        hide();
    }
    m_name = run.name;
    m_record = record;
    m_original = run.text(key::reproduces);
    updateReference();
    look();
}

/// The original may have another name than when it was compared.
void RunVerdict::updateReference()
{
    m_reference->setTarget(m_original.isEmpty() && m_found && *m_found ? (*m_found)->reference : m_original);
}

void RunVerdict::look()
{
    m_question.drop();
    if (m_record.isEmpty())
        return;
    m_question.ask([record = m_record] { return readVerification(record); },
                   [this](const Result<Verification> &found) { take(found); });
}

void RunVerdict::take(const Result<Verification> &found)
{
    if (m_found == found)
        return;
    m_found = found;
    setVisible(found || found.error().code != ErrorCode::NotFound);
    m_row->setVisible(found.has_value());
    m_fields->setVisible(found.has_value());
    const QIcon warning = statusIcon(u"warning"_s, StatusTone::Warning);
    if (found) {
        m_sentence->setContent(verdictIcon(found->verdict),
                               verdictName(found->verdict) + u'\n' + printable(verdictSentence(*found, m_name)));
        updateReference();
        m_missing->setContent(warning, sentences(found->missing));
    } else {
        m_sentence->setContent(warning, found.error().message);
        m_missing->setContent({}, {});
    }
    updateTimes();
    Q_EMIT rearranged();
}

void RunVerdict::setDateFormat(Preferences::DateFormat format)
{
    m_dateFormat = format;
    updateTimes();
}

void RunVerdict::updateTimes()
{
    if (m_found && *m_found)
        m_fields->setFields(fieldsOf(**m_found, m_dateFormat));
}

void RunVerdict::clearSelection()
{
    m_sentence->block()->clearSelection();
    m_fields->clearSelection();
    m_missing->block()->clearSelection();
}

QWidgetList RunVerdict::focusWidgets() const
{
    return QWidgetList{m_sentence->block(), m_reference} + m_fields->focusWidgets() + QWidgetList{m_missing->block()};
}

int RunVerdict::labelHint() const
{
    return isHidden() ? 0 : std::max(m_label->sizeHint().width(), m_fields->labelHint());
}

void RunVerdict::setLeastLabelWidth(int width)
{
    m_fields->setLeastLabelWidth(width);
    m_label->setFixedWidth(std::max(width, labelHint()));
}

} // namespace runs
