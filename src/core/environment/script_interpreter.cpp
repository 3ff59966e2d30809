// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/environment/script_interpreter.h"

#include "core/run/shell_words.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace runs {

bool isPythonName(const QString &program)
{
    static const QRegularExpression name(u"\\A(.*/)?(python|pypy)[0-9.]*t?d?\\z"_s);
    return name.match(program).hasMatch();
}

QString pythonOfScript(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray head = file.read(4096);
    if (!head.startsWith("#!"))
        return {};
    const QStringList lines = QString::fromUtf8(head).split(u'\n');
    // #!/bin/sh, then '''exec' "/long path/python" "$0" "$@": to Python the second line is a text.
    if (lines.size() > 1 && lines[1].startsWith(u"'''exec' "_s)) {
        const auto words = shellWords(lines[1].sliced(9));
        return !words.empty() && isPythonName(words.front().text) ? words.front().text : QString();
    }
    QStringList words = lines[0].sliced(2).split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
    const bool isSearched = !words.isEmpty() && words[0].endsWith(u"/env"_s);
    if (isSearched) {
        words.removeFirst();
        while (!words.isEmpty() && (words[0].startsWith(u'-') || words[0].contains(u'=')))
            words.removeFirst();
    }
    return !words.isEmpty() && isPythonName(words[0]) ? words[0] : QString();
}

} // namespace runs
