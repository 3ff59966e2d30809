// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/compare/side_by_side_model.h"

#include "core/base/text.h"
#include "core/comparison/entry_comparison.h"
#include "gui/text/shown_text.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"

#include <QFont>
#include <QGuiApplication>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QString oneLine(const QString &text)
{
    // A cell is not wider, and what is elided in the middle still shows its end.
    return printable(shortened(text, 150, 150));
}

/// What tells long values apart; a commit as git abbreviates it.
QStringList shownTexts(const ComparedRow &row)
{
    QStringList texts = row.numbers.empty() && !row.isSame ? distinctParts(row.texts) : row.texts;
    for (QString &text : texts) {
        if (!text.isNull())
            text = oneLine(row.section == ComparedRow::Section::Code ? shortCommit(text) : text);
    }
    return texts;
}

QFont boldFont()
{
    QFont font = QGuiApplication::font();
    font.setBold(true);
    return font;
}

} // namespace

void SideBySideModel::setTable(ComparedTable table)
{
    beginResetModel();
    m_table = std::move(table);
    m_reference = std::clamp(m_reference, 0, std::max(0, int(m_table.names.size()) - 1));
    m_lines.clear();
    m_shown.clear();
    for (size_t row = 0; row < m_table.rows.size(); ++row) {
        const ComparedRow::Section section = m_table.rows[row].section;
        if (row == 0 || section != m_table.rows[row - 1].section)
            m_lines.push_back({section, {}});
        m_lines.push_back({section, row});
        m_shown.push_back(shownTexts(m_table.rows[row]));
    }
    endResetModel();
}

void SideBySideModel::setReference(int run)
{
    m_reference = run;
    announce();
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void SideBySideModel::setEnds(const BetterEnds &ends)
{
    m_ends = ends;
    announce();
}

void SideBySideModel::announce()
{
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const ComparedRow *SideBySideModel::rowAt(int line) const
{
    const auto &row = m_lines[size_t(line)].row;
    return row ? &m_table.rows[*row] : nullptr;
}

QString SideBySideModel::metricTag(int row) const
{
    const ComparedRow *compared = row >= 0 && row < rowCount() ? rowAt(row) : nullptr;
    return compared && compared->section == ComparedRow::Section::Metrics ? compared->name : QString();
}

QString SideBySideModel::toTsv(const QModelIndexList &cells) const
{
    std::set<int> lines;
    std::set<int> runs;
    for (const QModelIndex &cell : cells) {
        if (rowAt(cell.row())) {
            lines.insert(cell.row());
            runs.insert(cell.column());
        }
    }
    QStringList header{u"name"_s};
    for (const int run : runs)
        header += printable(m_table.names[run]);
    QString text = header.join(u'\t') + u'\n';
    for (const int line : lines) {
        QStringList row{printable(rowAt(line)->name)};
        for (const int run : runs)
            row += printable(rowAt(line)->texts[run]);
        text += row.join(u'\t') + u'\n';
    }
    return lines.empty() ? QString() : text;
}

int SideBySideModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int SideBySideModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.names.size());
}

Qt::ItemFlags SideBySideModel::flags(const QModelIndex &index) const
{
    return index.isValid() && !rowAt(index.row()) ? Qt::ItemIsEnabled : QAbstractTableModel::flags(index);
}

QString SideBySideModel::cellText(const ComparedRow &row, int run) const
{
    if (row.texts[run].isNull())
        return u"–"_s;
    return m_shown[size_t(&row - m_table.rows.data())][run];
}

QString SideBySideModel::toolTip(const ComparedRow &row, int run) const
{
    if (row.texts[run].isNull())
        return plainToolTip(tr("%1 has none.").arg(quoted(m_table.names[run])));
    QString text = row.texts[run];
    if (const QString difference = differenceText(row, run, m_reference); !difference.isEmpty()) {
        //: %1 is a difference as in "+0.2, +4%", %2 the name of a run
        text += u'\n' + tr("%1 compared with %2").arg(difference, printable(m_table.names[m_reference]));
    }
    if (isBest(row, run, m_ends))
        text += u'\n' + tr("The best of these runs");
    return plainToolTip(text);
}

QVariant SideBySideModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ComparedRow *row = rowAt(index.row());
    if (role == SectionRole)
        return !row;
    if (!row)
        return role == Qt::BackgroundRole ? QVariant(QGuiApplication::palette().brush(QPalette::AlternateBase))
                                          : QVariant();
    const int run = index.column();
    switch (role) {
    case Qt::DisplayRole: return cellText(*row, run);
    case Qt::ToolTipRole: return toolTip(*row, run);
    case Qt::ForegroundRole:
        return row->texts[run].isNull() ? QVariant(QBrush(statusColor(StatusTone::Muted, QGuiApplication::palette())))
                                        : QVariant();
    case DifferenceRole: return differenceText(*row, run, m_reference);
    case BestRole: return isBest(*row, run, m_ends);
    default: return {};
    }
}

QVariant SideBySideModel::runHeader(int run, int role) const
{
    const bool isReference = run == m_reference;
    switch (role) {
    case Qt::DisplayRole: return oneLine(m_table.names[run]);
    case Qt::TextAlignmentRole: return int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::DecorationRole: return isReference ? QVariant(icon(u"reference"_s)) : QVariant();
    case Qt::FontRole: return isReference ? QVariant(boldFont()) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(m_table.names[run] + u'\n'
                            + (isReference ? tr("The reference: the others are compared with it.")
                                           : tr("A click makes it the reference that the others are compared with.")));
    default: return {};
    }
}

QVariant SideBySideModel::lineHeader(int line, int role) const
{
    const ComparedRow *row = rowAt(line);
    switch (role) {
    case Qt::DisplayRole: return row ? oneLine(row->name) : sectionTitle(m_lines[size_t(line)].section);
    case Qt::TextAlignmentRole: return int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole: return row ? QVariant() : QVariant(boldFont());
    case Qt::ToolTipRole: return row ? plainToolTip(row->name) : QString();
    default: return {};
    }
}

QVariant SideBySideModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isRun = orientation == Qt::Horizontal;
    if (section < 0 || section >= (isRun ? columnCount() : rowCount()))
        return {};
    return isRun ? runHeader(section, role) : lineHeader(section, role);
}

} // namespace runs
