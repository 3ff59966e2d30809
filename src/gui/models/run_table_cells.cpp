// SPDX-License-Identifier: GPL-2.0-or-later
// What RunTableModel shows in its cells.
#include "gui/models/run_table_model.h"

#include "core/base/text.h"
#include "core/base/timestamp.h"
#include "gui/text/shown_text.h"
#include "gui/text/status_text.h"
#include "gui/text/time_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr qsizetype longestToolTip = 4000; // characters
constexpr qsizetype longestCell = 1000;    // more than any screen is wide

bool isRightAligned(QStringView key)
{
    return key == key::datetime || key == state_key::duration || key == state_key::exit || key == state_key::size;
}

/// A tooltip that shows the text literally, with its line breaks.
QString literal(const QString &text)
{
    return text.isEmpty() ? text : u"<p style='white-space:pre-wrap'>"_s + text.toHtmlEscaped() + u"</p>"_s;
}

} // namespace

/// Above numbers it stands where they do.
bool RunTableModel::isRightHeading(const QString &key) const
{
    const FieldColumn *column = fieldColumn(key);
    if (!column)
        return isRightAligned(key);
    const auto isNumber = [&](int row) { return numberOf(fieldValue(row, column->field)).has_value(); };
    return !column->isCourse && (column->field.kind() == QueryField::Kind::Number || (rowCount() > 0 && isNumber(0)));
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_keys.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isRightHeading(m_keys[section]) ? Qt::AlignRight : Qt::AlignLeft)));
    if (role == Qt::ToolTipRole && isFieldKey(m_keys[section]))
        return fieldColumn(m_keys[section])->field.text();
    if (role != Qt::DisplayRole)
        return {};
    const QString &key = m_keys[section];
    if (const FieldColumn *column = fieldColumn(key))
        return column->heading();
    //: Heading of a column of the table of runs, as are the next eight
    const QString name = tr("Name");
    if (key == u"name")
        return name;
    if (key == state_key::status)
        return tr("Status");
    if (key == state_key::duration)
        return tr("Duration");
    //: Heading of a column: the exit code of a command, or the signal that ended it
    const QString exit = tr("Exit");
    if (key == state_key::exit)
        return exit;
    //: Heading of a column: how much room the files of a run take
    const QString size = tr("Size on disk");
    if (key == state_key::size)
        return size;
    if (key == key::command)
        return tr("Command");
    if (key == key::commit)
        return tr("Commit");
    if (key == key::datetime)
        return tr("Started");
    if (key == key::description)
        return tr("Description");
    if (key == key::host)
        return tr("Host");
    return printable(key);
}

QVariant RunTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const QString &key = m_keys[index.column()];
    switch (role) {
    case Qt::DisplayRole: return displayText(row, key);
    case Qt::ToolTipRole: return toolTip(row, key);
    case Qt::TextAlignmentRole: return alignment(row, key);
    case RawRole: return rawValue(row, key);
    case MatchesRole: return matches(row, key);
    case SharedPrefixRole: return key == key::command ? sharedPrefix(row, key) : 0;
    case IsCodeRole: return key == key::command || key == key::commit;
    case CourseRole: return course(row, key);
    case VerdictRole: {
        const FieldColumn *column = fieldColumn(key);
        const auto found = column ? verdict(row, *column) : std::nullopt;
        return found ? QVariant(int(*found)) : QVariant();
    }
    default: return {};
    }
}

/// Null when the entry cannot be read.
const Run *RunTableModel::parsed(int row) const
{
    const int number = m_shown[size_t(row)];
    if (const Run *run = m_parsed.object(number))
        return run;
    auto run = m_runs->document().run(number);
    if (!run)
        return nullptr;
    m_parsed.insert(number, new Run(std::move(*run)));
    return m_parsed.object(number);
}

QString RunTableModel::text(int row, const QString &key) const
{
    const Run *run = parsed(row);
    return run ? run->text(key) : QString();
}

QString RunTableModel::displayText(int row, const QString &key) const
{
    if (key == u"name")
        return printable(name(row));
    if (const FieldColumn *column = fieldColumn(key))
        return fieldText(row, *column);
    if (key == state_key::size)
        return sizeOf(row);
    if (isStateKey(key))
        return stateText(row, key);
    const QString recorded = text(row, key);
    if (key == key::datetime) {
        const auto time = parseTimestamp(recorded);
        return time ? formattedTime(*time, currentTime(), m_dateFormat) : printable(recorded);
    }
    const QString shown = key == key::commit ? shortCommit(recorded) : recorded;
    return printable(beginning(shown, longestCell).simplified());
}

