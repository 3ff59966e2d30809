// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArrayView>

namespace runs {

/// Whether a printed name is that of a number that is no metric, such as "port" or "cuda_version", by its last part.
bool isNoMetric(QByteArrayView name);

/// What a printed name counts, in either case.
enum class StepUnit { None, Epoch, Step, Batch };
StepUnit unitOf(QByteArrayView name);

/// Whether a printed name is followed by its value without a sign between, as in "Loss 6.9".
bool needsNoSign(QByteArrayView name);

} // namespace runs
