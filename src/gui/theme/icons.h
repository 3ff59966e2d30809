// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace runs {

/// The icon `resources/icons/<name>.svg`, drawn sharply at any size and device pixel ratio in the colour that the
/// application's palette has for text, also after that has changed between light and dark. An unknown name is a
/// programming error and gives an empty icon.
QIcon icon(const QString &name);

} // namespace runs
