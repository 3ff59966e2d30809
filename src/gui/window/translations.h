// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QLocale>

namespace runs {

/// Makes the application, which has to be there, speak the language of the locale as far as it is translated; English
/// otherwise, whose translation has the plurals alone. Before the first widget; once.
void installTranslators(const QLocale &locale);

} // namespace runs
