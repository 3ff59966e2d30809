// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// Outside of any namespace, as Q_INIT_RESOURCE wants it.
static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace runs {

void installTranslators(const QLocale &locale)
{
    initTranslations();
    const QString language = locale.uiLanguages().value(0);
    const bool isEnglish = language == u"C" || language.startsWith(u"en");
    auto *own = new QTranslator(qApp);
    if (isEnglish || !own->load(locale, u"run-manager"_s, u"_"_s, u":/i18n"_s)) {
        if (own->load(u":/i18n/run-manager_en.qm"_s))
            QCoreApplication::installTranslator(own);
        return;
    }
    auto *ofQt = new QTranslator(qApp); // the buttons of its dialogs
    if (ofQt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(ofQt);
    QCoreApplication::installTranslator(own);
}

} // namespace runs
