// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/document.h"
#include "core/store/yaml_parser.h"
#include "text_generator.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

std::vector<Run> runsIn(const QByteArray &text)
{
    std::vector<Run> runs;
    const auto parsed = parseYaml(text, u"runs.yml"_s);
    for (const ParsedEntry &entry : parsed ? parsed->entries : std::vector<ParsedEntry>())
        runs.push_back(entry.run);
    return runs;
}

/// Edits of some of the runs: values of any kind for keys that are there and for others, keys and names that go.
std::vector<EntryEdit> edits(TextGenerator &generator, const std::vector<Run> &runs)
{
    std::vector<EntryEdit> edits;
    for (const Run &run : runs) {
        if (!edits.empty() && !generator.oneIn(3))
            continue;
        const Mapping values = generator.run(u"x"_s).fields;
        const auto value = [&] { return values[size_t(generator.below(int(values.size())))].second; };
        EntryEdit edit{run.name, {}, {}};
        for (const auto &[key, old] : run.fields) {
            if (generator.oneIn(4))
                edit.fields.emplace_back(key, generator.oneIn(3) ? std::nullopt : std::optional(value()));
        }
        if (edit.fields.empty() || generator.oneIn(4))
            edit.fields.emplace_back(u"more"_s, value());
        if (generator.oneIn(4))
            edit.newName = u"renamed: %1"_s.arg(edits.size());
        edits.push_back(std::move(edit));
    }
    return edits;
}

Run sorted(Run run)
{
    std::ranges::sort(run.fields, {}, [](const auto &field) { return field.first; });
    return run;
}

/// What the edits make of the runs; new keys may stand anywhere.
std::vector<Run> wanted(const std::vector<Run> &runs, const std::vector<EntryEdit> &edits)
{
    std::vector<Run> wanted;
    for (const Run &run : runs) {
        const auto edit = std::ranges::find(edits, run.name, &EntryEdit::name);
        wanted.push_back(sorted(edit == edits.end() ? run : edited(run, *edit)));
    }
    return wanted;
}

} // namespace

class TestEditRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherRunsAndBytesStay()
    {
        int changes = 0;
        for (quint32 seed = 0; seed < 1500; ++seed) {
            TextGenerator generator(seed);
            const QByteArray clean = generator.text();
            for (const QByteArray &text : {clean, generator.damaged(clean)}) {
                const auto parsed = parseYaml(text, u"runs.yml"_s);
                const auto document = Document::parse(text, u"runs.yml"_s);
                if (!parsed || !document || document->size() == 0)
                    continue;
                const std::vector<Run> runs = runsIn(text);
                const std::vector<EntryEdit> change = edits(generator, runs);
                const QString place = u"seed %1:\n"_s.arg(seed) + QString::fromUtf8(text) + u"---->\n"_s;
                const auto result = document->edited(change);
                if (!result) {
                    QVERIFY2(result.error().code == ErrorCode::Refused, qPrintable(place + result.error().message));
                    continue;
                }
                ++changes;
                std::vector<Run> found;
                for (const Run &run : runsIn(result->bytes()))
                    found.push_back(sorted(run));
                QVERIFY2(found == wanted(runs, change), qPrintable(place + QString::fromUtf8(result->bytes())));
                checkBytes(*parsed, text, result->bytes(), change, place);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        QVERIFY2(changes > 1300, qPrintable(QString::number(changes)));
    }

private:
    /// What stands before the first entry that changes, and behind the last one, is as it was to the byte.
    static void checkBytes(const ParsedDocument &parsed, const QByteArray &text, const QByteArray &result,
                           const std::vector<EntryEdit> &edits, const QString &place)
    {
        if (text.contains("\u2028") || text.contains("\u0085") || text.count('\r') != text.count("\r\n"))
            return; // lines as libyaml counts them
        const QByteArrayList lines = text.split('\n');
        const auto from = [&](qsizetype line) { return lines.sliced(line).join('\n'); };
        const auto isEdited = [&](const ParsedEntry &entry) {
            return std::ranges::find(edits, entry.run.name, &EntryEdit::name) != edits.end();
        };
        const auto first = std::ranges::find_if(parsed.entries, isEdited);
        const qsizetype head = text.size() - from(first->line).size();
        QVERIFY2(result.startsWith(text.first(head)), qPrintable(place + QString::fromUtf8(result)));
        const auto last = std::ranges::find_if(parsed.entries.rbegin(), parsed.entries.rend(), isEdited);
        if (last != parsed.entries.rbegin())
            QVERIFY2(result.endsWith(from((last - 1)->line)), qPrintable(place + QString::fromUtf8(result)));
    }
};

QTEST_APPLESS_MAIN(TestEditRandom)
#include "tst_edit_random.moc"
