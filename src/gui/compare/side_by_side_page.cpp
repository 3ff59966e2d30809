// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/compare/side_by_side_page.h"

#include "core/base/text.h"
#include "core/comparison/table_text.h"
#include "gui/compare/aggregates.h"
#include "gui/compare/side_by_side_model.h"
#include "gui/compare/side_by_side_view.h"
#include "gui/text/notice.h"
#include "gui/theme/icons.h"

#include <QActionGroup>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {

SideBySidePage::SideBySidePage(QWidget *parent)
    : QWidget(parent)
    , m_model(new SideBySideModel(this))
    , m_view(new SideBySideView(m_model, this))
    , m_onlyDifferent(new QCheckBox(tr("Only what &differs"), this))
    , m_filter(new QLineEdit(this))
    , m_aggregate(new QComboBox(this))
    , m_copy(new QToolButton(this))
    , m_pages(new QStackedWidget(this))
    , m_notice(new Notice(u"search"_s, this))
{
    m_onlyDifferent->setChecked(true);
    m_filter->setPlaceholderText(tr("Filter rows"));
    m_filter->setAccessibleName(tr("Filter rows"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    fillAggregates(m_aggregate);
    addCopyMenu();
    arrange();
    connect(m_onlyDifferent, &QCheckBox::toggled, this, &SideBySidePage::show);
    connect(m_filter, &QLineEdit::textChanged, this, &SideBySidePage::show);
    connect(m_aggregate, &QComboBox::currentIndexChanged, this, &SideBySidePage::makeTable);
    connect(m_view, &SideBySideView::referenceChosen, m_model, &SideBySideModel::setReference);
    connect(m_view, &SideBySideView::metricMenuRequested, this, &SideBySidePage::askEnd);
}

void SideBySidePage::arrange()
{
    auto *label = new QLabel(tr("&Metrics:"), this);
    label->setBuddy(m_aggregate);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_filter, 1);
    row->addWidget(m_onlyDifferent);
    row->addSpacing(8);
    row->addWidget(label);
    row->addWidget(m_aggregate);
    row->addSpacing(8);
    row->addWidget(m_copy);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_notice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_pages, 1);
}

void SideBySidePage::addCopyMenu()
{
    //: Button with a menu: copies the table as Markdown, LaTeX or CSV
    m_copy->setText(tr("&Copy as"));
    m_copy->setIcon(icon(u"copy"_s));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setPopupMode(QToolButton::InstantPopup);
    m_copy->setToolTip(tr("Copy the rows that are shown"));
    auto *menu = new QMenu(m_copy);
    const auto add = [&](const QString &text, auto &&write) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, write] { copy(write()); });
    };
    add(tr("&Markdown"), [this] { return markdownTable(m_model->table(), m_model->reference(), m_ends); });
    add(tr("&LaTeX"), [this] { return latexTable(m_model->table(), m_model->reference(), m_ends); });
    add(tr("&CSV"), [this] { return csvTable(m_model->table(), m_model->reference()); });
    m_copy->setMenu(menu);
}

void SideBySidePage::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    QToolTip::showText(m_copy->mapToGlobal(QPoint(0, m_copy->height())), tr("Copied"), m_copy);
}

void SideBySidePage::setData(const std::shared_ptr<const CompareData> &read)
{
    const QString reference = m_table.names.value(m_model->reference());
    m_data = read;
    makeTable();
    if (const qsizetype at = m_table.names.indexOf(reference); at >= 0)
        m_model->setReference(int(at));
}

void SideBySidePage::setEnds(const BetterEnds &ends)
{
    m_ends = ends;
    m_model->setEnds(ends);
}

void SideBySidePage::makeTable()
{
    if (!m_data)
        return;
    const auto end = m_data->runs.begin() + std::min(mostRuns, qsizetype(m_data->runs.size()));
    m_table = comparedTable({m_data->runs.begin(), end}, chosenAggregate(m_aggregate));
    show();
}

void SideBySidePage::show()
{
    m_model->setTable(narrowed(m_table, m_onlyDifferent->isChecked(), m_filter->text().trimmed()));
    const QString reason = reasonForNothing();
    m_notice->setText(reason);
    m_pages->setCurrentWidget(reason.isEmpty() ? static_cast<QWidget *>(m_view) : m_notice);
    m_copy->setEnabled(reason.isEmpty());
}

QString SideBySidePage::reasonForNothing() const
{
    if (m_model->rowCount() > 0)
        return {};
    if (!m_filter->text().trimmed().isEmpty())
        return m_onlyDifferent->isChecked() ? tr("No row that differs matches the filter.")
                                            : tr("No row matches the filter.");
    return tr("Nothing that is recorded of these runs differs.");
}

/// No name tells whether small or large values are the good ones, so the user does.
void SideBySidePage::askEnd(const QString &tag, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(printable(tag).replace(u'&', u"&&"_s));
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, std::optional<Better> end) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_ends.contains(tag) ? end == m_ends.value(tag) : !end);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, tag, end] {
            BetterEnds ends = m_ends;
            end ? void(ends.insert(tag, *end)) : void(ends.remove(tag));
            setEnds(ends);
            Q_EMIT endsChanged();
        });
    };
    //: What is marked as the best value of a metric
    add(tr("The &smallest value is the best"), Better::Smaller);
    add(tr("The &largest value is the best"), Better::Larger);
    add(tr("&Mark none"), {});
    menu->popup(position);
}

} // namespace runs
