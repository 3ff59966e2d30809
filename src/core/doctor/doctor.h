// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/doctor/finding.h"
#include "core/repository/run_repository.h"

#include <utility>

namespace runs {

/// What became of findings that were to be repaired.
struct Repairs
{
    QList<Finding> done;
    QList<std::pair<Finding, QString>> failed; ///< with a sentence, why
    QStringList warnings;
};

/// Compares database, records, files, commits, working trees and sessions of a project with each other, and repairs
/// what does not fit together. Nothing of a run that is alive, nothing outside of the runs directory but git's entries
/// for it, and no checkpoint is ever destroyed: files of no run go to the trash. Needs a QCoreApplication.
class Doctor
{
public:
    explicit Doctor(const RunRepository &repository) : m_repository(repository) {}

    /// Changes nothing, and makes no file. Those who change runs wait meanwhile, where that is possible.
    Diagnosis examine() const;

    /// Repairs those of `wanted` that are still there: with the database locked they are looked for once more. What a
    /// killed process has left is settled before. Errors: Malformed, Refused, Timeout, Io; nothing was done then.
    Result<Repairs> repair(const QList<Finding> &wanted) const;

private:
    Diagnosis look(bool areTreesStill) const;

    const RunRepository &m_repository;
};

} // namespace runs
