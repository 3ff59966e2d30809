// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/comparison_page.h"

#include "gui/details/comparison_model.h"
#include "gui/details/comparison_table.h"
#include "gui/details/field_list.h"
#include "gui/details/run_fields.h"
#include "gui/text/copy_button.h"
#include "gui/text/shown_text.h"
#include "gui/text/time_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>

#include <numeric>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QLabel *heading(const QString &text, qreal scale)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * scale);
    label->setFont(font);
    return label;
}

} // namespace

ComparisonPage::ComparisonPage(QWidget *parent) : QScrollArea(parent), m_model(new ComparisonModel(this))
{
    auto *page = new QWidget;
    m_count = heading({}, 1.3);
    m_remark = new TextBlock(TextBlock::Look::Line);
    m_remark->setMuted(true);
    m_remark->setAccessibleName(tr("How many runs are compared"));
    m_size = new TextBlock(TextBlock::Look::Line);
    m_size->setMuted(true);
    m_size->setAccessibleName(tr("Size on disk"));
    m_size->hide();
    m_table = new ComparisonTable;
    m_table->setComparison(m_model);
    m_copyAll = new CopyButton(tr("Copy where the runs differ, as a table"));
    //: Heading above what is the same in all selected runs
    m_sharedHeading = heading(tr("The same in all"), 1);
    m_shared = new FieldList;
    m_compare = new QPushButton(tr("Compare…"));
    m_compare->hide();
    connect(m_compare, &QPushButton::clicked, this, &ComparisonPage::compareRequested);

    auto *titles = new QHBoxLayout;
    titles->setSpacing(8);
    //: Heading above the table of where the selected runs differ
    titles->addWidget(heading(tr("Different"), 1), 1);
    titles->addWidget(m_copyAll);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(4);
    layout->addWidget(m_count);
    layout->addWidget(m_remark);
    layout->addWidget(m_size);
    layout->addWidget(m_compare, 0, Qt::AlignLeft);
    layout->addSpacing(8);
    layout->addLayout(titles);
    layout->addWidget(m_table);
    layout->addSpacing(12);
    layout->addWidget(m_sharedHeading);
    layout->addWidget(m_shared);
    layout->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);

    m_copyAll->setSource([this] {
        QList<int> rows(m_model->rowCount());
        std::iota(rows.begin(), rows.end(), 0);
        return m_model->toTsv(rows);
    });
    //: What has been copied: the table of where the selected runs differ
    const auto announceTable = [this] { Q_EMIT copied(tr("Differences")); };
    connect(m_copyAll, &CopyButton::copied, this, announceTable);
    connect(m_table, &ComparisonTable::copied, this, announceTable);
    connect(m_shared, &FieldList::copied, this, &ComparisonPage::copied);
}

void ComparisonPage::setDateFormat(Preferences::DateFormat format)
{
    m_dateFormat = format;
    m_model->setDateFormat(format);
    showShared();
}

void ComparisonPage::setRuns(std::vector<Run> runs, qsizetype selected)
{
    const auto read = qsizetype(runs.size());
    m_count->setText(tr("%Ln run(s) selected", "", int(selected)));
    m_remark->setText(tr("Only the first %Ln of them are compared.", "", int(read)));
    m_remark->setVisible(selected > read);
    m_compare->setVisible(selected >= 2);
    if (runs == m_runs)
        return;
    const bool areOthers = !std::ranges::equal(runs, m_runs, {}, &Run::name, &Run::name);
    m_runs = std::move(runs);
    showRuns();
    if (areOthers) {
        m_shared->clearSelection();
        verticalScrollBar()->setValue(0);
    }
}

void ComparisonPage::setDiskUse(const std::optional<RunDiskUse> &use)
{
    //: How much room the files of the selected runs take; %1 is a size
    m_size->setText(use ? tr("%1 on disk").arg(sizeText(use->total())) : QString());
    m_size->setVisible(use.has_value());
}

void ComparisonPage::showRuns()
{
    EntryComparison comparison = compareEntries(m_runs);
    QStringList names;
    for (const Run &run : m_runs)
        names += run.name;
    m_model->setDifferences(names, std::move(comparison.different));
    m_sharedValues = std::move(comparison.shared);
    showShared();
    chainFocus(QWidgetList{m_remark, m_size, m_compare, m_copyAll, m_table} + m_shared->focusWidgets());
}

void ComparisonPage::showShared()
{
    QList<FieldContent> contents;
    for (const auto &[key, value] : m_sharedValues)
        contents += fieldContent(key, value, {{}, currentTime(), m_dateFormat});
    for (FieldContent &content : contents) {
        if (content.form == FieldContent::Form::Bare)
            content.form = FieldContent::Form::Line; // a description needs its label, as one of several things
    }
    m_shared->setFields(contents);
    m_sharedHeading->setVisible(!contents.isEmpty());
}

void ComparisonPage::updateTimes()
{
    m_model->updateTimes();
    showShared();
}

} // namespace runs
