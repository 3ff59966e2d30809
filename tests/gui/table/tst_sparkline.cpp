// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/table/sparkline.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

namespace runs {

class TestSparkline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsItsRectangle();
    void joinsOverWhatIsNotFinite();
    void aLevelCourseIsInTheMiddle();
    void nothingIsDrawnOfNothing();
};

void TestSparkline::fillsItsRectangle()
{
    QCOMPARE(sparkline({2, 4, 3}, QRectF(10, 20, 100, 8)),
             QPolygonF({QPointF(10, 28), QPointF(60, 20), QPointF(110, 24)}));
}

void TestSparkline::joinsOverWhatIsNotFinite()
{
    const float nan = std::nanf("");
    const float infinity = std::numeric_limits<float>::infinity();
    QCOMPARE(sparkline({0, nan, infinity, 1}, QRectF(0, 0, 3, 1)), QPolygonF({QPointF(0, 1), QPointF(3, 0)}));
}

void TestSparkline::aLevelCourseIsInTheMiddle()
{
    QCOMPARE(sparkline({7, 7}, QRectF(0, 0, 4, 4)), QPolygonF({QPointF(0, 2), QPointF(4, 2)}));
    QCOMPARE(sparkline({7}, QRectF(0, 0, 4, 4)), QPolygonF({QPointF(0, 2)}));
}

void TestSparkline::nothingIsDrawnOfNothing()
{
    QImage image(40, 16, QImage::Format_RGB32);
    const auto paint = [&](const QList<float> &course, const QRect &rect) {
        image.fill(Qt::white);
        QPainter painter(&image);
        paintSparkline(&painter, rect, course, Qt::black);
        painter.end();
        QImage white(image.size(), image.format());
        white.fill(Qt::white);
        return image != white;
    };
    QVERIFY(paint({1, 2}, image.rect()));
    QVERIFY(paint({1}, image.rect()));
    QVERIFY(!paint({}, image.rect()));
    QVERIFY(!paint({std::nanf("")}, image.rect()));
    QVERIFY(!paint({1, 2}, QRect(0, 0, 3, 16)));
}

} // namespace runs

QTEST_MAIN(runs::TestSparkline)
#include "tst_sparkline.moc"
