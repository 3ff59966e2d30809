// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/run_database.h"
#include "core/store/run_index.h"
#include "text_generator.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace runs;

class TestRunIndex : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"runs.yml"_s);

    void write(const QByteArray &text, QIODevice::OpenMode mode = QIODevice::Truncate) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly | mode));
        QCOMPARE(file.write(text), text.size());
    }

    /// In two pieces at least, whatever is in them.
    static constexpr QByteArrayView twoEntries = "# head\na:\n  k: x\n\n'it''s':\n  k: |+\n    y\n\n# tail\n";

private Q_SLOTS:
    /// However the file is cut into pieces, and these among threads.
    void findsWhatADocumentHas()
    {
        int indexed = 0;
        for (quint32 seed = 0; seed < 300; ++seed) {
            TextGenerator generator(seed);
            QByteArray text = generator.oneIn(3) ? generator.damaged(generator.text()) : generator.text();
            if (generator.oneIn(5))
                text.prepend("\xef\xbb\xbf");
            write(text);
            const auto document = Document::parse(text, m_path);
            const auto file = openRegularFile(m_path);
            QVERIFY(file);
            for (const IndexSizes sizes : {IndexSizes(), IndexSizes{16, 1'000'000}, IndexSizes{16, 100},
                                           IndexSizes{1, 1}, IndexSizes{200, 50}}) {
                const auto index = indexEntries(*file, sizes);
                if (!index)
                    continue;
                ++indexed;
                QVERIFY2(document, text.constData());
                QCOMPARE(index->size(), document->size());
                for (qsizetype i = 0; i < document->size(); ++i) {
                    QCOMPARE(index->name(i).toByteArray(), document->nameUtf8(i));
                    QCOMPARE(index->begins[size_t(i)], document->offset(i));
                }
            }
        }
        QVERIFY2(indexed > 200, qPrintable(QString::number(indexed)));
    }

    void readsWhatADocumentReads()
    {
        for (quint32 seed = 0; seed < 300; ++seed) {
            TextGenerator generator(seed);
            const QByteArray text = generator.oneIn(3) ? generator.damaged(generator.text()) : generator.text();
            write(text);
            const auto document = RunDatabase(m_path).read();
            const auto index = RunIndex::read(m_path);
            QCOMPARE(index.has_value(), document.has_value());
            if (!index) {
                QCOMPARE(index.error().message, document.error().message);
                continue;
            }
            QCOMPARE(index->names(), document->names());
            for (qsizetype i = 0; i < document->size(); ++i)
                QVERIFY2(index->run(i) == document->run(i), text.constData());
        }
    }

    void hasNoRunsWithoutAFile()
    {
        QFile::remove(m_path);
        const auto index = RunIndex::read(m_path);
        QVERIFY(index);
        QCOMPARE(index->size(), 0);
    }

    void saysWhichLineIsWrong()
    {
        write("a:\n  k: x\nb:\n  k: [x\n");
        const auto document = RunDatabase(m_path).read();
        const auto index = RunIndex::read(m_path);
        QVERIFY(!document && !index);
        QCOMPARE(index.error().message, document.error().message);
        write("a:\n  k: x\nb:\n  k: x\n  k: y\n");
        const auto other = RunIndex::read(m_path);
        QVERIFY(other);
        QVERIFY(other->run(0));
        QVERIFY(!other->run(1));
        QVERIFY2(other->run(1).error().message.contains(u"5"_s), qPrintable(other->run(1).error().message));
    }

    void keepsAFileThatIsReplaced()
    {
        write(twoEntries.toByteArray());
        const auto index = RunIndex::read(m_path);
        QVERIFY(QFile::rename(m_path, m_path + u".old"_s));
        write("c:\n  k: z\n");
        QVERIFY(index && index->run(0));
        QCOMPARE(index->run(0)->field(u"k"_s)->data, Value{u"x"_s}.data);
        QVERIFY(QFile::remove(m_path + u".old"_s));
    }

    void seesThatAFileIsWrittenInto()
    {
        write(twoEntries.toByteArray());
        const auto index = RunIndex::read(m_path);
        QVERIFY(index);
        QTest::qWait(20); // file systems have no finer times
        write("c:\n  k: z\na:\n  k: other\n");
        QVERIFY(index->run(0));
        QCOMPARE(index->run(0)->field(u"k"_s)->data, Value{u"other"_s}.data);
        const auto gone = index->run(1);
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, ErrorCode::NotFound);
        QVERIFY2(gone.error().message.contains(u"it's"_s), qPrintable(gone.error().message));
    }

    void findsByName()
    {
        write(twoEntries.toByteArray());
        for (const Interest interest : {Interest::Names, Interest::Entries}) {
            const auto index = RunIndex::read(m_path, interest);
            QVERIFY(index);
            QCOMPARE(index->find(u"it's"_s), 1);
            QCOMPARE(index->find(u"it''s"_s), std::nullopt);
            QCOMPARE(index->run(1)->field(u"k"_s)->data, Value{u"y\n\n"_s}.data);
        }
    }
};

QTEST_GUILESS_MAIN(TestRunIndex)
#include "tst_run_index.moc"
