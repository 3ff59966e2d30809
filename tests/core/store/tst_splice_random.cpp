// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/document.h"
#include "core/store/yaml_parser.h"
#include "text_generator.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

bool isContent(const QByteArray &line)
{
    return !line.trimmed().isEmpty() && !line.startsWith('#') && !line.startsWith("...");
}

/// The text without the lines from each removed run's key to the last one that is neither blank nor a comment at
/// column 0.
QByteArray without(const QByteArray &text, const std::vector<ParsedEntry> &entries, const QStringList &removed)
{
    QByteArrayList lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size() - 1; ++i)
        lines[i] += '\n';
    for (size_t i = entries.size(); i-- > 0;) {
        if (!removed.contains(entries[i].run.name))
            continue;
        const qsizetype first = entries[i].line;
        qsizetype end = i + 1 < entries.size() ? entries[i + 1].line : lines.size();
        while (end > first && !isContent(lines[end - 1]))
            --end;
        lines.remove(first, end - first);
    }
    return lines.join();
}

/// A change to a generated text: some of its runs go, some come.
struct Change
{
    QStringList removed;
    std::vector<Run> added;

    Change(TextGenerator &generator, const Document &document)
    {
        for (const QString &name : document.names()) {
            if (generator.oneIn(3))
                removed += name;
        }
        for (int i = generator.below(3); i > 0; --i)
            added.push_back(generator.run(u"added %1"_s.arg(i)));
        if (!removed.isEmpty() && generator.oneIn(4))
            added.push_back(generator.run(removed.first()));
    }

    /// The runs that there should be.
    std::vector<Run> appliedTo(const std::vector<ParsedEntry> &entries) const
    {
        std::vector<Run> runs;
        for (const ParsedEntry &entry : entries) {
            if (!removed.contains(entry.run.name))
                runs.push_back(entry.run);
        }
        runs.insert(runs.end(), added.begin(), added.end());
        return runs;
    }
};

std::vector<Run> runsIn(const QByteArray &text)
{
    std::vector<Run> runs;
    const auto parsed = parseYaml(text, u"runs.yml"_s);
    for (const ParsedEntry &entry : parsed ? parsed->entries : std::vector<ParsedEntry>())
        runs.push_back(entry.run);
    return runs;
}

} // namespace

class TestSpliceRandom : public QObject
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
                if (!parsed || !document)
                    continue;
                const QString place = u"seed %1:\n"_s.arg(seed) + QString::fromUtf8(text) + u"---->\n"_s;
                const Change change(generator, *document);
                const auto result = document->changed(change.removed, change.added);
                if (!result) {
                    QVERIFY2(result.error().code == ErrorCode::Refused, qPrintable(place + result.error().message));
                    continue;
                }
                ++changes;
                const QByteArray &bytes = result->bytes();
                QVERIFY2(runsIn(bytes) == change.appliedTo(parsed->entries),
                         qPrintable(place + QString::fromUtf8(bytes)));
                // The lines as this test counts them; blank ones may be text, and the text of a file without runs may
                // go.
                const auto hasOdd = [&](const char *odd) { return text.contains(odd); };
                const bool keepsAny = parsed->entries.size() > size_t(change.removed.size());
                if (keepsAny && std::ranges::none_of(QList{"\u2028", "\u0085", "\ufeff", "|+", ">+"}, hasOdd)
                    && text.count('\r') == text.count("\r\n")) {
                    const QByteArray left = without(text, parsed->entries, change.removed);
                    const bool isSame = change.added.empty() ? bytes == left : bytes.startsWith(left);
                    QVERIFY2(isSame,
                             qPrintable(place + QString::fromUtf8(bytes) + u"not\n"_s + QString::fromUtf8(left)));
                }
            }
        }
        QVERIFY2(changes > 1200, qPrintable(QString::number(changes)));
    }

    void anAdditionCanBeTakenBack()
    {
        int changes = 0;
        for (quint32 seed = 0; seed < 1000; ++seed) {
            TextGenerator generator(seed);
            const auto document = Document::parse(generator.text(), u"runs.yml"_s);
            if (!document || document->size() == 0 || !document->bytes().endsWith('\n'))
                continue;
            const auto larger = document->changed({}, {generator.run(u"added"_s)});
            if (!larger)
                continue;
            ++changes;
            const auto smaller = larger->changed({u"added"_s}, {});
            QVERIFY2(smaller, qPrintable(smaller ? QString() : smaller.error().message));
            QCOMPARE(smaller->bytes(), document->bytes());
        }
        QVERIFY2(changes > 500, qPrintable(QString::number(changes)));
    }
};

QTEST_APPLESS_MAIN(TestSpliceRandom)
#include "tst_splice_random.moc"
