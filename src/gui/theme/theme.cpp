// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/theme/theme.h"

#include "gui/theme/palettes.h"
#include "gui/theme/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

#include <memory>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Lives as long as the application, and sees the desktop change.
class ThemeKeeper : public QObject
{
    Q_OBJECT

public:
    explicit ThemeKeeper(QObject *parent) : QObject(parent)
    {
        if (QApplication::style()->name() == u"fusion"_s)
            QApplication::setStyle(new Style);
        // Queued: Qt tells of the change before it has taken the new colours from the desktop.
        connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &ThemeKeeper::update,
                Qt::QueuedConnection);
    }

    void choose(Preferences::Theme theme)
    {
        m_theme = theme;
        // Some desktops obey, with their own colours, dialogs and window frames; on X11 without one nothing happens.
        QGuiApplication::styleHints()->setColorScheme(theme == Preferences::Theme::Light  ? Qt::ColorScheme::Light
                                                      : theme == Preferences::Theme::Dark ? Qt::ColorScheme::Dark
                                                                                          : Qt::ColorScheme::Unknown);
        update();
    }

private:
    void update()
    {
        if (m_isOurs)
            QApplication::setPalette(QPalette()); // the desktop's
        const std::unique_ptr<QStyle> fusion(QStyleFactory::create(u"fusion"_s));
        const auto palette = ownPalette(m_theme, QApplication::palette(), fusion->standardPalette());
        m_isOurs = palette.has_value();
        if (palette)
            QApplication::setPalette(*palette);
    }

    Preferences::Theme m_theme = Preferences::Theme::System;
    bool m_isOurs = false;
};

} // namespace

void applyTheme(Preferences::Theme theme)
{
    auto *keeper = qApp->findChild<ThemeKeeper *>(Qt::FindDirectChildrenOnly);
    if (!keeper)
        keeper = new ThemeKeeper(qApp);
    keeper->choose(theme);
}

QFont fixedFont()
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

QString applicationId()
{
    return u"org.run_manager.RunManager"_s;
}

} // namespace runs

#include "theme.moc"
