// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/run/value.h"
#include "core/verification/verification.h"

namespace runs {

/// Path of the file in a run's record.
QString verificationPath(const QString &record);

/// What `verification.yml` of a record has:
///
///     verdict: within-tolerance
///     reference: ppo/seed-3      its name then
///     reference-id, reference-commit: as far as they are known
///     compared: '2026-11-23T21:04:05.123456+01:00'
///     tolerance:                 absolute, relative
///     metrics, points: how many were compared
///     largest-deviation:         metric, step, reference, repeated, deviation; none when all are equal
///     first-divergence:          the same; none when nothing is out of tolerance
///     missing:                   a list of sentences; none when nothing is
///
/// What is no finite number is one of the texts nan, inf and -inf.
Mapping verificationFields(const Verification &verification);

/// A mapping as largest-deviation has it.
Mapping pairFields(const ValuePair &pair);

/// A number as it stands there.
Value numberValue(double number);

/// Errors: NotFound when the run has not been compared; Malformed, Io.
Result<Verification> readVerification(const QString &record);

/// Writes the file so that a crash leaves the old one or the new one. Callers hold the lock of the database. Errors:
/// Io, Refused.
Result<> writeVerification(const QString &record, const Verification &verification);

} // namespace runs