QString RunTableModel::stateText(int row, const QString &key) const
{
    if (!m_states.isKnown())
        return {};
    if (key == state_key::status)
        return statusName(kindOf(status(row)));
    if (key == state_key::exit)
        return exitText(status(row));
    const auto duration = durationOf(status(row), currentTime());
    return duration ? durationText(*duration) : QString();
}

QString RunTableModel::sizeOf(int row) const
{
    const auto size = m_sizes.constFind(name(row));
    return size == m_sizes.constEnd() ? QString() : sizeText(*size);
}

QString RunTableModel::stateToolTip(int row) const
{
    if (!m_states.isKnown())
        return {};
    QString text = statusDescription(status(row), currentTime());
    if (m_sessions.contains(name(row)))
        text += u'\n' + tr("Its terminal can be attached.");
    return text;
}

QString RunTableModel::toolTip(int row, const QString &key) const
{
    if (key == state_key::size)
        return {};
    if (const FieldColumn *column = fieldColumn(key))
        return literal(fieldToolTip(row, *column));
    if (isStateKey(key))
        return literal(stateToolTip(row));
    QString whole = key == u"name" ? name(row) : text(row, key);
    if (key == u"name" && !parsed(row)) {
        const auto run = m_runs->document().run(m_shown[size_t(row)]);
        whole = run ? whole : run.error().message;
    }
    if (const auto time = key == key::datetime ? parseTimestamp(whole) : std::nullopt)
        whole = exactTime(*time);
    return literal(shortened(whole, longestToolTip, 0));
}

QVariant RunTableModel::rawValue(int row, const QString &key) const
{
    if (key == u"name")
        return name(row);
    if (const FieldColumn *column = fieldColumn(key))
        return fieldRaw(row, *column);
    if (key == state_key::status)
        return m_states.isKnown() ? QVariant(int(kindOf(status(row)))) : QVariant();
    if (key == state_key::exit)
        return stateText(row, key);
    if (key == state_key::duration) {
        const auto duration = durationOf(status(row), currentTime());
        return duration ? QVariant(*duration) : QVariant();
    }
    if (key == state_key::size) {
        const auto size = m_sizes.constFind(name(row));
        return size == m_sizes.constEnd() ? QVariant() : QVariant(*size);
    }
    const QString recorded = text(row, key);
    if (const auto time = key == key::datetime ? parseTimestamp(recorded) : std::nullopt)
        return *time;
    return recorded;
}

QVariant RunTableModel::alignment(int row, const QString &key) const
{
    if (const FieldColumn *column = fieldColumn(key)) {
        const auto side = numberOf(fieldValue(row, column->field)) ? Qt::AlignRight : Qt::AlignLeft;
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | side));
    }
    const Run *run = parsed(row);
    const Value *value = run ? run->field(key) : nullptr;
    const bool isNumber = value && std::holds_alternative<Number>(value->data);
    const bool isRight = isRightAligned(key) || (isNumber && !isStateKey(key));
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isRight ? Qt::AlignRight : Qt::AlignLeft)));
}

QVariant RunTableModel::matches(int row, const QString &key) const
{
    const Pattern *pattern = m_filter.patternFor(key);
    const bool isUnknown = key == state_key::status && m_filter.spec().field.isEmpty()
                           && kindOf(status(row)) == StatusKind::Unknown; // of which nothing is found
    if (!pattern || isUnknown)
        return {};
    const QByteArray shown = displayText(row, key).toUtf8();
    QList<TextRange> ranges;
    for (const auto &span : pattern->spans(shown)) {
        const auto units = [&](qsizetype bytes) {
            return int(QString::fromUtf8(QByteArrayView(shown).first(bytes)).size());
        };
        const int start = units(span.start);
        ranges += {start, units(span.start + span.length) - start};
    }
    return QVariant::fromValue(ranges);
}

int RunTableModel::sharedPrefix(int row, const QString &key) const
{
    const QString own = displayText(row, key);
    const auto sharedWith = [&](int other) {
        if (other < 0 || other >= rowCount())
            return 0;
        const QString text = displayText(other, key);
        const auto [ownEnd, otherEnd] = std::ranges::mismatch(own, text);
        return ownEnd == own.end() ? 0 : int(ownEnd - own.begin()); // the same command tells nothing
    };
    return std::max(sharedWith(row - 1), sharedWith(row + 1));
}

} // namespace runs
