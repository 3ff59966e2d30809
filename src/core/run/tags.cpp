// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/run/tags.h"

#include "core/base/core.h"
#include "core/base/text.h"

#include <algorithm>
#include <map>
#include <string>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr qsizetype longestTag = 200; // bytes

bool isAllowed(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || (c < 128 && u"._-+=@%"_s.contains(QChar(char16_t(c))));
}

bool isCollection(const Value &value)
{
    return std::holds_alternative<Sequence>(value.data) || std::holds_alternative<Mapping>(value.data);
}

/// Tags and their values, in the order of code points.
using Tags = std::map<std::u32string, Value>;

/// The tags of a value that is understood as such.
std::optional<Tags> tagsIn(const Value &value)
{
    const auto *list = std::get_if<Sequence>(&value.data);
    Tags tags;
    for (const Value &item : list ? *list : Sequence{value}) {
        if (isCollection(item))
            return {};
        const QString text = std::holds_alternative<std::monostate>(item.data) ? QString() : displayText(item);
        if (!text.isEmpty())
            tags.emplace(text.toStdU32String(), item);
    }
    return tags;
}

std::optional<Tags> tagsIn(const Run &run)
{
    const Value *value = run.field(key::tags);
    return value ? tagsIn(*value) : Tags();
}

} // namespace

Result<> checkTag(const QString &tag)
{
    QString fault;
    if (tag.isEmpty())
        fault = Core::tr("it is empty");
    else if (tag.startsWith(u'-') || tag.startsWith(u'+'))
        fault = Core::tr("a tag may not start with '%1'").arg(tag.first(1));
    else if (tag.toUtf8().size() > longestTag)
        fault = Core::tr("it is longer than %1 bytes").arg(longestTag);
    for (const char32_t c : tag.toUcs4()) {
        if (fault.isEmpty() && !isAllowed(c)) {
            fault = Core::tr("it holds %1; letters, digits and '. _ - + = @ %' are allowed")
                        .arg(quoted(QStringView(QChar::fromUcs4(c)).toString()));
        }
    }
    if (fault.isEmpty())
        return {};
    return failure(ErrorCode::InvalidArgument, //: %2: the reason, a clause
                   Core::tr("%1 cannot be a tag: %2.").arg(quoted(tag), fault));
}

QStringList tagsOf(const Run &run)
{
    QStringList texts;
    for (const auto &[text, value] : tagsIn(run).value_or(Tags()))
        texts += QString::fromStdU32String(text);
    return texts;
}

Result<std::optional<Value>> retagged(const Run &run, const QStringList &add, const QStringList &remove)
{
    const auto present = tagsIn(run);
    if (!present) {
        return failure(ErrorCode::Refused,
                       Core::tr("What is recorded as tags of the run %1 is no list of texts. Correct it by hand.")
                           .arg(quoted(run.name)));
    }
    Tags tags = *present;
    for (const QString &tag : remove)
        tags.erase(tag.toStdU32String());
    for (const QString &tag : add)
        tags.emplace(tag.toStdU32String(), Value{tag});
    if (std::ranges::equal(tags, *present, {}, &Tags::value_type::first, &Tags::value_type::first))
        return std::nullopt;
    if (tags.empty())
        return Value{};
    Sequence list;
    for (const auto &[text, value] : tags)
        list.push_back(value);
    return Value{list};
}

} // namespace runs
