// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/process/process.h"
#include "core/store/document.h"
#include "core/store/yaml_parser.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

constexpr int runsPerText = 8; // as write_yaml.py has it

/// {name: entry} as JSON.
QString asJson(const std::vector<Run> &runs)
{
    Mapping entries;
    for (const Run &run : runs)
        entries.emplace_back(run.name, Value{run.fields});
    return toJson({entries});
}

std::vector<Run> runsIn(const Document &document)
{
    std::vector<Run> runs;
    for (qsizetype i = 0; i < document.size(); ++i)
        runs.push_back(document.run(i).value());
    return runs;
}

/// Runs with every kind of value, and with texts that look like anything but text.
class RandomRuns
{
public:
    explicit RandomRuns(quint32 seed) : m_random(seed) {}

    size_t below(size_t count) { return m_random() % count; }

    Run run(const QString &name)
    {
        Run run{name, {}};
        for (const QStringView key : {key::command, key::commit, key::datetime, key::description, key::host})
            run.fields.emplace_back(key.toString(), Value{text()});
        for (size_t i = below(4); i > 0; --i)
            run.fields.emplace_back(QString::number(i) + shortText(), value(0));
        return run;
    }

    Value value(int depth)
    {
        static const QStringList numbers{u"0"_s,    u"-12"_s,     u"1.5"_s,
                                         u"0.10"_s, u"2.5e-05"_s, u"100000000000000000000"_s};
        switch (below(depth < 3 ? 9 : 6)) {
        case 0: return {};
        case 1: return {below(2) == 0};
        case 2: return {Number{numbers[qsizetype(below(size_t(numbers.size())))]}};
        case 6: {
            Mapping fields;
            for (size_t i = below(4); i > 0; --i)
                fields.emplace_back(QString::number(i) + shortText(), value(depth + 1));
            return {fields};
        }
        case 7:
        case 8: {
            Sequence items;
            for (size_t i = below(4); i > 0; --i)
                items.push_back(value(depth + 1));
            return {items};
        }
        default: return {text()};
        }
    }

    QString shortText() { return QString::fromStdU32String(text().toStdU32String().substr(0, 60)); }

    QString text()
    {
        static const QStringList wholes = u"¦~¦null¦yes¦No¦0123¦1e3¦1:30¦2026-11-23¦.5¦0x1f¦=¦<<¦1¦-0.5¦true¦ x¦x "
                                          u"¦\n¦x\n¦x\n\n¦\nx¦@x¦%x¦{x¦x: ¦# x¦-¦"
                                          "?¦|¦'¦\"¦1.5e+3¦---¦...¦*a¦&a¦!x¦`¦[]¦a, b¦\t¦\ufeff¦\r\n"_s.split(u'¦');
        static const QStringList pieces =
            u"python¦train.py¦--lr=0.1¦a: b¦# no¦it's¦\"q\"¦\\¦- x¦naïve¦学习¦😀¦\u0085¦\u2028¦"
            "\u2029¦\u00a0¦x\ufeff¦\t¦\r¦\n¦\n\n¦\x1b¦ ¦  ¦:¦...¦---¦\x7f¦\ufffe¦,¦]¦}"_s.split(u'¦');
        if (below(3) == 0)
            return wholes[qsizetype(below(size_t(wholes.size())))];
        QString text;
        for (size_t i = below(10); i > 0; --i) {
            if (below(10) == 0)
                text += QChar::fromUcs4(char32_t(below(0xd800)));
            text += pieces[qsizetype(below(size_t(pieces.size())))] + (below(2) == 0 ? u" "_s : QString());
        }
        return text;
    }

private:
    std::mt19937 m_random;
};

} // namespace

