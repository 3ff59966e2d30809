// SPDX-License-Identifier: GPL-2.0-or-later
#include "fuzzing.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace fuzzing {

void require(bool holds, const char *rule, const QString &details)
{
    if (holds)
        return;
    std::fprintf(stderr, "It does not hold that %s.\n%s\n", rule, qPrintable(details));
    std::abort();
}

void requireMessage(const runs::Error &error)
{
    const auto isHarmful = [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n'; };
    const bool isSentence = error.message.endsWith(u'.') || error.message.endsWith(u'?');
    require(isSentence && std::ranges::none_of(error.message, isHarmful) && error.message.isValidUtf16(),
            "a message is a sentence that a terminal shows", error.message);
}

QByteArray copied(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

Choices::Choices(QByteArrayView input)
    : m_random(std::mt19937::result_type(std::hash<std::string_view>()({input.data(), size_t(input.size())})))
{}

} // namespace fuzzing
