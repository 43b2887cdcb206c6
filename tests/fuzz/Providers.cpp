// SPDX-License-Identifier: GPL-3.0-or-later
#include "Providers.h"

#include "net/Network.h"
#include "providers/Registry.h"
#include "support/MemorySettings.h"

#include <QCoreApplication>

namespace assay::fuzz {

namespace {

/// What providers want to be made, though none of them is asked to send anything.
struct House {
    House()
    {
        core::ProviderProfile own;
        own.id = core::ProviderId(QStringLiteral("compatible"));
        own.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:8080/v1"));
        if (!registry.defineOwn(own).isEmpty()) {
            qFatal("no own endpoint");
        }
        all = registry.all();
    }

    int count = 1;
    char name[5] = "fuzz";
    char *arguments[2] = {name, nullptr};
    QCoreApplication application{count, arguments};
    net::Network network;
    test::MemorySettings settings;
    providers::Registry registry{network, settings};
    std::vector<const providers::HttpProvider *> all;
};

} // namespace

const std::vector<const providers::HttpProvider *> &everyProvider()
{
    // Never destroyed: the fuzzer ends by exit(), behind which Qt's own statics are gone.
    static const House *const house = new House;
    return house->all;
}

} // namespace assay::fuzz
