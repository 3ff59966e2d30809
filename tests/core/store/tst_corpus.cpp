// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/base/text.h"
#include "core/process/process.h"
#include "core/store/document.h"
#include "core/store/scan.h"
#include "core/store/yaml_parser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

QJsonValue asJson(const Value &value);

QJsonArray asJson(const Mapping &mapping)
{
    QJsonArray pairs;
    for (const auto &[key, value] : mapping)
        pairs += QJsonArray{key, asJson(value)};
    return pairs;
}

/// As yaml_corpus.py tells what a value is.
QJsonValue asJson(const Value &value)
{
    struct Writer
    {
        QJsonValue operator()(std::monostate) const { return u"null"_s; }
        QJsonValue operator()(bool truth) const { return truth ? u"true"_s : u"false"_s; }
        QJsonValue operator()(const Number &number) const { return QJsonArray{u"number"_s, number.text}; }
        QJsonValue operator()(const QString &text) const { return QJsonArray{u"text"_s, text}; }
        QJsonValue operator()(const Sequence &sequence) const
        {
            QJsonArray items;
            for (const Value &item : sequence)
                items += asJson(item);
            return QJsonArray{u"list"_s, items};
        }
        QJsonValue operator()(const Mapping &mapping) const { return QJsonArray{u"map"_s, asJson(mapping)}; }
    };
    return std::visit(Writer(), value.data);
}

QJsonValue asJson(const std::vector<Run> &runs)
{
    QJsonArray entries;
    for (const Run &run : runs)
        entries += QJsonArray{run.name, asJson(run.fields)};
    return entries;
}

QString shown(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

/// The runs as Document has them; none when one of them is wrong.
std::optional<std::vector<Run>> runsIn(const Document &document)
{
    std::vector<Run> runs;
    for (qsizetype i = 0; i < document.size(); ++i) {
        const auto run = document.run(i);
        if (!run || run->name != document.name(i) || run->name.toUtf8() != document.nameUtf8(i))
            return {};
        runs.push_back(*run);
    }
    return runs;
}

} // namespace

/// Each production of YAML that can stand at the top of a database is read alike by the scan and by the full parser, or
/// left to that; and as PyYAML reads it.
class TestCorpus : public QObject
{
    Q_OBJECT

    struct Sample
    {
        QString title;
        QByteArray text;
        QJsonValue meaning; ///< null: no database
    };
    std::vector<Sample> m_samples;

    static QString place(const Sample &sample)
    {
        return sample.title + u":\n"_s + QString::fromUtf8(sample.text.toPercentEncoding(" :\n-#'\"[]{}"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString script = QFINDTESTDATA("yaml_corpus.py");
        QVERIFY(!script.isEmpty());
        const auto result =
            runProcess({.program = u"python3"_s, .arguments = {u"-B"_s, script}, .deadline = std::chrono::minutes(2)});
        QVERIFY(result);
        QCOMPARE(QString::fromUtf8(result->errors), QString());
        for (const QJsonValue sample : QJsonDocument::fromJson(result->output).array())
            m_samples.push_back(
                {sample[0].toString(), QByteArray::fromBase64(sample[1].toString().toLatin1()), sample[2]});
        QVERIFY2(m_samples.size() > 1800, qPrintable(QString::number(m_samples.size())));
    }

    void scanAndParserAgree()
    {
        int scanned = 0;
        QStringList faults;
        for (const Sample &sample : m_samples) {
            const auto parsed = parseYaml(sample.text, u"runs.yml"_s);
            const auto document = Document::parse(sample.text, u"runs.yml"_s);
            const auto runs = document ? runsIn(*document) : std::nullopt;
            std::vector<Run> wanted;
            for (const ParsedEntry &entry : parsed ? parsed->entries : std::vector<ParsedEntry>())
                wanted.push_back(entry.run);
            if (parsed.has_value() != runs.has_value() || (parsed && *runs != wanted))
                faults += place(sample);
            const bool hasOddStart = sample.text.startsWith("\xef\xbb\xbf") || sample.text.contains('\0');
            const auto spans = hasOddStart ? std::nullopt : scanEntries(sample.text);
            if (!parsed || !spans || std::ranges::any_of(*spans, &EntrySpan::doubtful))
                continue;
            ++scanned;
            if (!areEntries(sample.text, *spans, wanted))
                faults += u"spans of "_s + place(sample);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY2(scanned > 300, qPrintable(QString::number(scanned)));
    }

    void isReadAsPyYamlReadsIt()
    {
        struct Explanation
        {
            QString pattern; ///< of the texts that it is about
            QString reason;
            bool isUsed = false;

            bool explains(const QByteArray &text) const
            {
                const QRegularExpression expression(pattern, QRegularExpression::DotMatchesEverythingOption);
                return expression.match(fromUtf8(text)).hasMatch();
            }
        };
        std::vector<Explanation> explanations{
            {u"\\t"_s, u"PyYAML takes no tab for a blank; YAML 1.2 (6.2) does"_s},
            {u"&x.*&x"_s, u"PyYAML refuses to give an anchor away twice; YAML 1.2 (6.9.2) does not"_s},
            {u"\\\\ud800"_s, u"PyYAML takes half of a surrogate pair for a character"_s},
            {u"\\[!!str,"_s, u"PyYAML loses an item that is nothing but a tag"_s},
            {u".\ufeff"_s,
             u"a byte order mark that is not at the beginning is one character for PyYAML, another for libyaml"_s},
            {u"\\|#"_s, u"libyaml wants no blank between the header of a block and a comment"_s},
            {u"\\{a:\\}"_s, u"libyaml wants a blank behind the colon of a plain key"_s},
            {u"\\[\\?,"_s, u"libyaml has no lone question mark in brackets"_s},
            {u"\\A%(YAML 1.3|FOO)"_s, u"libyaml refuses versions and directives that it does not know"_s},
        };
        QStringList faults;
        for (const Sample &sample : m_samples) {
            const auto parsed = parseYaml(sample.text, u"runs.yml"_s);
            std::vector<Run> runs;
            for (const ParsedEntry &entry : parsed ? parsed->entries : std::vector<ParsedEntry>())
                runs.push_back(entry.run);
            const QJsonValue found = parsed ? asJson(runs) : QJsonValue(QJsonValue::Null);
            if (found == sample.meaning)
                continue;
            const auto explanation = std::ranges::find_if(
                explanations, [&](const Explanation &candidate) { return candidate.explains(sample.text); });
            if (explanation != explanations.end())
                explanation->isUsed = true;
            else
                faults += place(sample) + u"\nwe: "_s + shown(found) + u"\nPyYAML: "_s + shown(sample.meaning);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        for (const Explanation &explanation : explanations)
            QVERIFY2(explanation.isUsed, qPrintable(explanation.reason));
    }

private:
    /// Whether each span, with what follows up to the next, is the entry on its own.
    static bool areEntries(const QByteArray &text, const std::vector<EntrySpan> &spans, const std::vector<Run> &runs)
    {
        if (spans.size() != runs.size())
            return false;
        for (size_t i = 0; i < spans.size(); ++i) {
            const qsizetype end = i + 1 < spans.size() ? spans[i + 1].begin : text.size();
            const auto entry = parseYaml(text.sliced(spans[i].begin, end - spans[i].begin), u"runs.yml"_s);
            if (!entry || entry->entries.size() != 1 || entry->entries[0].run != runs[i])
                return false;
        }
        return true;
    }
};

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
