#include "ui/picture/pictureformats.h"

namespace hilera {

// One line for each format, in the order of menus.
using Description = Format();
Description svgPicture, pngPicture, pdfPicture, htmlReport;

std::vector<Format> pictureFormats()
{
    return {svgPicture(), pngPicture(), pdfPicture(), htmlReport()};
}

} // namespace hilera
