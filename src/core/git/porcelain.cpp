// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/porcelain.h"

#include "core/base/core.h"
#include "core/base/text.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Hands out the NUL-terminated pieces of the output.
class Pieces
{
public:
    explicit Pieces(QByteArrayView output) : m_rest(output) {}

    bool atEnd() const { return m_rest.isEmpty(); }

    /// Nothing when the piece is empty or not terminated.
    std::optional<QByteArrayView> next()
    {
        const qsizetype end = m_rest.indexOf('\0');
        if (end <= 0)
            return std::nullopt;
        const QByteArrayView piece = m_rest.first(end);
        m_rest = m_rest.sliced(end + 1);
        return piece;
    }

private:
    QByteArrayView m_rest;
};

/// An entry of a tracked path: its type, fields and path, "1 XY sub … path".
struct Entry
{
    QByteArrayView change;    ///< XY: a letter each for the index and for the working tree, '.' for none
    QByteArrayView submodule; ///< "N...", or 'S', 'C' (other commit), 'M' (modified content), 'U' (untracked content)
    QByteArrayView modeInCommit; ///< "000000" when it is not there
    QByteArrayView path;

    bool isDirtySubmodule() const { return submodule[2] != '.' || submodule[3] != '.'; }
    bool isNewSubmodule() const { return submodule.front() == 'S' && modeInCommit == "000000"; }
    bool isSubmoduleWithUntrackedOnly() const { return change == ".M" && submodule == "S..U"; }
};

/// The number of fields before the path, by the type of the entry.
int fieldCount(char type)
{
    switch (type) {
    case '1': return 8;
    case '2': return 9;
    default: return 10;
    }
}

std::optional<Entry> parseEntry(QByteArrayView piece)
{
    Entry entry;
    const int fields = fieldCount(piece.front());
    for (int field = 0; field < fields; ++field) {
        const qsizetype end = piece.indexOf(' ');
        if (end <= 0)
            return std::nullopt;
        if (field == 1)
            entry.change = piece.first(end);
        else if (field == 2)
            entry.submodule = piece.first(end);
        else if (field == 3)
            entry.modeInCommit = piece.first(end);
        piece = piece.sliced(end + 1);
    }
    entry.path = piece;
    const bool valid = entry.change.size() == 2 && entry.submodule.size() == 4 && !entry.path.isEmpty();
    return valid ? std::optional(entry) : std::nullopt;
}

void readHeader(QByteArrayView header, PorcelainStatus &status)
{
    constexpr QByteArrayView oid = "# branch.oid ";
    constexpr QByteArrayView head = "# branch.head ";
    if (header.startsWith(oid) && header.sliced(oid.size()) != "(initial)")
        status.commit = QString::fromUtf8(header.sliced(oid.size()));
    else if (header.startsWith(head) && header.sliced(head.size()) != "(detached)")
        status.branch = QString::fromUtf8(header.sliced(head.size()));
}

/// Takes one entry, and the second path that follows a renamed or copied one.
bool readEntry(QByteArrayView piece, Pieces &pieces, PorcelainStatus &status)
{
    const auto entry = parseEntry(piece);
    if (!entry)
        return false;
    const QString path = QString::fromUtf8(entry->path);
    if (entry->isSubmoduleWithUntrackedOnly())
        status.untracked += path + u'/';
    else
        status.modified += path;
    if (entry->isDirtySubmodule())
        status.dirtySubmodules += path;
    if (entry->isNewSubmodule())
        status.newSubmodules += path;
    if (piece.front() != '2')
        return true;
    const auto origin = pieces.next();
    if (origin && entry->change.contains('R')) // the origin of a copy is as it was
        status.modified += QString::fromUtf8(*origin);
    return origin.has_value();
}

bool readPiece(QByteArrayView piece, Pieces &pieces, PorcelainStatus &status)
{
    if (piece.size() < 3 || piece[1] != ' ')
        return false;
    switch (piece.front()) {
    case '#': readHeader(piece, status); return true;
    case '?': status.untracked += QString::fromUtf8(piece.sliced(2)); return true;
    case '!': return true;
    case '1':
    case '2':
    case 'u': return readEntry(piece, pieces, status);
    default: return false;
    }
}

void tidy(QStringList &paths)
{
    paths.sort();
    paths.removeDuplicates();
}

} // namespace

Result<PorcelainStatus> parsePorcelain(QByteArrayView output)
{
    PorcelainStatus status;
    if (!output.startsWith("# branch.oid "))
        return failure(ErrorCode::Malformed, Core::tr("The answer of git status names no commit."));
    Pieces pieces(output);
    while (!pieces.atEnd()) {
        const auto piece = pieces.next();
        if (!piece || !readPiece(*piece, pieces, status)) {
            return failure(ErrorCode::Malformed, piece ? Core::tr("The answer of git status cannot be understood: %1.")
                                                             .arg(quoted(QString::fromUtf8(*piece)))
                                                       : Core::tr("The answer of git status cannot be understood."));
        }
    }
    tidy(status.modified);
    tidy(status.untracked);
    return status;
}

} // namespace runs
