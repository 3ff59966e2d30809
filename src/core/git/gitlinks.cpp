// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/gitlinks.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {

Result<QList<SubmoduleCommit>> gitlinks(const GitCommand &git, const QString &treeish)
{
    // -d: directories and submodules alone, of which there are far fewer than files.
    const auto output =
        git.answer({u"ls-tree"_s, u"-r"_s, u"-d"_s, u"-z"_s, u"--full-tree"_s, u"--end-of-options"_s, treeish});
    if (!output)
        return std::unexpected(output.error());
    constexpr QByteArrayView kind = "160000 commit ";
    QList<SubmoduleCommit> links;
    for (const QByteArray &entry : output->split('\0')) {
        const qsizetype tab = entry.indexOf('\t');
        if (entry.startsWith(kind) && tab > kind.size()) {
            links += {QFile::decodeName(entry.sliced(tab + 1)),
                      QString::fromLatin1(entry.sliced(kind.size(), tab - kind.size()))};
        }
    }
    std::ranges::sort(links, {}, &SubmoduleCommit::path);
    return links;
}

} // namespace runs
