// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/SessionBus.h"

#include <QFileInfo>
#include <QtEnvironmentVariables>

namespace assay::keys {

bool canReachKeychain()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    const QString address = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (!address.isEmpty()) {
        // "autolaunch:" starts a bus; "disabled:" is what some sandboxes set.
        return !address.startsWith(QLatin1StringView("autolaunch")) && !address.startsWith(QLatin1StringView("disabled"));
    }
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/bus"));
#else
    return true;
#endif
}

} // namespace assay::keys
