// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/patch_summary.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QString withoutPrefix(const QString &path)
{
    QString bare = path.endsWith(u'\t') ? path.chopped(1) : path; // behind a name with blanks
    const qsizetype at = bare.startsWith(u'"') ? 1 : 0;
    if (QStringView(bare).sliced(at).startsWith(u"a/") || QStringView(bare).sliced(at).startsWith(u"b/"))
        bare.remove(at, 2);
    return bare;
}

} // namespace

QList<PatchedFile> summaryOf(const QString &patch)
{
    static const QRegularExpression hunk(u"\\A@@ -[0-9]+(,([0-9]+))? \\+[0-9]+(,([0-9]+))? @@"_s);
    QList<PatchedFile> files;
    int oldLines = 0; // still to come in the hunk, where a line may look like a header
    int newLines = 0;
    for (const QString &line : patch.split(u'\n')) {
        if (oldLines > 0 || newLines > 0) {
            const QChar sign = line.isEmpty() ? u' ' : line[0];
            if (sign == u'-' || sign == u' ')
                --oldLines;
            if (sign == u'+' || sign == u' ')
                --newLines;
            files.last().removed += sign == u'-';
            files.last().added += sign == u'+';
        } else if (line.startsWith(u"diff --git "_s)) {
            const qsizetype half = 11 + (line.size() - 11) / 2; // "a/x b/x"; a rename has lines of its own
            files += {withoutPrefix(line.sliced(half + 1)), 0, 0, false};
        } else if (files.isEmpty()) {
            continue;
        } else if (line.startsWith(u"rename to "_s)) {
            files.last().path = line.sliced(10);
        } else if (line.startsWith(u"+++ "_s) && line != u"+++ /dev/null") {
            files.last().path = withoutPrefix(line.sliced(4));
        } else if (line.startsWith(u"Binary files "_s)) {
            files.last().isBinary = true;
        } else if (const auto match = hunk.match(line); match.hasMatch()) {
            oldLines = match.captured(1).isEmpty() ? 1 : match.captured(2).toInt();
            newLines = match.captured(3).isEmpty() ? 1 : match.captured(4).toInt();
        }
    }
    return files;
}

} // namespace runs
