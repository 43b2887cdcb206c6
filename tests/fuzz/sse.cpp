// SPDX-License-Identifier: GPL-3.0-or-later
#include "Framing.h"
#include "net/SseParser.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    assay::fuzz::checkFraming<assay::net::SseParser>(QByteArrayView(data, static_cast<qsizetype>(size)));
    return 0;
}
