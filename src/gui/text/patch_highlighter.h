// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QSyntaxHighlighter>

namespace runs {

/// Colours the lines of a patch as `git diff` prints it: what was added, removed, and where.
class PatchHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &line) override;
};

} // namespace runs
