// SPDX-License-Identifier: GPL-2.0-or-later
// fuzz_<name> FILE|DIRECTORY…: feeds stored inputs to a harness, without libFuzzer.
#include "fuzzing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <cstdlib>

int main(int argc, char **argv)
{
    QStringList files;
    for (int i = 1; i < argc; ++i) {
        const QString path = QFile::decodeName(argv[i]);
        if (!QFileInfo(path).isDir())
            files += path;
        else
            for (const QFileInfo &entry : QDir(path).entryInfoList(QDir::Files, QDir::Name))
                files += entry.filePath();
    }
    for (const QString &path : std::as_const(files)) {
        QFile file(path);
        if (!file.open(QFile::ReadOnly)) {
            std::fprintf(stderr, "%s cannot be read: %s.\n", qPrintable(path), qPrintable(file.errorString()));
            return EXIT_FAILURE;
        }
        std::printf("%s\n", qPrintable(path)); // the last one is the one that fails
        std::fflush(stdout);
        const QByteArray input = file.readAll();
        LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.constData()), size_t(input.size()));
    }
    return files.isEmpty() ? EXIT_FAILURE : EXIT_SUCCESS;
}
