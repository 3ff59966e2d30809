// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/store/yaml_parser.h"

#include <QHash>

#include <optional>

namespace runs {

/// A place in a text; both from 0, the column in characters.
struct YamlMark
{
    qsizetype line;
    qsizetype column;
};

/// What is wrong with a text, and where; thrown by YamlBuilder and caught in yaml_parser.cpp.
struct YamlFault
{
    YamlMark mark;
    QString what;
};

/// Builds values from the events of a YAML parser, and finds what parsers let pass: several documents, keys that are
/// there twice, entries that are no mappings, aliases that expand to billions of values.
class YamlBuilder
{
public:
    /// What the values of the top-level mapping have to be.
    enum class Top { Entries, Anything };

    YamlBuilder(Top top, qsizetype firstLine) : m_top(top), m_firstLine(firstLine) {}

    void startDocument(YamlMark mark);
    /// `isPlain`: neither quoted nor tagged, so perhaps no text. `anchor`: its name; empty when there is none.
    void scalar(YamlMark mark, const QString &text, bool isPlain, const QString &anchor);
    void alias(YamlMark mark, const QString &anchor);
    void startSequence(YamlMark mark, const QString &anchor);
    void startMapping(YamlMark mark, const QString &anchor, bool isFlow);
    void endCollection();

    /// After Top::Entries.
    ParsedDocument takeDocument() { return std::move(m_document); }
    /// After Top::Anything.
    Mapping takeMapping() { return std::move(m_mapping); }

private:
    /// A scalar or collection, and the text that it is as a key.
    struct Node
    {
        YamlMark mark;
        Value value;
        QString text;
        bool isMergeKey = false;
    };
    /// A collection that has begun and not ended.
    struct Level
    {
        YamlMark start;
        QString anchor;
        Value value;
        std::optional<Node> key;         ///< read, with its value still to come
        QHash<QString, qsizetype> lines; ///< of the keys so far
        std::vector<Mapping> merged;     ///< mappings behind `<<`
    };

    void countValue(YamlMark mark);
    void start(YamlMark mark, const QString &anchor, Value value);
    void add(Node node, const QString &anchor);
    void takeKey(Level &level, Node key);
    void takeValue(Level &level, const Node &key, Node value);

    ParsedDocument m_document;
    Mapping m_mapping;
    Top m_top;
    qsizetype m_firstLine;
    std::vector<Level> m_levels;
    QHash<QString, Node> m_anchors;
    qsizetype m_values = 0;
    qsizetype m_expanded = 0;     ///< values that aliases have added
    qsizetype m_expandedText = 0; ///< characters in them
    int m_documents = 0;
};

} // namespace runs
