// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/run_database.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

const Run added{u"new"_s, {{u"k"_s, {u"z"_s}}}};
const QByteArray addedText = "new:\n  k: z\n";
const QByteArray before = "# mine\na:\n  k: x\n\nb:\n  k: y\n";

QString reason(const Result<> &result)
{
    return result ? QString() : result.error().message;
}

} // namespace

class TestRunDatabase : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_directory;
    QString m_path;

    void write(const QByteArray &bytes) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArray bytes() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }
    QStringList files() const
    {
        return QDir(m_directory->path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }
    RunDatabase::Change begin() const { return std::move(*RunDatabase(m_path).beginChange()); }

private Q_SLOTS:
    void init()
    {
        m_directory.emplace();
        QVERIFY(m_directory->isValid());
        m_path = m_directory->filePath(u".runs.yml"_s);
    }
    void cleanup() { m_directory.reset(); }

    void readsTheLastRunsOfALargeFile()
    {
        QByteArray text;
        for (int i = 0; i < 100; ++i)
            text += "run-" + QByteArray::number(i) + ":\n  command: 'a\n\n    b: c'\n# d:\n";
        write(text);
        const RunDatabase database(m_path);
        const Document all = *database.read();
        for (qsizetype size = 20; size < text.size() / 8; ++size) {
            const auto last = database.readLast(size);
            if (!last)
                continue;
            QVERIFY(last->size() > 0 && last->size() <= 1 + size / 25);
            for (qsizetype i = 0; i < last->size(); ++i)
                QVERIFY(*last->run(i) == *all.run(all.size() - last->size() + i));
        }
        QVERIFY(database.readLast(text.size() / 8 - 1));
        QVERIFY(!database.readLast(text.size() / 4)); // that is most of it
        write("{" + QByteArray("a: {k: x},\n").repeated(100) + "}\n");
        QVERIFY(!database.readLast(100));
        QVERIFY(!RunDatabase(m_path + u".none"_s).readLast(100));
    }

    void aMissingFileHasNoRuns()
    {
        const RunDatabase database(m_path);
        QCOMPARE(database.path(), m_path);
        QCOMPARE(database.read()->size(), 0);
        QCOMPARE(files(), QStringList());
        auto change = begin();
        QCOMPARE(change.current().size(), 0);
        QVERIFY(change.commit({u"a"_s}, {}));
        QVERIFY(change.revert({}, {}));
        QCOMPARE(files(), QStringList{u".runs.yml.lock"_s});
        QVERIFY(change.commit({}, {added}));
        QCOMPARE(bytes(), addedText);
        QVERIFY(change.revert({u"new"_s}, {}));
        QCOMPARE(files(), QStringList{u".runs.yml.lock"_s});
    }

    void writesAndTakesBack()
    {
        write(before);
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        const auto permissions = QFile::permissions(m_path);
        auto change = begin();
        QCOMPARE(change.current().names(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(reason(change.commit({u"a"_s}, {added})), QString());
        QCOMPARE(bytes(), "# mine\n\nb:\n  k: y\n" + addedText);
        QCOMPARE(change.current().bytes(), bytes());
        QCOMPARE(RunDatabase(m_path).read()->names(), (QStringList{u"b"_s, u"new"_s}));
        QCOMPARE(QFile::permissions(m_path), permissions);
        QCOMPARE(reason(change.revert({u"new"_s}, {})), QString());
        QCOMPARE(bytes(), before);
        QCOMPARE(QFile::permissions(m_path), permissions);
        QCOMPARE(files(), (QStringList{u".runs.yml"_s, u".runs.yml.lock"_s}));
    }

    void aCommitOfNothingTouchesNothing()
    {
        write(before);
        const auto stamp = *fileStamp(m_path);
        auto change = begin();
        QVERIFY(change.commit({u"no such run"_s}, {}));
        QCOMPARE(*fileStamp(m_path), stamp);
        QVERIFY(change.revert({}, {}));
        QCOMPARE(bytes(), before);
    }

    void commitsFollowEachOther()
    {
        write(before);
        auto change = begin();
        QVERIFY(change.commit({}, {added}));
        QVERIFY(change.commit({u"a"_s}, {}));
        QCOMPARE(bytes(), "# mine\n\nb:\n  k: y\n" + addedText);
        QVERIFY(change.revert({}, {}));
        QCOMPARE(bytes(), before + addedText);
    }

    void anEditByHandIsKept()
    {
        write(before);
        auto change = begin();
        write("# edited\n" + before);
        QCOMPARE(reason(change.commit({u"b"_s}, {added})), QString());
        QCOMPARE(bytes(), "# edited\n# mine\na:\n  k: x\n\n" + addedText);
        write("c:\n" + bytes());
        QCOMPARE(reason(change.revert({u"new"_s}, {{u"b"_s, {}}})), QString());
        QCOMPARE(bytes(), "c:\n# edited\n# mine\na:\n  k: x\n\nb: {}\n");
    }

    void anEditByHandOfTheSameSizeIsKept()
    {
        write(before);
        auto change = begin();
        write(QByteArray(before).replace("mine", "your"));
        QVERIFY(change.commit({}, {added}));
        QCOMPARE(bytes(), QByteArray(before).replace("mine", "your") + addedText);
    }

    void editsSingleEntries()
    {
        write(before);
        auto change = RunDatabase(m_path).beginChange().value();
        const std::vector<EntryEdit> edits{{u"a"_s, u"c"_s, {{u"k"_s, Value{u"z"_s}}}}};
        QCOMPARE(reason(change.commit(edits)), QString());
        QCOMPARE(bytes(), "# mine\nc:\n  k: z\n\nb:\n  k: y\n");
        QCOMPARE(reason(change.revert({u"c"_s}, {})), QString());
        QCOMPARE(bytes(), before);
    }

    void anEditOfAnEntryThatIsEditedByHand()
    {
        write(before);
        auto change = RunDatabase(m_path).beginChange().value();
        write(before + "c:\n  k: w  # by hand\n");
        const std::vector<EntryEdit> edits{{u"a"_s, {}, {{u"l"_s, Value{u"z"_s}}}}};
        QCOMPARE(reason(change.commit(edits)), QString());
        QCOMPARE(bytes(), "# mine\na:\n  k: x\n  l: z\n\nb:\n  k: y\nc:\n  k: w  # by hand\n");
    }

    /// A transition sees what is replaced, so that it can refuse.
    void aTransitionSeesTheEditByHand()
    {
        write(before);
        auto change = RunDatabase(m_path).beginChange().value();
        write("a:\n  k: by hand\n");
        int calls = 0;
        const auto committed = change.commit([&](const Document &document) -> Result<Document> {
            ++calls;
            if (document.run(0)->text(u"k") != u"x")
                return failure(ErrorCode::Refused, u"somebody was here"_s);
            return document.edited({{u"a"_s, {}, {{u"k"_s, Value{u"mine"_s}}}}});
        });
        QCOMPARE(reason(committed), u"somebody was here"_s);
        QCOMPARE(calls, 2);
        QCOMPARE(bytes(), "a:\n  k: by hand\n");
    }

    void aRemovalByHandIsKept()
    {
        write(before);
        auto change = begin();
        QVERIFY(QFile::remove(m_path));
        QVERIFY(change.commit({}, {added}));
        QCOMPARE(bytes(), addedText);
    }

    void aFileMadeByHandIsKept()
    {
        auto change = begin();
        write(before);
        QVERIFY(change.commit({}, {added}));
        QCOMPARE(bytes(), before + addedText);
    }

    void anEditByHandCanGetInTheWay_data()
    {
        QTest::addColumn<QByteArray>("edit");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("malformed") << "a: 'x\n"_ba << ErrorCode::Malformed;
        QTest::newRow("taken name") << "new: {}\n"_ba << ErrorCode::Refused;
        QTest::newRow("braces") << "{c: {}}\n"_ba << ErrorCode::Refused;
    }
    void anEditByHandCanGetInTheWay()
    {
        QFETCH(QByteArray, edit);
        write(before);
        auto change = begin();
        write(edit);
        const auto committed = change.commit({}, {added});
        QVERIFY(!committed);
        QTEST(committed.error().code, "code");
        QCOMPARE(bytes(), edit);
        QCOMPARE(files(), (QStringList{u".runs.yml"_s, u".runs.yml.lock"_s}));
    }
};

QTEST_APPLESS_MAIN(TestRunDatabase)
#include "tst_run_database.moc"
