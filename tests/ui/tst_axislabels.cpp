#include "ui/timeline/paint/axislabels.h"

#include <QFontMetrics>
#include <QTest>

using namespace hilera;

namespace {

constexpr Nanoseconds second = nanosecondsPerSecond;

} // namespace

class TestAxisLabels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Wherever the range in sight begins, and however wide the widget is.
    void keepsLabelsOfTheAxisApart()
    {
        TimelineScene scene;
        int shown = 0;
        for (int width = 300; width <= 1400; width += 7) {
            const TimelineGeometry geometry = TimelineGeometry::forSize({width, 300}, QFont(), 10, 20);
            for (int i = 0; i < 40; ++i) {
                scene.range = {i * second / 37, i * second / 37 + 555'000'000};
                int end = geometry.axis.left() - 1;
                for (const AxisTick &tick : axisTicks(scene, geometry, QFontMetrics(QFont()))) {
                    if (tick.label.isEmpty())
                        continue;
                    QVERIFY(tick.place.left() > end && tick.place.right() <= geometry.axis.right());
                    end = tick.place.right();
                    ++shown;
                }
            }
        }
        QVERIFY(shown > 10'000);
    }
};

QTEST_MAIN(TestAxisLabels)
#include "tst_axislabels.moc"
