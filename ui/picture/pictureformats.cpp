#include "ui/picture/pictureformats.h"

namespace hilera {

// One line a format, in the order they are shown.
using Description = Format();
Description svgPicture, pngPicture, pdfPicture, htmlReport;

std::vector<Format> pictureFormats()
{
    return {svgPicture(), pngPicture(), pdfPicture(), htmlReport()};
}

} // namespace hilera
