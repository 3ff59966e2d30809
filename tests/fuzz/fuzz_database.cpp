// SPDX-License-Identifier: GPL-2.0-or-later
// The reader and the splicer of databases: any bytes are read as the full parser reads them, and a change is that
// change and leaves all other bytes alone.
#include "core/store/document.h"
#include "core/store/yaml_parser.h"
#include "fuzzing.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace fuzzing;
using namespace runs;

namespace {

const QString path = u"runs.yml"_s;

std::vector<Run> runsIn(const QByteArray &text)
{
    std::vector<Run> runs;
    const auto parsed = parseYaml(text, path);
    require(parsed.has_value(), "a changed database is YAML", parsed ? QString() : parsed.error().message);
    for (const ParsedEntry &entry : parsed->entries)
        runs.push_back(entry.run);
    return runs;
}

/// Where the lines begin, as YAML 1.1 (chapter 5.4) counts them; this harness's own reckoning.
std::vector<qsizetype> lineBegins(const QByteArray &text)
{
    const qsizetype mark = text.startsWith("\xef\xbb\xbf") ? 3 : 0;
    std::vector<qsizetype> begins{mark};
    for (qsizetype at = mark; at < text.size(); ++at) {
        const auto ends = [&](const char *ending) { return QByteArrayView(text).first(at + 1).endsWith(ending); };
        const bool isHalf = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        if (!isHalf && (ends("\n") || ends("\r") || ends("\xc2\x85") || ends("\xe2\x80\xa8") || ends("\xe2\x80\xa9")))
            begins.push_back(at + 1);
    }
    return begins;
}

/// A database that both ways of reading understand.
struct Sample
{
    QByteArray text;
    Document document;
    std::vector<Run> runs;
    std::vector<qsizetype> begins; ///< of the entries' lines
};

QString shown(const Sample &sample, const Document &result)
{
    return QString::fromUtf8(sample.text) + u"---->\n"_s + QString::fromUtf8(result.bytes());
}

/// The database by its scan and by the parser; none when it is wrong.
std::optional<Sample> read(const QByteArray &text)
{
    const auto parsed = parseYaml(text, path);
    const auto document = Document::parse(text, path);
    if (!document) {
        requireMessage(document.error());
        require(!parsed, "what the parser reads is read", document.error().message);
        return {};
    }
    bool isWhole = true;
    Sample sample{text, *document, {}, {}};
    for (qsizetype i = 0; i < document->size(); ++i) {
        auto run = document->run(i);
        if (!run)
            requireMessage(run.error());
        else
            require(run->name == document->name(i), "an entry has the name that was found", run->name);
        isWhole = isWhole && run.has_value();
        sample.runs.push_back(run.value_or(Run()));
    }
    require(parsed.has_value() == isWhole, "what the parser refuses is refused, at the latest when it is looked at",
            parsed ? QString() : parsed.error().message);
    if (!parsed)
        return {};
    const std::vector<qsizetype> begins = lineBegins(text);
    std::vector<Run> found;
    for (const ParsedEntry &entry : parsed->entries) {
        found.push_back(entry.run);
        sample.begins.push_back(begins[size_t(entry.line)]);
    }
    require(found == sample.runs, "the scan finds what the parser finds", QString::fromUtf8(text));
    return sample;
}

/// `first`: the entry that changes. What is before it and behind it stays to the byte.
void requireOthersStay(const Sample &sample, const Document &result, size_t first)
{
    const qsizetype begin = sample.begins[first];
    const QByteArrayView rest =
        QByteArrayView(sample.text)
            .sliced(first + 1 < sample.begins.size() ? sample.begins[first + 1] : sample.text.size());
    require(result.bytes().startsWith(QByteArrayView(sample.text).first(begin)) && result.bytes().endsWith(rest),
            "other entries keep their bytes", shown(sample, result));
}

Value value(Choices &choices, int depth = 0)
{
    static const QStringList texts{
        u""_s,        u"null"_s,  u"x: y"_s,   u"a\nb\n"_s,        u" a"_s, u"# x"_s,   u"'"_s,
        u"\ta"_s,     u"\n\n"_s,  u"- a"_s,    u"\u2028x\u0085"_s, u"😀"_s, u"a\n b"_s, u"..."_s,
        u"a\n\n\n"_s, u"a,b]}"_s, u"\ufeff"_s, u"x y "_s};
    switch (choices.below(depth < 2 ? 9 : 6)) {
    case 0: return {};
    case 1: return {true};
    case 2: return {Number{u"0.10"_s}};
    case 6:
    case 7: {
        Sequence sequence;
        for (size_t i = choices.below(4); i > 0; --i)
            sequence.push_back(value(choices, depth + 1));
        return {sequence};
    }
    case 8: return {Mapping{{choices.of(texts), value(choices, depth + 1)}}};
    default: return {choices.of(texts)};
    }
}

void remove(const Sample &sample, Choices &choices)
{
    const size_t index = choices.below(sample.runs.size());
    const auto result = sample.document.changed({sample.runs[index].name}, {});
    if (!result)
        return requireMessage(result.error());
    std::vector<Run> wanted = sample.runs;
    wanted.erase(wanted.begin() + qsizetype(index));
    require(runsIn(result->bytes()) == wanted, "a removed run goes, and no other", shown(sample, *result));
    requireOthersStay(sample, *result, index);
}

void add(const Sample &sample, Choices &choices)
{
    const Run run{u"added: 1"_s, {{u"command"_s, value(choices)}, {u"it's"_s, value(choices)}}};
    const auto result = sample.document.changed({}, {run});
    if (!result)
        return requireMessage(result.error());
    std::vector<Run> wanted = sample.runs;
    wanted.push_back(run);
    require(runsIn(result->bytes()) == wanted, "an added run is added", shown(sample, *result));
    require(sample.runs.empty() || result->bytes().startsWith(sample.text), "an added run comes behind all others",
            shown(sample, *result));
    const auto back = result->changed({run.name}, {});
    require(back && runsIn(back->bytes()) == sample.runs, "an added run can be removed", shown(sample, *result));
}

void edit(const Sample &sample, Choices &choices)
{
    const size_t index = choices.below(sample.runs.size());
    const Run &run = sample.runs[index];
    EntryEdit edit{run.name, {}, {}};
    for (const auto &[key, old] : run.fields) {
        if (choices.oneIn(3))
            edit.fields.emplace_back(key, choices.oneIn(3) ? std::nullopt : std::optional(value(choices)));
    }
    if ((edit.fields.empty() || choices.oneIn(3)) && !run.field(u"more"))
        edit.fields.emplace_back(u"more"_s, value(choices));
    if (choices.oneIn(4))
        edit.newName = u"renamed: 1"_s;
    const auto result = sample.document.edited({edit});
    if (!result)
        return requireMessage(result.error());
    const auto sorted = [](Run entry) { // new keys may stand anywhere
        std::ranges::sort(entry.fields, {}, [](const auto &field) { return field.first; });
        return entry;
    };
    std::vector<Run> found = runsIn(result->bytes());
    std::vector<Run> wanted = sample.runs;
    wanted[index] = sorted(edited(run, edit));
    if (index < found.size())
        found[index] = sorted(found[index]);
    require(found == wanted, "an edit changes what it says, and nothing else", shown(sample, *result));
    requireOthersStay(sample, *result, index);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text = copied(data, size);
    const auto sample = read(text);
    if (!sample)
        return 0;
    Choices choices(text);
    add(*sample, choices);
    if (!sample->runs.empty()) {
        remove(*sample, choices);
        edit(*sample, choices);
    }
    return 0;
}
