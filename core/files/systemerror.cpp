#include "core/files/systemerror.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cerrno>

namespace hilera {

namespace {

struct SystemErrorText {
    Q_DECLARE_TR_FUNCTIONS(SystemError)
};

struct Meaning {
    int error;
    const char *text;
};

// The errors that occur with files and processes.
constexpr std::array meanings = {
    Meaning{EACCES, QT_TRANSLATE_NOOP("SystemError", "Permission denied")},
    Meaning{EPERM, QT_TRANSLATE_NOOP("SystemError", "Operation not permitted")},
    Meaning{EROFS, QT_TRANSLATE_NOOP("SystemError", "Read-only file system")},
    Meaning{ENOENT, QT_TRANSLATE_NOOP("SystemError", "No such file or directory")},
    Meaning{ENOTDIR, QT_TRANSLATE_NOOP("SystemError", "Not a directory")},
    Meaning{EISDIR, QT_TRANSLATE_NOOP("SystemError", "Is a directory")},
    Meaning{ELOOP, QT_TRANSLATE_NOOP("SystemError", "Too many levels of symbolic links")},
    Meaning{ENAMETOOLONG, QT_TRANSLATE_NOOP("SystemError", "File name too long")},
    Meaning{ENOSPC, QT_TRANSLATE_NOOP("SystemError", "No space left on device")},
    Meaning{EDQUOT, QT_TRANSLATE_NOOP("SystemError", "Disk quota exceeded")},
    Meaning{EFBIG, QT_TRANSLATE_NOOP("SystemError", "File too large")},
    Meaning{EIO, QT_TRANSLATE_NOOP("SystemError", "Input/output error")},
    Meaning{ENXIO, QT_TRANSLATE_NOOP("SystemError", "No such device or address")},
    Meaning{EPIPE, QT_TRANSLATE_NOOP("SystemError", "Broken pipe")},
    Meaning{EMFILE, QT_TRANSLATE_NOOP("SystemError", "Too many open files")},
    Meaning{EAGAIN, QT_TRANSLATE_NOOP("SystemError", "Resource temporarily unavailable")},
    Meaning{ENOMEM, QT_TRANSLATE_NOOP("SystemError", "Cannot allocate memory")},
};

} // namespace

QString systemErrorText(int error)
{
    const auto *const known = std::ranges::find(meanings, error, &Meaning::error);
    return known == meanings.end() ? SystemErrorText::tr("error %1 of the system").arg(error)
                                   : SystemErrorText::tr(known->text);
}

} // namespace hilera
