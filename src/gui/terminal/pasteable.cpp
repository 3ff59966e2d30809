// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/terminal/pasteable.h"

#include "core/base/text.h"

#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

bool isControl(QChar character)
{
    const char16_t code = character.unicode();
    return code < 0x20 || (code >= 0x7f && code < 0xa0);
}

} // namespace

QString pasteable(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        if (character == u'\n') {
            if (i == 0 || text.at(i - 1) != u'\r')
                clean += u'\r';
        } else if (character == u'\r' || character == u'\t' || !isControl(character)) {
            clean += character;
        }
    }
    return clean;
}

bool pressesEnter(const QString &pasteable)
{
    return pasteable.contains(u'\r');
}

QString asOneLine(const QString &pasteable)
{
    QStringList lines;
    for (const QString &line : pasteable.split(u'\r')) {
        if (const QString words = line.trimmed(); !words.isEmpty())
            lines += words;
    }
    return lines.join(u' ');
}

QString droppedText(const QMimeData &data)
{
    if (!data.hasUrls())
        return data.text();
    QStringList words;
    for (const QUrl &url : data.urls())
        words += shellQuoted(url.isLocalFile() ? url.toLocalFile() : url.toString(QUrl::FullyEncoded));
    return words.join(u' ');
}

} // namespace runs
