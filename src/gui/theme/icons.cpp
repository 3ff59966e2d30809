// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

using namespace Qt::StringLiterals;

// The icons are in a static library, out of which the linker takes only what is asked for.
static void linkIcons()
{
    Q_INIT_RESOURCE(run_manager);
}

namespace runs {
namespace {

constexpr qreal grid = 24; // units of the drawings
constexpr qreal stroke = 1.5;

QString path(const QString &name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

/// `size` is in pixels.
QImage rendered(const QString &name, QSize size, const QColor &color)
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", color.name().toLatin1());
    // A little more than a pixel: lines of up to one pixel Qt draws in a quick way, which leaves some diagonals paler.
    const qreal width = qMax(stroke, 1.001 * grid / qMin(size.width(), size.height()));
    drawing.replace("stroke-width=\"1.5\"", "stroke-width=\"" + QByteArray::number(width) + '"');
    QSvgRenderer renderer(drawing);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    if (color.alpha() != 255) { // of the whole: strokes that overlap must not show
        painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
        painter.fillRect(image.rect(), QColor(0, 0, 0, color.alpha()));
    }
    return image;
}

/// Asks for the colour whenever it draws, so that icons follow the palette, and keeps what it has drawn in
/// QPixmapCache.
class PaletteIconEngine final : public QIconEngine
{
public:
    PaletteIconEngine(const QString &name, std::optional<StatusTone> tone) : m_name(name), m_tone(tone) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, scaledPixmap(rect.size(), mode, state, scale));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    /// `size` is in units of `scale` pixels, as since Qt 6.8.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/, qreal scale) override
    {
        if (size.isEmpty())
            return {};
        const QColor ink = color(mode);
        const QString key =
            u"run-manager/%1/%2x%3@%4/%5"_s.arg(m_name, QString::number(size.width()), QString::number(size.height()),
                                                QString::number(scale), ink.name(QColor::HexArgb));
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = QPixmap::fromImage(rendered(m_name, (size.toSizeF() * scale).toSize(), ink));
            pixmap.setDevicePixelRatio(scale);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    QIconEngine *clone() const override { return new PaletteIconEngine(*this); }
    QString key() const override { return u"run-manager"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QColor color(QIcon::Mode mode) const
    {
        constexpr qreal graphicsContrast = 3.0; // WCAG 2.1, 1.4.11
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        return m_tone ? statusColor(*m_tone, palette, graphicsContrast)
                      : palette.color(QPalette::Active, QPalette::Text);
    }

    QString m_name;
    std::optional<StatusTone> m_tone;
};

QIcon made(const QString &name, std::optional<StatusTone> tone)
{
    static const bool linked = (linkIcons(), true);
    Q_UNUSED(linked)
    return QFile::exists(path(name)) ? QIcon(new PaletteIconEngine(name, tone)) : QIcon();
}

} // namespace

QIcon icon(const QString &name)
{
    return made(name, {});
}

QIcon statusIcon(const QString &name, StatusTone tone)
{
    return made(name, tone);
}

QIcon applicationIcon()
{
    return made(u"application"_s, {}); // has colours of its own, and so keeps them
}

} // namespace runs
