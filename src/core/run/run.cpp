// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/run/run.h"

#include <algorithm>

namespace runs {

const Value *Run::field(QStringView key) const
{
    const auto found = std::ranges::find(fields, key, [](const auto &item) { return QStringView(item.first); });
    return found == fields.end() ? nullptr : &found->second;
}

QString Run::text(QStringView key) const
{
    const Value *value = field(key);
    return !value || std::holds_alternative<std::monostate>(value->data) ? QString() : displayText(*value);
}

} // namespace runs
