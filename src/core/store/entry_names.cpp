// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/entry_names.h"

#include "core/store/entry_reader.h"
#include "core/store/yaml_parser.h"

#include <QUtf8StringView>

#include <bit>
#include <functional>

namespace runs {

std::optional<QByteArray> nameOfKey(QByteArrayView key, bool isPlain)
{
    if (!isUsualText(key))
        return {};
    if (isPlain)
        return QByteArray::fromRawData(key.data(), key.size());
    QByteArray name = key.sliced(1).chopped(1).toByteArray();
    if (key.startsWith('\'')) {
        name.replace("''", "'");
    } else if (name.contains('\\')) {
        const auto parsed = parseYaml(key.toByteArray() + ':', {});
        if (!parsed || parsed->entries.size() != 1)
            return {};
        name = parsed->entries.front().run.name.toUtf8();
    }
    return QUtf8StringView(name).isValidUtf8() ? std::optional(name) : std::nullopt;
}

bool hasDuplicates(const std::vector<std::string_view> &names)
{
    constexpr int none = -1;
    std::vector<int> slots(std::bit_ceil(2 * names.size() + 1), none); // open addressing: every reading waits for it
    for (size_t i = 0; i < names.size(); ++i) {
        size_t slot = std::hash<std::string_view>()(names[i]) & (slots.size() - 1);
        for (; slots[slot] != none; slot = (slot + 1) & (slots.size() - 1)) {
            if (names[size_t(slots[slot])] == names[i])
                return true;
        }
        slots[slot] = int(i);
    }
    return false;
}

} // namespace runs
