// SPDX-License-Identifier: GPL-2.0-or-later
// index DATABASE: finding all entries of a database with their fields, against memchr(3) over the lines of the file.
#include "core/store/run_database.h"
#include "stopwatch.h"

#include <QFile>

#include <cstring>

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const QString path = QFile::decodeName(argv[1]);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    const auto *mapped = reinterpret_cast<const char *>(file.map(0, file.size()));
    const auto bytes = runs::readFile(path);
    if (!mapped || !bytes)
        return 1;

    volatile qsizetype sink = 0;
    const auto lines = [&] {
        qsizetype count = 0;
        const char *end = mapped + file.size();
        for (const char *at = mapped; (at = static_cast<const char *>(std::memchr(at, '\n', size_t(end - at)))); ++at)
            ++count;
        sink = count;
    };
    const auto index = [&] { sink = runs::Document::parse(bytes->bytes, path)->size(); };
    const auto indexAndFields = [&] {
        const auto document = runs::Document::parse(bytes->bytes, path);
        runs::EntryReader reader;
        qsizetype fields = 0;
        for (qsizetype i = 0; i < document->size(); ++i)
            fields += document->read(i, reader) ? qsizetype(reader.fields().size()) : 0;
        sink = fields;
    };
    const Stopwatch stopwatch("100,000 runs");
    stopwatch.compare("index", index, "memchr", lines);
    stopwatch.compare("index plus fields", indexAndFields, "memchr", lines);
    return 0;
}
