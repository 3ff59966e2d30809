// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/value.h"

namespace runs {

class Probe;

/// The `gpus` section: a list of those that nvidia-smi(1) and the amdgpu driver know, null when there are none.
/// `systemRoot`: where /sys is, for tests.
Value gpuSection(const Probe &probe, const QString &systemRoot = {});

} // namespace runs
