// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/commit_message.h"

#include <QStringDecoder>

namespace runs {

QString commitMessage(QByteArrayView message, QByteArrayView encoding)
{
    QStringDecoder decoder(QLatin1StringView(encoding.isEmpty() ? QByteArrayView("UTF-8") : encoding),
                           QStringDecoder::Flag::Stateless);
    const QString text = decoder.isValid() ? QString(decoder.decode(message)) : QString::fromUtf8(message);
    return text.trimmed();
}

QString messageOfCommitObject(QByteArrayView object)
{
    constexpr QByteArrayView encodingKey = "encoding ";
    QByteArrayView encoding;
    while (!object.isEmpty()) {
        const qsizetype end = object.indexOf('\n');
        const QByteArrayView line = end < 0 ? object : object.first(end);
        object = end < 0 ? QByteArrayView() : object.sliced(end + 1);
        if (line.isEmpty())
            break;
        if (line.startsWith(encodingKey))
            encoding = line.sliced(encodingKey.size());
    }
    return commitMessage(object, encoding);
}

} // namespace runs
