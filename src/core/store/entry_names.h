// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>
#include <vector>

namespace runs {

/// The name that a key at column 0 stands for, in UTF-8: of a plain key a view of it. `key`: the bytes as written.
/// Nothing when only a parser can say what is wrong with it.
std::optional<QByteArray> nameOfKey(QByteArrayView key, bool isPlain);

bool hasDuplicates(const std::vector<std::string_view> &names);

} // namespace runs
