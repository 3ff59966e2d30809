// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/text/shown_text.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct TextOfAnySize
{
    Q_DECLARE_TR_FUNCTIONS(TextOfAnySize)
};

QString printableLine(const QString &line)
{
    QStringList cells = line.split(u'\t');
    for (QString &cell : cells)
        cell = printable(cell);
    return cells.join(u'\t');
}

QString printableLines(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = printableLine(line);
    return lines.join(u'\n');
}

qint64 bytesOfRest(const QString &text, qsizetype shown)
{
    return QStringView(text).sliced(shown).toUtf8().size();
}

} // namespace

ShownText shownText(const QString &text, qsizetype limit)
{
    const QString shown = beginning(text, limit);
    if (shown.size() == text.size())
        return {printableLines(shown), {}};
    //: The rest of a long text that is not shown; %1 is a size as in "1.0 MiB". The button beside it copies the whole.
    return {printableLines(shown),
            TextOfAnySize::tr("… %1 more, copy takes all").arg(humanSize(bytesOfRest(text, shown.size())))};
}

QString shortCommit(const QString &commit)
{
    constexpr qsizetype abbreviated = 7;
    const auto isHex = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    return commit.size() > abbreviated && std::ranges::all_of(commit, isHex) ? commit.first(abbreviated) : commit;
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1);
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    constexpr qsizetype longest = 1'000;
    const QString shown = beginning(text, longest);
    const QString end = shown.size() == text.size() ? QString() : u"…"_s;
    return u"<p style='white-space:pre-wrap'>"_s + (printableLines(shown) + end).toHtmlEscaped() + u"</p>"_s;
}

QString plainTitle(const QString &text)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&(?=[^&])|…$"));
    return QString(text).remove(mnemonic).trimmed();
}

} // namespace runs
