// SPDX-License-Identifier: GPL-2.0-or-later
// What RunTableView has to do with its columns.
#include "gui/table/run_table_view.h"

#include "gui/models/run_table_model.h"
#include "gui/table/column_chooser.h"
#include "gui/text/shown_text.h"
#include "gui/text/status_text.h"

#include <QHeaderView>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Texts that a column of a status has to have room for, in the user's language.
QStringList longestTexts(const QString &key)
{
    constexpr qint64 second = 1'000'000;
    QStringList texts;
    if (key == state_key::status) {
        for (const StatusKind kind : allStatusKinds)
            texts += statusName(kind);
    } else if (key == state_key::duration) {
        texts = {durationText(59 * 61 * second), durationText(23 * 3661 * second), durationText(99 * 86400 * second)};
    } else if (key == state_key::exit) {
        texts = {u"SIGSEGV"_s};
    } else if (key == state_key::size) {
        texts = {sizeText(999 * 1024LL * 1024 * 1024)};
    }
    return texts;
}

/// Whether a column is there for those who ask for it.
bool isHiddenAtFirst(QStringView key)
{
    return key == state_key::size; // to fill it in takes a look at every file
}

/// Width of a column that nobody has resized, in digits.
int digitsOf(const QString &key)
{
    static const QHash<QString, int> widths{{u"name"_s, 26},
                                            {key::datetime.toString(), 18},
                                            {key::command.toString(), 46},
                                            {key::commit.toString(), 10},
                                            {key::description.toString(), 32},
                                            {key::host.toString(), 14}};
    return widths.value(key, 14);
}

} // namespace

/// As QHeaderView::sectionSizeHint(), which says nothing of a hidden column: that has the margins of one that is shown.
int RunTableView::headingWidth(int column) const
{
    const QHeaderView *header = horizontalHeader();
    QFont bold = header->font(); // for which QHeaderView makes room
    bold.setBold(true);
    const auto textWidth = [&](int section) {
        return QFontMetrics(bold).size(0, m_model->headerData(section, Qt::Horizontal).toString()).width();
    };
    int shown = column;
    for (int i = 0; i < header->count() && header->isSectionHidden(shown); ++i)
        shown = i;
    return header->sectionSizeHint(shown) - textWidth(shown) + textWidth(column);
}

int RunTableView::standardWidth(int column) const
{
    const QString key = keyOf(column);
    if (const auto field = fieldColumnOf(key)) {
        constexpr int number = 9; // digits
        constexpr int course = 20;
        constexpr int verdict = 19;
        const bool isVerdict = field->field.source == QueryField::Source::Verdict;
        const int digit = fontMetrics().horizontalAdvance(u'0');
        return std::max(headingWidth(column), (field->isCourse ? course : isVerdict ? verdict : number) * digit + 12);
    }
    if (!isStateKey(key))
        return digitsOf(key) * fontMetrics().horizontalAdvance(u'0');
    constexpr int around = 16; // of a cell's text, and a little air
    constexpr int icon = 20;
    int width = headingWidth(column);
    for (const QString &text : longestTexts(key)) {
        const int decoration = key == state_key::status ? icon : 0;
        width = std::max(width, fontMetrics().horizontalAdvance(text) + decoration + around);
    }
    return width;
}

void RunTableView::setColumnLayout(const ColumnLayout &layout)
{
    m_layout = layout;
    // Layouts of versions that did not have these columns get them where they would have been.
    const auto status = [this] { return std::ranges::find(m_layout, state_key::status, &ColumnState::key); };
    for (const QStringView key : {state_key::exit, state_key::duration}) {
        if (status() != m_layout.end() && !std::ranges::contains(m_layout, key, &ColumnState::key))
            m_layout.insert(status() + 1, {key.toString(), standardWidth(m_model->column(key.toString())), false});
    }
    if (!std::ranges::contains(m_layout, state_key::size, &ColumnState::key)) {
        const QString key = state_key::size.toString();
        m_layout += {key, standardWidth(m_model->column(key)), isHiddenAtFirst(key)};
    }
    std::vector<FieldColumn> fields;
    for (const ColumnState &state : std::as_const(m_layout)) {
        if (auto field = fieldColumnOf(state.key))
            fields.push_back(std::move(*field));
    }
    const ColumnLayout wanted = m_layout;
    m_model->setFieldColumns(fields);
    m_layout = wanted;
    applyLayout();
    Q_EMIT columnsChanged();
}

void RunTableView::resetColumnLayout()
{
    QHeaderView *header = horizontalHeader();
    m_model->setFieldColumns({});
    m_layout.clear();
    for (int column = 0; column < header->count(); ++column) {
        header->moveSection(header->visualIndex(column), column);
        setColumnHidden(column, isHiddenAtFirst(keyOf(column)));
        setColumnWidth(column, standardWidth(column));
    }
    Q_EMIT columnsChanged();
}

