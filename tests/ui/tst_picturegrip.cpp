#include "core/runlog/format.h"
#include "tests/ui/windowfixture.h"
#include "ui/picture/pictureformats.h"
#include "ui/picture/picturegrip.h"
#include "ui/timeline/view/timelineview.h"

#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QTimer>
#include <QUrl>

using namespace hilera;
using namespace hilera::test;

namespace {

// Another program, as far as a drag knows: takes the image and the files, or the window’s own drops are
// counted.
class Target : public QWidget {
public:
    Target() { setAcceptDrops(true); }

    QImage image;
    QList<QUrl> files;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override { event->acceptProposedAction(); }
    void dropEvent(QDropEvent *event) override
    {
        image = qvariant_cast<QImage>(event->mimeData()->imageData());
        files = event->mimeData()->urls();
        event->acceptProposedAction();
    }
};

class GripFixture : public WindowFixture {
public:
    void runTasks()
    {
        setUp(QStringLiteral("thread-per-task"), 3, QStringLiteral("0.01"));
        click("run");
        QTRY_VERIFY_WITH_TIMEOUT(hasRun(), stuck);
    }
    void point(const char *widget) const
    {
        QTest::mouseMove(find(widget), find(widget)->rect().center());
        QCoreApplication::processEvents();
    }
    [[nodiscard]] TimelineView *timeline() const { return window->findChild<TimelineView *>(); }
    [[nodiscard]] PictureGrip *grip() const { return find<PictureGrip>("pictureGrip"); }

    // From the grip to the middle of that widget, which is in sight.
    void dragTo(QWidget &target) const
    {
        const QPoint middle = target.rect().center();
        QTimer::singleShot(50, &target, [&target, middle] { QTest::mouseMove(&target, middle); });
        QTimer::singleShot(100, &target, [&target, middle] {
            QTest::mouseMove(&target, middle + QPoint(1, 1));
            QTest::mouseRelease(&target, Qt::LeftButton, {}, middle);
        });
        QTest::mousePress(grip(), Qt::LeftButton);
        QTest::mouseMove(grip(), grip()->rect().center() + QPoint(100, 100)); // returns when it is dropped
    }
};

} // namespace

class TestPictureGrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid() && addFormats(pictureFormats()));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void isThereWhileTheMouseIs()
    {
        GripFixture fixture;
        QVERIFY(!fixture.grip()->isVisible());
        QTest::mouseMove(fixture.timeline());
        QVERIFY(!fixture.grip()->isVisible()); // nothing has run
        fixture.runTasks();
        fixture.point("log");
        QTRY_VERIFY(!fixture.grip()->isVisible());
        QTest::mouseMove(fixture.timeline());
        QTRY_VERIFY(fixture.grip()->isVisible());
        fixture.click("pictureGrip");
        QTRY_VERIFY(fixture.window->findChild<QDialog *>());
    }

    void takesThePictureAsItStands()
    {
        GripFixture fixture;
        fixture.runTasks();
        QTest::mouseMove(fixture.timeline());
        const auto data = fixture.grip()->takePicture();
        const QImage whole = fixture.timeline()->grab().toImage();
        const auto image = qvariant_cast<QImage>(data->imageData());
        QCOMPARE(image.size(), whole.size());
        QCOMPARE(data->urls().size(), 1);
        const QString file = data->urls().front().toLocalFile();
        QVERIFY2(file.endsWith(QLatin1String(".png")), qPrintable(file));
        QCOMPARE(QImage(file).convertToFormat(image.format()), image);
        QVERIFY(fixture.grip()->isVisible()); // again
    }

    void isDraggedToOthersAlone()
    {
        if (QGuiApplication::platformName() != QLatin1String("xcb"))
            QSKIP("Only a display has a pointer that drags.");
        GripFixture fixture;
        fixture.runTasks();
        Target target;
        target.setGeometry(fixture.window->x(), fixture.window->y(), 200, 100);
        target.show();
        QVERIFY(QTest::qWaitForWindowExposed(&target));
        target.raise();
        QTest::mouseMove(fixture.timeline());
        fixture.dragTo(target);
        QTRY_VERIFY(!target.image.isNull());
        QCOMPARE(target.files.size(), 1);
        QVERIFY(QFile::exists(target.files.front().toLocalFile()));
        QCOMPARE(fixture.window->findChild<QDialog *>(), nullptr); // it was no click

        target.hide();
        const QString said = fixture.progress();
        fixture.dragTo(*fixture.find("lessons"));
        QTest::qWait(100);
        QCOMPARE(fixture.progress(), said); // the window opens nothing of its own
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestPictureGrip)
#include "tst_picturegrip.moc"
