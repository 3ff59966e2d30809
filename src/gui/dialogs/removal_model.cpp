// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/removal_model.h"

#include "core/base/text.h"
#include "gui/text/shown_text.h"
#include "gui/theme/icons.h"

#include <QHash>
#include <QLocale>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using Session = RemovalItem::Session;

constexpr quintptr topLevel = 0; // as an internal id; below it is the row of the run, plus one

/// The run among `names` that the piece belongs to: the longest name that it is, or lies below.
QString ownerOf(const RunPiece &piece, const QSet<QString> &names)
{
    if (const auto owner = checkpointOwner(piece.path, names); owner && piece.category == u"checkpoints")
        return *owner;
    QString path = piece.path;
    while (!path.isEmpty() && !names.contains(path))
        path.truncate(std::max<qsizetype>(0, path.lastIndexOf(u'/')));
    return path;
}

void add(RemovalItem &item, RemovalItem::Part part)
{
    item.files += part.files;
    item.bytes += part.bytes;
    item.session = std::max(item.session, part.session);
    item.parts.push_back(std::move(part));
}

QString sessionWord(Session session)
{
    switch (session) {
    case Session::None: return {};
    case Session::Ended: return RemovalModel::tr("ended", "a tmux session, of which only the screen is left");
    case Session::Live: return RemovalModel::tr("running", "a tmux session");
    }
    return {};
}

/// The text of a cell of something that has files.
QString cell(int column, const QString &text, qint64 files, qint64 bytes, Session session)
{
    switch (column) {
    case RemovalModel::WhatColumn: return printable(text);
    case RemovalModel::FilesColumn: return QLocale().toString(files);
    case RemovalModel::SizeColumn: return sizeText(bytes);
    default: return sessionWord(session);
    }
}

QString sessionCell(int column, const RemovalItem::Part &part)
{
    switch (column) {
    case RemovalModel::WhatColumn: return RemovalModel::tr("tmux session %1").arg(printable(part.text));
    case RemovalModel::SessionColumn: return sessionWord(part.session);
    default: return {};
    }
}

} // namespace

std::vector<RemovalItem> removalItems(const RemovalPlan &plan, const RunFiles &files)
{
    std::vector<RemovalItem> items;
    QHash<QString, size_t> places;
    QHash<QString, size_t> records;
    for (const QString &name : plan.names) {
        places[name] = items.size();
        records[files.recordPath(name)] = items.size();
        items.push_back({.name = name});
    }
    for (const QString &name : plan.active) {
        if (const auto place = places.constFind(name); place != places.constEnd())
            items[*place].session = Session::Live;
    }
    const QSet<QString> names(plan.names.begin(), plan.names.end());
    for (const RunPiece &piece : plan.pieces) {
        if (const auto place = places.constFind(ownerOf(piece, names)); place != places.constEnd())
            add(items[*place], {piece.category + u'/' + piece.path, piece.survey.files, piece.survey.bytes});
    }
    for (const TmuxSession &session : plan.sessions) {
        if (const auto place = records.constFind(session.record); place != records.constEnd())
            add(items[*place], {.text = session.name, .session = session.hasEnded ? Session::Ended : Session::Live});
    }
    return items;
}

RemovalModel::RemovalModel(QObject *parent)
    : QAbstractItemModel(parent), m_liveIcon(icon(u"active"_s)), m_endedIcon(icon(u"ended"_s))
{}

void RemovalModel::setItems(std::vector<RemovalItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

QModelIndex RemovalModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : topLevel);
}

QModelIndex RemovalModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == topLevel)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, topLevel);
}

int RemovalModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_items.size());
    const bool isRun = parent.internalId() == topLevel && parent.column() == 0;
    return isRun ? int(m_items[size_t(parent.row())].parts.size()) : 0;
}

int RemovalModel::columnCount(const QModelIndex &) const
{
    return SizeColumn + 1;
}

QVariant RemovalModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isRun = index.internalId() == topLevel;
    const RemovalItem &item = m_items[size_t(isRun ? index.row() : int(index.internalId()) - 1)];
    const RemovalItem::Part *part = isRun ? nullptr : &item.parts[size_t(index.row())];
    const Session session = part ? part->session : item.session;
    const bool isNumber = index.column() == FilesColumn || index.column() == SizeColumn;
    switch (role) {
    case Qt::DisplayRole:
        if (part && part->session != Session::None)
            return sessionCell(index.column(), *part);
        if (isNumber && !item.isMeasured)
            return {};
        return part ? cell(index.column(), part->text, part->files, part->bytes, session)
                    : cell(index.column(), item.name, item.files, item.bytes, session);
    case Qt::ToolTipRole:
        if (index.column() != WhatColumn)
            return {};
        return Qt::convertFromPlainText(data(index, Qt::DisplayRole).toString(), Qt::WhiteSpaceNormal);
    case Qt::TextAlignmentRole: return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::DecorationRole:
        if (index.column() != SessionColumn || session == Session::None)
            return {};
        return session == Session::Live ? m_liveIcon : m_endedIcon;
    default: return {};
    }
}

QVariant RemovalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == FilesColumn || section == SizeColumn ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn: return tr("Run", "heading of a column");
    case FilesColumn: return tr("Files", "heading of a column of numbers");
    case SizeColumn: return tr("Size", "heading of a column of sizes");
    default: return tr("Session", "heading of a column: the tmux session");
    }
}

} // namespace runs