void RunTableView::setColumnHidden(int column, bool isHidden)
{
    const QString key = keyOf(column);
    if (isHidden)
        m_hidden.insert(key);
    else
        m_hidden.remove(key);
    updateHidden(column);
    if (key == state_key::size && isHidden == std::exchange(m_showsSizes, !isHidden))
        Q_EMIT showsSizesChanged(!isHidden);
}

bool RunTableView::isChosen(int column) const
{
    return !m_hidden.contains(keyOf(column));
}

void RunTableView::updateHidden(int column)
{
    QTableView::setColumnHidden(column, !isChosen(column) || m_uniform.contains(keyOf(column)));
}

void RunTableView::setColumnChosen(const QString &key, bool isChosen)
{
    const auto field = fieldColumnOf(key);
    std::vector<FieldColumn> fields = m_model->fieldColumns();
    if (field && isChosen && m_model->column(key) < 0)
        fields.push_back(*field);
    else if (field && !isChosen)
        std::erase(fields, *field);
    m_model->setFieldColumns(fields);
    if (const int column = m_model->column(key); column >= 0)
        setColumnHidden(column, !isChosen);
    if (m_onlyDiffering)
        m_uniformTimer.start();
    Q_EMIT columnsChanged();
}

void RunTableView::setOnlyDiffering(bool isOn)
{
    if (m_onlyDiffering == isOn)
        return;
    m_onlyDiffering = isOn;
    updateUniform();
    Q_EMIT onlyDifferingChanged(isOn);
}

void RunTableView::updateUniform()
{
    m_uniform.clear();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString key = keyOf(column);
        if (m_onlyDiffering && key != u"name" && isChosen(column) && m_model->isUniform(column))
            m_uniform.insert(key);
        updateHidden(column);
    }
}

void RunTableView::chooseColumns()
{
    if (!m_chooser) {
        m_chooser = new ColumnChooser(this);
        m_chooser->setAttribute(Qt::WA_DeleteOnClose);
        Q_EMIT choosing(m_chooser);
    }
    m_chooser->show();
    m_chooser->raise();
    m_chooser->activateWindow();
}

/// New columns of fields stand in front of the command, which takes most of the room.
void RunTableView::placeColumns(int first, int last)
{
    applyLayout();
    QHeaderView *header = horizontalHeader();
    for (int column = first; column <= last; ++column) {
        if (!isFieldKey(keyOf(column)) || std::ranges::contains(m_layout, keyOf(column), &ColumnState::key))
            continue;
        header->moveSection(header->visualIndex(column), header->visualIndex(m_model->column(key::command.toString())));
        setColumnWidth(column, standardWidth(column));
    }
    Q_EMIT columnsChanged();
}

/// Puts the columns that exist in the order that was asked for, with those that it does not name behind.
void RunTableView::applyLayout()
{
    QHeaderView *header = horizontalHeader();
    int place = 0;
    for (const ColumnState &state : std::as_const(m_layout)) {
        const int column = m_model->column(state.key);
        if (column < 0)
            continue;
        header->moveSection(header->visualIndex(column), place++);
        setColumnWidth(column, state.width);
        setColumnHidden(column, state.isHidden);
    }
    for (; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const bool isNamed = std::ranges::contains(m_layout, keyOf(column), &ColumnState::key);
        if (!isNamed && !m_layout.isEmpty())
            setColumnWidth(column, standardWidth(column));
    }
    setOrder(m_model->order());
}

ColumnLayout RunTableView::columnLayout() const
{
    const QHeaderView *header = horizontalHeader();
    ColumnLayout layout;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const bool isHidden = isColumnHidden(column);
        const bool isOut = !isChosen(column);
        const auto known = std::ranges::find(m_layout, keyOf(column), &ColumnState::key);
        const int hiddenWidth = known == m_layout.end() ? standardWidth(column) : known->width;
        layout += {keyOf(column), isHidden ? hiddenWidth : columnWidth(column), isOut};
    }
    qsizetype after = 0; // those of runs that are gone may come back to their places
    for (const ColumnState &state : m_layout) {
        const auto known = std::ranges::find(layout, state.key, &ColumnState::key);
        if (known != layout.end())
            after = known - layout.begin() + 1;
        else if (!isFieldKey(state.key))
            layout.insert(after++, state);
    }
    return layout;
}

void RunTableView::fillColumnMenu(QMenu *menu)
{
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        QAction *action = menu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(isChosen(column));
        action->setEnabled(keyOf(column) != u"name"); // a run without its name is nothing
        const QString key = keyOf(column);
        connect(action, &QAction::toggled, this, [this, key](bool isShown) { setColumnChosen(key, isShown); });
    }
    menu->addSeparator();
    menu->addAction(tr("&Choose columns…"), this, &RunTableView::chooseColumns);
    QAction *differing = menu->addAction(tr("Only columns that &differ"));
    differing->setCheckable(true);
    differing->setChecked(m_onlyDiffering);
    connect(differing, &QAction::toggled, this, &RunTableView::setOnlyDiffering);
    menu->addAction(tr("&Reset columns"), this, &RunTableView::resetColumnLayout);
}

} // namespace runs
