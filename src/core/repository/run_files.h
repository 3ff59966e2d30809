// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/guarded_directory.h"

#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace runs {

/// The folders of the runs directory that hold files of runs.
QStringList runCategories();

/// A file or directory that belongs to one run, below one of the folders of the runs directory.
struct RunPiece
{
    QString category; ///< one of runCategories()
    QString path;     ///< relative to the category's folder
    GuardedDirectory::Survey survey;
    QString run; ///< its name
};

/// The files of runs: `tensorboard/<name>/`, `checkpoints/<name>.ckpt…` and `records/<name>/` in a runs directory. The
/// three folders may be links that the user has made; below them nothing is followed.
class RunFiles
{
public:
    explicit RunFiles(QString runsDirectory) : m_runsDirectory(std::move(runsDirectory)) {}

    QString tensorboardPath(const QString &name) const;
    QString checkpointPath(const QString &name) const;
    QString recordPath(const QString &name) const;

    /// Where a working tree of its own goes, for a run with this id: it stays there when the run is renamed.
    QString worktreePath(const QString &name, const QString &id) const;
    QString worktreesPath() const { return worktreePath({}, {}); }

    /// What exists of the files of the runs `names`, where `recorded` are all runs of the database. A file of another
    /// recorded run is never among them: "a" spares what is in the group "a/", and a checkpoint belongs to the run with
    /// the longest name that it begins with. Names that are no relative path have no files.
    /// Errors: Refused, Io.
    Result<QList<RunPiece>> pieces(const QStringList &names, const QStringList &recorded) const;

    QString absolutePath(const RunPiece &piece) const;

private:
    QString m_runsDirectory;
};

/// The run among `recorded` that the checkpoint file or directory `path` (relative to the checkpoints) belongs to: the
/// longest name N for which it is `N.ckpt`, or what savers derive from that by appending "-…" or ".…".
std::optional<QString> checkpointOwner(const QString &path, const QSet<QString> &recorded);

/// Whether a recorded name is a relative path without "." and ".." parts, so that it may have files.
bool isRelativePath(const QString &name);

} // namespace runs
