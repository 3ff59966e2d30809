// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/query/query_field.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/run/run.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using Source = QueryField::Source;

struct SimpleName
{
    const char16_t *word;
    Source source;
};

constexpr std::array simpleNames{SimpleName{u"name", Source::Name},         SimpleName{u"status", Source::Status},
                                 SimpleName{u"started", Source::Started},   SimpleName{u"ended", Source::Ended},
                                 SimpleName{u"duration", Source::Duration}, SimpleName{u"exit", Source::Exit},
                                 SimpleName{u"verdict", Source::Verdict},   SimpleName{u"tag", Source::Tags},
                                 SimpleName{u"command", Source::Key},       SimpleName{u"commit", Source::Key},
                                 SimpleName{u"datetime", Source::Recorded}, SimpleName{u"description", Source::Key},
                                 SimpleName{u"host", Source::Key}};

struct Prefix
{
    const char16_t *word;
    Source source;
};

constexpr std::array prefixes{Prefix{u"tag.", Source::Tag}, Prefix{u"arg.", Source::Argument},
                              Prefix{u"env.", Source::Variable}, Prefix{u"metric.", Source::Metric},
                              Prefix{u"key.", Source::Key}};

const Prefix *prefixOf(Source source)
{
    const auto found = std::ranges::find(prefixes, source, &Prefix::source);
    return found == prefixes.end() ? nullptr : &*found;
}

/// Takes ".min" and its like from the end of a metric.
Aggregate takeAggregate(QString &name, bool isEndQuoted)
{
    for (const Aggregate aggregate : allAggregates) {
        const QString suffix = u'.' + aggregateWord(aggregate);
        if (!isEndQuoted && name.endsWith(suffix) && name.size() > suffix.size()) {
            name.chop(suffix.size());
            return aggregate;
        }
    }
    return Aggregate::Last;
}

/// As quoted(), without the quotes.
QString shortened(const QString &text)
{
    return quoted(text).sliced(1).chopped(1);
}

QueryError unknownField(const QueryToken &word)
{
    const QString text = word.text();
    const QString head = text.section(u'.', 0, 0);
    const QStringList known = simpleFieldNames() + fieldPrefixes().replaceInStrings(u"."_s, QString());
    if (const auto nearest = nearestMatch(head, known))
        return {word.at, word.size,
                Core::tr("There is no field %1; did you mean %2?")
                    .arg(quoted(text), quoted(*nearest + text.sliced(head.size())))};
    const QString name = shortened(queryQuoted(text));
    return {word.at, word.size,
            Core::tr("There is no field %1. A parameter is arg.%2, a metric metric.%2, a key of the entry key.%2; the "
                     "other fields are %3.")
                .arg(quoted(text), name, (simpleFieldNames() << u"tag.TAG"_s << u"env.NAME"_s).join(u", "_s))};
}

} // namespace

QString aggregateWord(Aggregate aggregate)
{
    static constexpr std::array words{u"last", u"min", u"max", u"mean", u"count", u"step"};
    return QString::fromUtf16(words[size_t(aggregate)]);
}

QueryField::Kind QueryField::kind() const
{
    switch (source) {
    case Source::Name:
    case Source::Tags: return Kind::Text;
    case Source::Key:
        return std::ranges::any_of(
                   simpleNames,
                   [&](const SimpleName &one) { return one.source == Source::Key && name == QStringView(one.word); })
                   ? Kind::Text
                   : Kind::Value;
    case Source::Recorded:
    case Source::Started:
    case Source::Ended: return Kind::Time;
    case Source::Duration: return Kind::Duration;
    case Source::Status: return Kind::Status;
    case Source::Verdict: return Kind::Verdict;
    case Source::Tag: return Kind::Truth;
    case Source::Metric: return Kind::Number;
    case Source::Exit:
    case Source::Argument:
    case Source::Variable: return Kind::Value;
    }
    Q_UNREACHABLE();
}

QString QueryField::text() const
{
    const auto simple = std::ranges::find_if(simpleNames, [&](const SimpleName &one) {
        return one.source == source && (source != Source::Key || name == QStringView(one.word));
    });
    if (simple != simpleNames.end())
        return QString::fromUtf16(simple->word);
    const QString prefix = QString::fromUtf16(prefixOf(source)->word);
    if (isAll)
        return prefix + u'*' + (aggregate == Aggregate::Last ? QString() : u'.' + aggregateWord(aggregate));
    if (source != Source::Metric)
        return prefix + (name == u"*" ? u"'*'"_s : queryQuoted(name));
    QString end = name;
    const bool isMistakable =
        takeAggregate(end, false) != Aggregate::Last || end != name || name == u"*" || name.startsWith(u"*."_s);
    QString text = queryQuoted(name);
    if (isMistakable && text == name)
        text = u'\'' + text + u'\'';
    return prefix + text + (aggregate == Aggregate::Last ? QString() : u'.' + aggregateWord(aggregate));
}

QString QueryField::shown() const
{
    return shortened(text());
}

void FieldNeeds::add(const QueryField &field)
{
    switch (field.source) {
    case Source::Name: break;
    case Source::Status:
    case Source::Started:
    case Source::Ended:
    case Source::Duration:
    case Source::Exit: status = true; break;
    case Source::Verdict: verdict = true; break;
    case Source::Metric: metrics = true; break;
    case Source::Key:
    case Source::Recorded:
    case Source::Tags:
    case Source::Tag:
    case Source::Argument:
    case Source::Variable: entry = true; break;
    }
}

QueryResult<QueryField> fieldOf(const QueryToken &word)
{
    if (word.kind != QueryToken::Kind::Word || word.pieces.front().isQuoted)
        return std::unexpected(unknownField(word));
    const QString text = word.text();
    for (const auto &[name, source] : simpleNames) {
        if (word.pieces.size() == 1 && text == QStringView(name))
            return QueryField{source, source == Source::Key ? text : QString()};
    }
    for (const auto &[prefix, source] : prefixes) {
        if (!word.pieces.front().text.startsWith(QStringView(prefix)))
            continue;
        QueryField field{source, text.sliced(QStringView(prefix).size())};
        if (source == Source::Metric)
            field.aggregate = takeAggregate(field.name, word.pieces.back().isQuoted);
        if (field.name.isEmpty()) {
            return std::unexpected(
                QueryError{word.at, word.size,
                           Core::tr("A name has to follow %1, as in %1%2.")
                               .arg(QString::fromUtf16(prefix), source == Source::Metric ? u"loss"_s : u"lr"_s)});
        }
        field.isAll = field.name == u"*" && word.pieces.size() == 1;
        return field;
    }
    return std::unexpected(unknownField(word));
}

QStringList simpleFieldNames()
{
    QStringList names;
    for (const SimpleName &simple : simpleNames)
        names += QString::fromUtf16(simple.word);
    return names;
}

QStringList fieldPrefixes()
{
    QStringList words;
    for (const Prefix &prefix : prefixes)
        words += QString::fromUtf16(prefix.word);
    return words;
}

} // namespace runs
