// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/settings/preferences.h"

#include <QSettings>

#include <array>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr std::array themes{"system", "light", "dark"};
constexpr std::array dateFormats{"relative", "iso", "locale"};

/// The place of the stored word among the words; 0, the default, for any other.
template<typename Words>
int stored(const QSettings &settings, const QString &key, const Words &words)
{
    const QString word = settings.value(key).toString();
    for (int i = 0; i < int(words.size()); ++i) {
        if (word == QLatin1StringView(words[i]))
            return i;
    }
    return 0;
}

void store(QSettings &settings, const QString &key, const QVariant &value, const QVariant &standard)
{
    if (value == standard)
        settings.remove(key);
    else
        settings.setValue(key, value);
}

} // namespace

Preferences loadPreferences(const QSettings &settings)
{
    const Preferences standard;
    Preferences preferences;
    preferences.theme = Preferences::Theme(stored(settings, u"theme"_s, themes));
    preferences.dateFormat = Preferences::DateFormat(stored(settings, u"date-format"_s, dateFormats));
    preferences.terminalFamily = settings.value(u"terminal/font"_s).toString();
    const int size = settings.value(u"terminal/size"_s).toInt();
    preferences.terminalPointSize = size >= 4 && size <= 96 ? size : 0;
    preferences.terminalScheme = settings.value(u"terminal/scheme"_s).toString();
    preferences.confirmPaste = settings.value(u"confirm/paste"_s, standard.confirmPaste).toBool();
    preferences.notifyEnd = settings.value(u"notify/end"_s, standard.notifyEnd).toBool();
    preferences.confirmClose = settings.value(u"confirm/close"_s, standard.confirmClose).toBool();
    return preferences;
}

void savePreferences(QSettings &settings, const Preferences &preferences)
{
    const Preferences standard;
    const auto word = [](const auto &words, auto choice) { return QString::fromLatin1(words[size_t(choice)]); };
    store(settings, u"theme"_s, word(themes, preferences.theme), word(themes, standard.theme));
    store(settings, u"date-format"_s, word(dateFormats, preferences.dateFormat),
          word(dateFormats, standard.dateFormat));
    store(settings, u"terminal/font"_s, preferences.terminalFamily, standard.terminalFamily);
    store(settings, u"terminal/size"_s, preferences.terminalPointSize, standard.terminalPointSize);
    store(settings, u"terminal/scheme"_s, preferences.terminalScheme, standard.terminalScheme);
    store(settings, u"confirm/paste"_s, preferences.confirmPaste, standard.confirmPaste);
    store(settings, u"confirm/close"_s, preferences.confirmClose, standard.confirmClose);
    store(settings, u"notify/end"_s, preferences.notifyEnd, standard.notifyEnd);
}

} // namespace runs