/// PyYAML, which the original tool used, and this program read what the other has written: RUN_MANAGER_RECORDS runs
/// (10,000).
class TestPyYaml : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;
    int m_texts = qEnvironmentVariable("RUN_MANAGER_RECORDS", u"10000"_s).toInt() / runsPerText;
    QJsonArray m_written; ///< by PyYAML in several ways: [how, text, {name: entry}] each

    static QByteArray python(const QStringList &arguments, QByteArray *errors = nullptr)
    {
        const auto result = runProcess({.program = u"python3"_s,
                                        .arguments = QStringList{u"-B"_s} + arguments,
                                        .deadline = std::chrono::minutes(10)});
        if (!result || (!errors && !result->errors.isEmpty()))
            qFatal("%s", result ? result->errors.constData() : qPrintable(result.error().message));
        if (errors)
            *errors = result->errors;
        return result->output;
    }

    /// `meant`: [text, JSON] each; as text, because QJsonValue takes all numbers for floating-point ones.
    void requireReadByPython(const QJsonArray &meant, int entries)
    {
        QFile file(m_directory.filePath(u"meant.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(meant).toJson(QJsonDocument::Compact));
        file.close();
        QByteArray counts;
        QCOMPARE(QString::fromUtf8(python({QFINDTESTDATA("read_yaml.py"), file.fileName()}, &counts)), QString());
        QVERIFY2(counts.split('\n').first().toInt() >= entries, counts.constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_texts > 0);
        m_written = QJsonDocument::fromJson(python({QFINDTESTDATA("write_yaml.py"), QString::number(m_texts)})).array();
        QCOMPARE(m_written.size(), m_texts);
    }

    void whatItWritesIsRead()
    {
        for (const QJsonValue written : std::as_const(m_written)) {
            const QString text = written[1].toString();
            const QString place = written[0].toString() + u'\n' + text;
            const auto document = Document::parse(text.toUtf8(), u"runs.yml"_s);
            QVERIFY2(document, qPrintable(document ? QString() : document.error().message + u'\n' + place));
            const std::vector<Run> runs = runsIn(*document);
            // Not as QJsonObjects, which sort what they have parsed in another way.
            QVERIFY2(QJsonDocument::fromJson(asJson(runs).toUtf8()).toVariant() == written[2].toVariant(),
                     qPrintable(place));
            const auto parsed = parseYaml(text.toUtf8(), u"runs.yml"_s);
            QVERIFY2(parsed && std::ranges::equal(runs, parsed->entries, {}, {}, &ParsedEntry::run), qPrintable(place));
        }
    }

    /// A value, a new key and a new name in one entry of what it has written.
    void whatIsEditedIsReadByIt()
    {
        RandomRuns random(1);
        QJsonArray meant;
        int edits = 0;
        for (const QJsonValue written : std::as_const(m_written)) {
            const auto document = Document::parse(written[1].toString().toUtf8(), u"runs.yml"_s).value();
            const Run run = document.run(qsizetype(random.below(size_t(document.size())))).value();
            EntryEdit edit{run.name, u"edited"_s, {{u"new: key"_s, random.value(0)}}};
            if (!run.fields.empty())
                edit.fields.emplace_back(run.fields.back().first, random.value(0));
            const auto result = document.edited({edit});
            if (!result) {
                QVERIFY2(result.error().code == ErrorCode::Refused, qPrintable(result.error().message));
                continue;
            }
            ++edits;
            meant += QJsonArray{QString::fromUtf8(result->bytes()), asJson(runsIn(*result))};
        }
        // What is all in braces is not edited: half of the texts, but for scalars in other styles.
        QVERIFY2(edits > m_texts / 3, qPrintable(QString::number(edits)));
        requireReadByPython(meant, edits * runsPerText);
    }

    void whatIsWrittenIsReadByIt()
    {
        RandomRuns random(2);
        QJsonArray meant;
        for (int i = 0; i < m_texts; ++i) {
            std::vector<Run> runs;
            for (int number = 0; number < runsPerText; ++number)
                runs.push_back(random.run(u"%1"_s.arg(number) + random.shortText()));
            const auto document = Document().changed({}, runs);
            QVERIFY2(document, qPrintable(document ? QString() : asJson(runs)));
            QCOMPARE(runsIn(*document), runs);
            meant += QJsonArray{QString::fromUtf8(document->bytes()), asJson(runs)};
        }
        requireReadByPython(meant, m_texts * runsPerText);
    }

    void theFrozenFileIsReadForEver()
    {
        QFile file(QFINDTESTDATA("../../data/original.yml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto document = Document::parse(file.readAll(), file.fileName());
        QVERIFY(document);
        QCOMPARE(document->names().first(4),
                 (QStringList{u"2020"_s, u"baseline"_s, u"multi-line"_s, u"naïve-critic"_s}));
        const Run run = *document->run(2);
        QCOMPARE(run.text(key::description),
                 u"Commit message with a summary line\n\nThen a paragraph: it explains # what changed,\n"
                 "line by line, and why that was thought to be right at the time it was made.\n\n"
                 "- a list\n- \"quoted\"\n"_s);
        QCOMPARE(run.text(key::commit), u"4d5e6f7"_s);
        QCOMPARE(*run.field(key::host), Value{});
        QCOMPARE(document->run(3)->text(key::description), u"A naïve critic – it should fail: 'twice'"_s);
    }
};

QTEST_GUILESS_MAIN(TestPyYaml)
#include "tst_pyyaml.moc"
