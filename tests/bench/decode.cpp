// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a token costs between socket and StreamEvent: framing, JSON and conversion to UTF-16, in events per CPU second, beside simdjson alone
// that reads the same events and takes out the text. One JSON object a line.
#include "net/SseParser.h"
#include "providers/protocols/AnthropicMessagesDecoder.h"
#include "providers/protocols/ChatCompletionsDecoder.h"

#include <simdjson.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

using namespace assay;

namespace {

constexpr int eventsPerRound = 20'000;
constexpr int rounds = 7;

double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// The best of several rounds: what is measured is the code, not its neighbours on the machine.
double eventsPerCpuSecond(const std::function<size_t()> &round)
{
    double best = 0;
    for (int i = 0; i < rounds; ++i) {
        const double start = cpuSeconds();
        const size_t events = round();
        best = std::max(best, static_cast<double>(events) / (cpuSeconds() - start));
    }
    return best;
}

std::string chatEvent(int i)
{
    return R"({"id":"chatcmpl-9","object":"chat.completion.chunk","created":1763800000,"model":"test-model-0125","service_tier":"default","choices":[{"index":0,"delta":{"content":" word)"
           + std::to_string(i) + R"("},"logprobs":null,"finish_reason":null}],"usage":null})";
}

std::string messagesEvent(int i)
{
    return R"({"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":" word)" + std::to_string(i)
           + R"("}})";
}

struct Case {
    const char *name;
    std::vector<std::string> events;
    QByteArray stream;
    std::function<std::unique_ptr<providers::StreamDecoder>()> makeDecoder;
    std::function<size_t(simdjson::ondemand::document &)> takeText;
};

size_t textLength(simdjson::simdjson_result<std::string_view> text)
{
    std::string_view view;
    return std::move(text).get(view) == simdjson::SUCCESS ? view.size() : 0;
}

/// As it comes from the network: pieces of 1,400 bytes.
size_t decodeAll(const Case &one, size_t &sink)
{
    const auto decoder = one.makeDecoder();
    net::SseParser parser;
    providers::StreamEvents out;
    for (qsizetype from = 0; from < one.stream.size(); from += 1400) {
        parser.feed(QByteArrayView(one.stream).sliced(from, std::min<qsizetype>(1400, one.stream.size() - from)));
        while (const auto item = parser.next()) {
            decoder->decode(*item, out);
        }
        sink += out.size();
        out.clear();
    }
    return one.events.size();
}

size_t parseAll(const Case &one, size_t &sink)
{
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    for (const std::string &event : one.events) {
        const simdjson::padded_string_view view(event.data(), event.size(), event.capacity());
        if (parser.iterate(view).get(document) == simdjson::SUCCESS) {
            sink += one.takeText(document);
        }
    }
    return one.events.size();
}

Case makeCase(const char *name, std::string (*make)(int), bool named)
{
    Case out;
    out.name = name;
    for (int i = 0; i < eventsPerRound; ++i) {
        std::string event = make(i);
        event.reserve(event.size() + simdjson::SIMDJSON_PADDING);
        if (named) {
            out.stream += "event: content_block_delta\n";
        }
        out.stream += "data: " + QByteArray(event.data(), static_cast<qsizetype>(event.size())) + "\n\n";
        out.events.push_back(std::move(event));
    }
    return out;
}

void report(const Case &one)
{
    size_t sink = 0;
    const double value = eventsPerCpuSecond([&] { return decodeAll(one, sink); });
    const double baseline = eventsPerCpuSecond([&] { return parseAll(one, sink); });
    std::printf(R"({"bench":"decode","case":"%s","value":%.0f,"unit":"events/cpu_s","baseline":%.0f,"ratio":%.3f})"
                "\n",
                one.name, value, baseline, value / baseline);
    if (sink == 0) {
        std::fputs("nothing was decoded\n", stderr);
    }
}

} // namespace

int main()
{
    Case chat = makeCase("chat", chatEvent, false);
    chat.makeDecoder = [] { return std::make_unique<providers::ChatCompletionsDecoder>(providers::ChatDialect()); };
    chat.takeText = [](simdjson::ondemand::document &document) {
        return textLength(document["choices"].at(0)["delta"]["content"].get_string());
    };
    report(chat);
    Case messages = makeCase("messages", messagesEvent, true);
    messages.makeDecoder = [] { return std::make_unique<providers::AnthropicMessagesDecoder>(); };
    messages.takeText = [](simdjson::ondemand::document &document) {
        return textLength(document["delta"]["text"].get_string());
    };
    report(messages);
    return 0;
}
