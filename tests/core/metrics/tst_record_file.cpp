// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/record_file.h"
#include "event_records.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace event_records;
using namespace runs;

class TestRecordFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_path = m_directory->filePath(u"events.out.tfevents.1"_s);
        m_taken.clear();
    }

    void checksums_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<quint32>("crc");
        // RFC 3720 B.4, and the usual check value.
        QTest::newRow("zeros") << QByteArray(32, '\0') << 0x8a9136aaU;
        QTest::newRow("ones") << QByteArray(32, '\xff') << 0x62a8ab43U;
        QByteArray ascending;
        for (int i = 0; i < 32; ++i)
            ascending += char(i);
        QTest::newRow("ascending") << ascending << 0x46dd794eU;
        QTest::newRow("digits") << QByteArray("123456789") << 0xe3069283U;
        QTest::newRow("nothing") << QByteArray() << 0U;
    }
    void checksums()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(quint32, crc);
        QCOMPARE(maskedCrc32c(bytes), (crc >> 15 | crc << 17) + 0xa282ead8U);
    }

    void longAndShortChecksumsAgree()
    {
        // Bit by bit, for lengths around those where another way begins.
        QByteArray bytes;
        quint32 crc = ~0U;
        for (int length = 1; length <= 2000; ++length) {
            bytes += char(length * 37);
            crc ^= uchar(bytes.back());
            for (int bit = 0; bit < 8; ++bit)
                crc = crc >> 1 ^ ((crc & 1U) != 0 ? 0x82f63b78U : 0);
            QCOMPARE(maskedCrc32c(bytes), (~crc >> 15 | ~crc << 17) + 0xa282ead8U);
        }
    }

    void aHalfWrittenRecordWaits()
    {
        const QByteArray whole = record("first") + record("second") + record("");
        for (qsizetype size = 0; size <= whole.size(); ++size) {
            write(m_path, whole.first(size));
            RecordFile file(m_path);
            m_taken.clear();
            read(file);
            const qsizetype expected = (size >= 21) + (size >= 43) + (size >= 59);
            QCOMPARE(m_taken.size(), expected);
            QVERIFY(!file.problem());
            append(m_path, whole.sliced(size));
            read(file);
            QCOMPARE(m_taken, (QByteArrayList{"first", "second", ""}));
            QCOMPARE(file.offset(), whole.size());
        }
    }

    void anyFlippedBitIsFound()
    {
        const QByteArray before = record("kept");
        const QByteArray damaged = record("damaged");
        for (qsizetype bit = 0; bit < damaged.size() * 8; ++bit) {
            QByteArray bytes = damaged;
            bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
            write(m_path, before + bytes + record("behind"));
            RecordFile file(m_path);
            m_taken.clear();
            read(file);
            QCOMPARE(m_taken, QByteArrayList{"kept"});
            QVERIFY(file.problem());
            QCOMPARE(file.problem()->code, ErrorCode::Malformed);
            QVERIFY2(file.problem()->message.contains(m_path) && file.problem()->message.contains(u"byte 20"_s),
                     qPrintable(file.problem()->message));
        }
    }

    void lengthsThatNobodyWrites_data()
    {
        QTest::addColumn<quint64>("length");
        QTest::addColumn<bool>("isProblem");
        QTest::newRow("4 GB") << quint64(4) * 1024 * 1024 * 1024 << true;
        QTest::newRow("all bits") << ~quint64(0) << true;
        QTest::newRow("negative") << (quint64(1) << 63) << true;
        QTest::newRow("2 GB that may come") << quint64(0x7fffffff) << false;
    }
    void lengthsThatNobodyWrites()
    {
        QFETCH(quint64, length);
        const QByteArray header = littleEndian(length);
        write(m_path, record("kept") + header + littleEndian(maskedCrc32c(header)) + "bytes");
        RecordFile file(m_path);
        read(file);
        QCOMPARE(m_taken, QByteArrayList{"kept"});
        QTEST(file.problem().has_value(), "isProblem");
    }

    void longRecords()
    {
        const QByteArray large(3'000'000, 'x');
        write(m_path, record("a") + record(large) + record("b"));
        RecordFile file(m_path);
        read(file);
        QCOMPARE(m_taken, (QByteArrayList{"a", large, "b"}));
    }

    void aRecordThatMakesNoSense()
    {
        write(m_path, record("a") + record("bad") + record("b"));
        RecordFile file(m_path);
        QByteArray buffer;
        file.read([](QByteArrayView bytes) { return bytes != QByteArrayView("bad"); }, buffer);
        QVERIFY(file.problem());
        QVERIFY2(file.problem()->message.contains(u"byte 17"_s), qPrintable(file.problem()->message));
    }

    void damageMayBeMended() // as when a network file system shows zeros before the bytes
    {
        const QByteArray second = record("second");
        write(m_path, record("first") + QByteArray(second.size(), '\0'));
        RecordFile file(m_path);
        read(file);
        QVERIFY(file.problem());
        write(m_path, record("first") + second + record("third"), QIODevice::ReadWrite);
        QCOMPARE(read(file), RecordFile::Change::Grown);
        QVERIFY(!file.problem());
        QCOMPARE(m_taken, (QByteArrayList{"first", "second", "third"}));
    }

    void isVoidWhen_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"removed", "cut", "cut and longer than before", "replaced", "a directory", "a pipe"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void isVoidWhen()
    {
        QFETCH(QString, what);
        write(m_path, record("first"));
        RecordFile file(m_path);
        read(file);
        QCOMPARE(read(file), RecordFile::Change::None);
        if (what == u"cut") {
            QVERIFY(QFile::resize(m_path, 5));
        } else if (what == u"cut and longer than before") {
            write(m_path, record("another") + record("and more"));
        } else {
            QVERIFY(QFile::rename(m_path, m_path + u".old"_s));
            if (what == u"replaced")
                write(m_path, record("first") + record("second"));
            else if (what == u"a directory")
                QCOMPARE(::mkdir(QFile::encodeName(m_path).constData(), 0700), 0);
            else if (what == u"a pipe")
                QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
        }
        QCOMPARE(read(file), RecordFile::Change::Void);
    }

    void stopsWhenAsked()
    {
        write(m_path, record("first").repeated(100'000));
        std::stop_source source;
        RecordFile file(m_path);
        QByteArray buffer;
        qint64 count = 0;
        const auto take = [&](QByteArrayView) {
            source.request_stop();
            ++count;
            return true;
        };
        file.read(take, buffer, source.get_token());
        QVERIFY(count > 0 && count < 100'000);
        file.read(take, buffer);
        QCOMPARE(count, 100'000);
    }

private:
    RecordFile::Change read(RecordFile &file)
    {
        return file.read(
            [this](QByteArrayView bytes) {
                m_taken += bytes.toByteArray();
                return true;
            },
            m_buffer);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
    QByteArrayList m_taken;
    QByteArray m_buffer;
};

QTEST_GUILESS_MAIN(TestRecordFile)
#include "tst_record_file.moc"
