// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/process/process.h"
#include "core/store/document.h"
#include "core/store/yaml_parser.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

/// What PyYAML writes, which the original tool used, is read right.
class TestPyYaml : public QObject
{
    Q_OBJECT

    /// Written by PyYAML in several ways: [how, text, {name: entry}] each.
    QJsonArray m_written;

    static QVariant asVariant(const std::vector<ParsedEntry> &entries)
    {
        Mapping runs;
        for (const ParsedEntry &entry : entries)
            runs.emplace_back(entry.run.name, Value{entry.run.fields});
        return QJsonDocument::fromJson(toJson({runs}).toUtf8()).toVariant();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString script = QFINDTESTDATA("write_yaml.py");
        QVERIFY(!script.isEmpty());
        const auto result = runProcess({.program = u"python3"_s, .arguments = {u"-B"_s, script}});
        QVERIFY(result);
        QCOMPARE(QString::fromUtf8(result->errors), QString());
        m_written = QJsonDocument::fromJson(result->output).array();
        QCOMPARE(m_written.size(), 120);
    }

    void isReadRight_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QVariant>("expected"); // not QJsonObject, which sorts what it has parsed in another way
        for (const QJsonValue written : std::as_const(m_written))
            QTest::newRow(written[0].toString().toUtf8().constData())
                << written[1].toString() << written[2].toVariant();
    }
    void isReadRight()
    {
        QFETCH(QString, text);
        QFETCH(QVariant, expected);
        const auto parsed = parseYaml(text.toUtf8(), u"runs.yml"_s);
        QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().message + u'\n' + text));
        QCOMPARE(asVariant(parsed->entries), expected);
        const auto document = Document::parse(text.toUtf8(), u"runs.yml"_s);
        QVERIFY2(document, qPrintable(document ? QString() : document.error().message + u'\n' + text));
        QCOMPARE(document->size(), qsizetype(parsed->entries.size()));
        for (qsizetype i = 0; i < document->size(); ++i)
            QCOMPARE(*document->run(i), parsed->entries[size_t(i)].run);
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
