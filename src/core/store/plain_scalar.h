// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/value.h"

#include <QByteArrayView>

namespace runs {

enum class PlainKind { Null, True, False, Number, Text };

/// What a plain scalar is to YAML 1.1 and 1.2 readers alike (the core schema, chapter 10.3.2, as far as both agree);
/// everything else is text. UTF-8.
PlainKind plainKind(QByteArrayView text);

/// The value that it stands for.
Value plainValue(QByteArrayView text);

} // namespace runs
