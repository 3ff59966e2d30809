// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/yaml_builder.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/store/plain_scalar.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr qsizetype mostValues = 10'000'000;       // each takes a hundred bytes or more, its text apart
constexpr qsizetype mostExpanded = 100'000;        // a file of a few lines can otherwise expand to billions of values
constexpr qsizetype mostExpandedText = 10'000'000; // characters, of which each would be written out
constexpr size_t mostLevels = 500;                 // what walks through values does so by recursion

[[noreturn]] void fail(YamlMark mark, const QString &what)
{
    throw YamlFault{mark, what};
}

/// What a value holds, itself included.
struct Extent
{
    qsizetype values = 0;
    qsizetype characters = 0;

    void add(const Value &value)
    {
        ++values;
        if (const auto *text = std::get_if<QString>(&value.data)) {
            characters += text->size();
        } else if (const auto *sequence = std::get_if<Sequence>(&value.data)) {
            for (const Value &item : *sequence)
                add(item);
        } else if (const auto *mapping = std::get_if<Mapping>(&value.data)) {
            for (const auto &[key, item] : *mapping) {
                characters += key.size();
                add(item);
            }
        }
    }
};

bool isCollection(const Value &value)
{
    return std::holds_alternative<Sequence>(value.data) || std::holds_alternative<Mapping>(value.data);
}

/// The mappings behind a merge key: one, or a sequence of them.
std::vector<Mapping> mergeSources(YamlMark mark, const Value &value)
{
    const auto *several = std::get_if<Sequence>(&value.data);
    std::vector<Mapping> sources;
    for (const Value &source : several ? *several : Sequence{value}) {
        const auto *fields = std::get_if<Mapping>(&source.data);
        if (!fields)
            fail(mark, Core::tr("the merge key << has no mapping to merge"));
        sources.push_back(*fields);
    }
    return sources;
}

} // namespace

void YamlBuilder::startDocument(YamlMark mark)
{
    if (m_documents++ > 0)
        fail(mark, Core::tr("a second YAML document begins here; there has to be one"));
}

void YamlBuilder::alias(YamlMark mark, const QString &anchor)
{
    const auto found = m_anchors.constFind(anchor);
    if (found == m_anchors.constEnd())
        fail(mark, Core::tr("the alias *%1 refers to nothing before it").arg(printable(anchor)));
    Extent extent;
    extent.add(found->value);
    m_expanded += extent.values;
    m_expandedText += extent.characters;
    if (m_expanded > mostExpanded)
        fail(mark, Core::tr("the aliases expand to more than %1 values").arg(mostExpanded));
    if (m_expandedText > mostExpandedText)
        fail(mark, Core::tr("the aliases expand to more than %1 characters").arg(mostExpandedText));
    add({mark, found->value, found->text}, {});
}

void YamlBuilder::scalar(YamlMark mark, const QString &text, bool isPlain, const QString &anchor)
{
    countValue(mark);
    const Value value = isPlain ? plainValue(text.toUtf8()) : Value{text};
    add({mark, value, text, isPlain && text == u"<<"}, anchor);
}

void YamlBuilder::countValue(YamlMark mark)
{
    if (++m_values > mostValues) {
        fail(mark, Core::tr("there are more than %1 values, too many to hold in memory at once; write each run at the "
                            "start of a line with its keys indented below")
                       .arg(mostValues));
    }
}

void YamlBuilder::start(YamlMark mark, const QString &anchor, Value value)
{
    countValue(mark);
    if (m_levels.size() == mostLevels)
        fail(mark, Core::tr("lists and mappings are nested more than %1 deep").arg(mostLevels));
    m_levels.push_back({mark, anchor, std::move(value), {}, {}, {}});
}

void YamlBuilder::startSequence(YamlMark mark, const QString &anchor)
{
    start(mark, anchor, {Sequence{}});
}

void YamlBuilder::startMapping(YamlMark mark, const QString &anchor, bool isFlow)
{
    if (m_levels.empty())
        m_document.isFlow = isFlow;
    start(mark, anchor, {Mapping{}});
}

void YamlBuilder::endCollection()
{
    Level level = std::move(m_levels.back());
    m_levels.pop_back();
    if (auto *fields = std::get_if<Mapping>(&level.value.data)) {
        for (const Mapping &source : level.merged) {
            for (const auto &[key, value] : source) {
                if (!level.lines.contains(key)) {
                    level.lines.insert(key, level.start.line);
                    fields->emplace_back(key, value);
                }
            }
        }
    }
    add({level.start, std::move(level.value), {}}, level.anchor);
}

/// Takes a finished node as the key or value that comes next in the level above.
void YamlBuilder::add(Node node, const QString &anchor)
{
    if (!anchor.isEmpty())
        m_anchors.insert(anchor, node);
    if (m_levels.empty()) {
        if (!std::holds_alternative<Mapping>(node.value.data)
            && !std::holds_alternative<std::monostate>(node.value.data))
            fail(node.mark, Core::tr("the file is no mapping of keys to values"));
        if (auto *mapping = std::get_if<Mapping>(&node.value.data))
            m_mapping = std::move(*mapping);
        return;
    }
    Level &level = m_levels.back();
    if (auto *sequence = std::get_if<Sequence>(&level.value.data)) {
        sequence->push_back(std::move(node.value));
    } else if (!level.key) {
        takeKey(level, std::move(node));
    } else {
        const Node key = *std::exchange(level.key, std::nullopt);
        takeValue(level, key, std::move(node));
    }
}

void YamlBuilder::takeKey(Level &level, Node key)
{
    if (isCollection(key.value))
        fail(key.mark, Core::tr("a list or mapping stands as a key, where only text can"));
    const auto first = level.lines.constFind(key.text);
    if (first != level.lines.constEnd() && !key.isMergeKey) {
        fail(key.mark, Core::tr("the key %1 is there a second time; the first is in line %2")
                           .arg(quoted(key.text), QString::number(m_firstLine + *first + 1)));
    }
    level.lines.insert(key.text, key.mark.line);
    level.key = std::move(key);
}

void YamlBuilder::takeValue(Level &level, const Node &key, Node value)
{
    const bool isEntry = m_levels.size() == 1 && m_top == Top::Entries;
    if (!isEntry) {
        if (key.isMergeKey)
            std::ranges::move(mergeSources(value.mark, value.value), std::back_inserter(level.merged));
        else
            std::get<Mapping>(level.value.data).emplace_back(key.text, std::move(value.value));
        return;
    }
    auto *fields = std::get_if<Mapping>(&value.value.data);
    if (!fields && !std::holds_alternative<std::monostate>(value.value.data))
        fail(key.mark, Core::tr("the entry of %1 is no mapping of keys to values").arg(quoted(key.text)));
    m_document.entries.push_back({{key.text, fields ? std::move(*fields) : Mapping{}}, key.mark.line, key.mark.column});
}

} // namespace runs
