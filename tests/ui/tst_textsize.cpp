#include "tests/ui/windowfixture.h"
#include "ui/theme/textsize.h"

#include <QAction>
#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>

using namespace hilera;
using namespace Qt::StringLiterals;

class TestTextSize : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(u"Hilera"_s, u"Hilera"_s).clear(); }

    // Large text pushes the borders between panels away: they come back with the usual text.
    void bringsTheLayoutBack_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::newRow("larger and back") << u"++++++++++0"_s;
        QTest::newRow("larger and smaller") << u"+++++-----"_s;
        QTest::newRow("presented in between") << u"++++++++++pe0"_s;
        QTest::newRow("back while presented") << u"++++++++++p0e"_s;
        QTest::newRow("presented") << u"pe"_s;
    }
    void bringsTheLayoutBack()
    {
        QFETCH(QString, keys);
        WindowFixture fixture;
        const auto sizes = [&fixture] {
            QStringList all;
            for (const auto *splitter : fixture.window->findChildren<QSplitter *>()) {
                for (const int size : splitter->isVisible() ? splitter->sizes() : QList<int>())
                    all.append(QString::number(size));
            }
            return all.join(u' ');
        };
        QTest::qWait(50);
        const QString before = sizes();
        for (const QChar key : keys) {
            const auto press = [&fixture](Qt::Key pressed, Qt::KeyboardModifier modifier = Qt::NoModifier) {
                QTest::keyClick(fixture.window.get(), pressed, modifier);
            };
            if (key == u'p')
                press(Qt::Key_F5);
            else if (key == u'e')
                press(Qt::Key_Escape);
            else
                press(key == u'+'     ? Qt::Key_Plus
                        : key == u'-' ? Qt::Key_Minus
                                      : Qt::Key_0,
                    Qt::ControlModifier);
            QTest::qWait(20);
        }
        QCOMPARE(fixture.appearance.chosenTextScale(), 1.0);
        QTRY_COMPARE(sizes(), before);
        QTest::qWait(50);
        QCOMPARE(sizes(), before);
    }

    void growsTextAsFarAsThereIsRoom()
    {
        WindowFixture fixture;
        fixture.window->resize(1024, 640);
        QTest::qWait(50);
        for (int i = 0; i < 10; ++i) {
            QTest::keyClick(fixture.window.get(), Qt::Key_Plus, Qt::ControlModifier);
            QTest::qWait(20);
        }
        QCOMPARE(fixture.find<QScrollArea>("workplace")->horizontalScrollBar()->maximum(), 0);
        QCOMPARE(fixture.appearance.chosenTextScale(), 1.75);
        QVERIFY2(fixture.label("message")->text().contains("does not fit"_L1),
            qPrintable(fixture.label("message")->text()));
        QVERIFY(!fixture.find<QAction>("textSize200")->isChecked());
        fixture.window->resize(1280, 720);
        QTest::qWait(50);
        QTest::keyClick(fixture.window.get(), Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(fixture.appearance.chosenTextScale(), 2.0);
    }

    // As if all had been styled anew.
    void sizesEverythingAfterTheText()
    {
        WindowFixture fixture;
        fixture.setUp(u"process-pool"_s, 4, u"0.01"_s);
        fixture.click("run");
        QTRY_VERIFY(fixture.hasRun());
        const auto layOut = [&fixture] {
            QTest::qWait(100);
            QStringList places;
            for (const auto *widget : fixture.window->findChildren<QWidget *>()) {
                if (!widget->isVisible()
                    || qobject_cast<StatusPanel *>(widget->parentWidget())) // whose words change
                    continue;
                const QRect place(widget->mapTo(fixture.window.get(), QPoint()), widget->size());
                places.append(u"%1 %2: %3 %4 × %5, %6"_s
                                  .arg(QLatin1String(widget->metaObject()->className()), widget->objectName())
                                  .arg(place.x())
                                  .arg(place.width())
                                  .arg(place.height())
                                  .arg(widget->font().pointSizeF()));
            }
            return places;
        };
        fixture.appearance.chooseTextScale(1.5);
        const QStringList sized = layOut();
        const QString sheet = qApp->styleSheet();
        qApp->setStyleSheet({});
        qApp->setStyleSheet(sheet);
        applyTextSizes();
        const QStringList styled = layOut();
        QCOMPARE(sized, styled);
        QVERIFY(sized.size() > 60);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestTextSize)
#include "tst_textsize.moc"
