// SPDX-License-Identifier: GPL-3.0-or-later
//
// A whole answer through the reader and the decoder of each provider: ASSAY_FUZZ_PROVIDER names one of those that --list prints; without it,
// all of them.
#include "Check.h"
#include "Pieces.h"
#include "Providers.h"
#include "providers/ResponseReader.h"

#include <algorithm>
#include <cstring>

using namespace assay;

namespace {

struct Decoded {
    providers::StreamEvents events;
    core::CompletionEnd end;
};

QByteArray typeOf(const providers::HttpProvider &provider)
{
    return provider.profile().protocol == core::Protocol::OllamaChat ? QByteArrayLiteral("application/x-ndjson")
                                                                     : QByteArrayLiteral("text/event-stream");
}

template <class Feed>
Decoded decode(const providers::HttpProvider &provider, bool typed, Feed feed)
{
    Decoded out;
    QHttpHeaders headers;
    if (typed) {
        headers.append(QHttpHeaders::WellKnownHeader::ContentType, typeOf(provider));
    }
    providers::ResponseReader reader(provider.makeDecoder(), provider.vendor());
    reader.begin(200, headers);
    feed([&](QByteArrayView bytes) { reader.read(bytes, out.events); });
    out.end = reader.end({200, headers, {}, std::nullopt, QDateTime()}, out.events);
    return out;
}

bool isEnd(const core::StreamEvent &event)
{
    return std::holds_alternative<core::Finished>(event) || std::holds_alternative<core::Failed>(event);
}

void run(const providers::HttpProvider &provider, QByteArrayView bytes)
{
    // Some servers do not say what they send.
    const bool typed = bytes.size() % 8 != 7;
    const Decoded whole = decode(provider, typed, [&](auto take) { take(bytes); });
    fuzz::check(whole.end.finish.has_value() != whole.end.error.has_value(), "there is one end");
    fuzz::check(std::ranges::count_if(whole.events, isEnd) <= 1, "the end is told at most once");
    const auto end = std::ranges::find_if(whole.events, isEnd);
    fuzz::check(end == whole.events.end() || !std::holds_alternative<core::Failed>(*end) || end + 1 == whole.events.end(),
                "nothing follows a failure");
    const Decoded pieces = decode(provider, typed, [&](auto take) { fuzz::inPieces(bytes, take); });
    fuzz::check(whole.events == pieces.events, "cuts make no difference to the events");
    fuzz::check(whole.end.finish == pieces.end.finish && whole.end.error == pieces.end.error, "nor to the end");
}

std::vector<const providers::HttpProvider *> chosen;

} // namespace

extern "C" int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    const QByteArray wanted = qgetenv("ASSAY_FUZZ_PROVIDER");
    const bool list = *count > 1 && std::strcmp((*arguments)[1], "--list") == 0;
    for (const providers::HttpProvider *provider : fuzz::everyProvider()) {
        const QByteArray id = provider->profile().id.toString().toUtf8();
        if (list) {
            std::puts(id.constData());
        } else if (wanted.isEmpty() || wanted == id) {
            chosen.push_back(provider);
        }
    }
    if (list) {
        std::exit(0);
    }
    fuzz::check(!chosen.empty(), "ASSAY_FUZZ_PROVIDER is a provider");
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    for (const providers::HttpProvider *provider : chosen) {
        run(*provider, QByteArrayView(data, static_cast<qsizetype>(size)));
    }
    return 0;
}
