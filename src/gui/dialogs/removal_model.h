// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_repository.h"

#include <QAbstractItemModel>
#include <QIcon>

#include <vector>

namespace runs {

/// What goes with one run when it is deleted.
struct RemovalItem
{
    enum class Session { None, Ended, Live };

    struct Part
    {
        QString text; ///< a path relative to the runs directory, or the name of a session
        qint64 files = 0;
        qint64 bytes = 0;
        Session session = Session::None; ///< of a part that is a session
    };

    QString name;
    bool isMeasured = true;
    qint64 files = 0; ///< of all its parts
    qint64 bytes = 0;
    Session session = Session::None; ///< the liveliest of its parts; live, too, when it is active without one
    std::vector<Part> parts;
};

/// A plan by run, in the order of its names. Takes no part of the window, so it can be made on any thread.
std::vector<RemovalItem> removalItems(const RemovalPlan &plan, const RunFiles &files);

/// What goes, as a tree: the runs, and below each its files, directories and sessions.
class RemovalModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { WhatColumn, SessionColumn, FilesColumn, SizeColumn };

    explicit RemovalModel(QObject *parent = nullptr);

    void setItems(std::vector<RemovalItem> items);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<RemovalItem> m_items;
    QIcon m_liveIcon;
    QIcon m_endedIcon;
};

} // namespace runs
