#include "ui/network/networksign.h"

#include <QCoreApplication>
#include <QPainter>

namespace hilera {

namespace {

struct NetworkText {
    Q_DECLARE_TR_FUNCTIONS(Network)
};

void paintHouse(QPainter &painter, const QRectF &rect)
{
    const double eaves = rect.top() + rect.height() * 0.45;
    const double wall = rect.width() * 0.16;
    const QPointF roof[] = {{rect.left(), eaves}, {rect.center().x(), rect.top()}, {rect.right(), eaves}};
    painter.drawPolyline(roof, 3);
    const QPointF walls[] = {{rect.left() + wall, eaves}, {rect.left() + wall, rect.bottom()},
        {rect.right() - wall, rect.bottom()}, {rect.right() - wall, eaves}};
    painter.drawPolyline(walls, 4);
}

void paintGlobe(QPainter &painter, const QRectF &rect)
{
    painter.drawEllipse(rect);
    painter.drawEllipse(rect.center(), rect.width() * 0.22, rect.height() / 2);
    painter.drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y()));
}

} // namespace

QString networkName(Network network)
{
    return network == Network::Practice ? NetworkText::tr("Practice network") : NetworkText::tr("Internet");
}

QString shortNetworkName(Network network)
{
    return network == Network::Practice ? NetworkText::tr("Practice") : NetworkText::tr("Internet");
}

void paintNetworkSign(QPainter &painter, const QRectF &rect, Network network, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QRectF inner = rect.adjusted(1, 1, -1, -1);
    if (network == Network::Practice)
        paintHouse(painter, inner);
    else
        paintGlobe(painter, inner);
    painter.restore();
}

QIcon networkIcon(Network network, const QColor &color)
{
    QIcon icon;
    for (const int scale : {1, 2}) {
        QPixmap pixmap(16 * scale, 16 * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintNetworkSign(painter, QRectF(1, 1, 14, 14), network, color);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace hilera
