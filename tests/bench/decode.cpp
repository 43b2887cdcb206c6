// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a token costs between socket and StreamEvent, for each protocol: framing, JSON and conversion to UTF-16, in events per CPU second, beside
// simdjson alone that reads the same events and takes out the text. Then the same stream until 1 GB has gone through, and how much the
// program's memory grew meanwhile. One JSON object a line. With names of protocols as arguments: only those.
#include "Figure.h"
#include "fuzz/Providers.h"
#include "providers/ResponseReader.h"

#include <simdjson.h>

#include <QFile>

#include <ctime>
#include <functional>

#include <unistd.h>

using namespace assay;
using core::Protocol;

namespace {

constexpr int eventsPerRound = 20'000;
constexpr int rounds = 7;
constexpr qint64 wholeStream = 1'000'000'000;
constexpr qsizetype packet = 1400;

double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Bytes of memory that the program holds.
double residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly)
               ? file.readAll().split(' ').value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE))
               : 0;
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

using Document = simdjson::ondemand::document;
using Text = simdjson::simdjson_result<std::string_view>;

/// One protocol: how it frames, what its events look like, and where in them the text stands.
struct Shape {
    const char *name;
    Protocol protocol;
    const char *before;    ///< in front of each event
    const char *behind;    ///< each event
    const char *beginning; ///< the stream's
    const char *head;      ///< of an event, up to the text's number
    const char *tail;      ///< of an event, or up to where the number stands once more
    Text (*textOf)(Document &);
    const char *rest = nullptr; ///< behind that
};

const Shape shapes[] = {
    {"chat", Protocol::ChatCompletions, "data: ", "\n\n", "",
     R"({"id":"chatcmpl-9","object":"chat.completion.chunk","created":1763800000,"model":"test-model-0125","service_tier":"default","choices":[{"index":0,"delta":{"content":" word)",
     R"("},"logprobs":null,"finish_reason":null}],"usage":null})",
     [](Document &event) { return event["choices"].at(0)["delta"]["content"].get_string(); }},
    {"messages", Protocol::AnthropicMessages, "event: content_block_delta\ndata: ", "\n\n",
     "event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":"
     "\"\"}}\n\n",
     R"({"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":" word)", R"("}})",
     [](Document &event) { return event["delta"]["text"].get_string(); }},
    {"responses", Protocol::Responses, "event: response.output_text.delta\ndata: ", "\n\n",
     "event: response.output_item.added\ndata: {\"type\":\"response.output_item.added\",\"output_index\":0,\"item\":{\"id\":\"msg_1\","
     "\"type\":\"message\",\"role\":\"assistant\",\"content\":[]}}\n\n",
     R"({"type":"response.output_text.delta","sequence_number":7,"item_id":"msg_1","output_index":0,"content_index":0,"delta":" word)",
     R"(","logprobs":[]})", [](Document &event) { return event["delta"].get_string(); }},
    {"gemini", Protocol::Gemini, "data: ", "\n\n", "", R"({"candidates":[{"content":{"role":"model","parts":[{"text":" word)",
     R"("}]},"index":0}],"usageMetadata":{"promptTokenCount":310,"totalTokenCount":322,"candidatesTokenCount":)",
     [](Document &event) { return event["candidates"].at(0)["content"]["parts"].at(0)["text"].get_string(); },
     R"(},"modelVersion":"gemini-3.8-flash","responseId":"r1"})"},
    {"ollama", Protocol::OllamaChat, "", "\n", "",
     R"({"model":"qwen3:8b","created_at":"2026-11-22T10:00:00.000000Z","message":{"role":"assistant","content":" word)",
     R"("},"done":false})", [](Document &event) { return event["message"]["content"].get_string(); }},
};

/// The events of one round, apart for the baseline and framed for us.
struct Case {
    const Shape *shape = nullptr;
    const providers::HttpProvider *provider = nullptr;
    std::vector<std::string> events;
    QByteArray stream;
};

Case makeCase(const Shape &shape, const providers::HttpProvider &provider)
{
    Case out{&shape, &provider, {}, {}};
    for (int i = 0; i < eventsPerRound; ++i) {
        const std::string number = std::to_string(i);
        std::string event = shape.head + number + shape.tail;
        if (shape.rest != nullptr) {
            event += number + shape.rest;
        }
        event.reserve(event.size() + simdjson::SIMDJSON_PADDING);
        out.stream += QByteArray(shape.before) + QByteArray::fromStdString(event) + shape.behind;
        out.events.push_back(std::move(event));
    }
    return out;
}

providers::ResponseReader openReader(const Case &one)
{
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::ContentType,
                   one.shape->protocol == Protocol::OllamaChat ? "application/x-ndjson" : "text/event-stream");
    providers::ResponseReader reader(one.provider->makeDecoder(), one.provider->vendor());
    reader.begin(200, headers);
    providers::StreamEvents none;
    reader.read(QByteArrayView(one.shape->beginning), none);
    return reader;
}

/// As it comes from the network: pieces of one packet. Returns how many pieces of text came out.
size_t decodeInto(providers::ResponseReader &reader, const QByteArray &stream, providers::StreamEvents &out)
{
    size_t texts = 0;
    for (qsizetype from = 0; from < stream.size(); from += packet) {
        reader.read(QByteArrayView(stream).sliced(from, std::min<qsizetype>(packet, stream.size() - from)), out);
        for (const core::StreamEvent &event : out) {
            texts += std::holds_alternative<core::TextDelta>(event) ? 1 : 0;
        }
        out.clear();
    }
    return texts;
}

size_t parseAll(const Case &one, size_t &sink)
{
    simdjson::ondemand::parser parser;
    Document document;
    for (const std::string &event : one.events) {
        const simdjson::padded_string_view view(event.data(), event.size(), event.capacity());
        std::string_view text;
        if (parser.iterate(view).get(document) == simdjson::SUCCESS
            && one.shape->textOf(document).get(text) == simdjson::SUCCESS) {
            sink += text.size();
        }
    }
    return one.events.size();
}

bool measureSpeed(const Case &one)
{
    size_t texts = 0;
    size_t sink = 0;
    const double value = eventsPerCpuSecond([&] {
        providers::ResponseReader reader = openReader(one);
        providers::StreamEvents out;
        texts = decodeInto(reader, one.stream, out);
        return one.events.size();
    });
    const double baseline = eventsPerCpuSecond([&] { return parseAll(one, sink); });
    bench::print("decode", one.shape->name, value, "events/cpu_s", baseline);
    return texts == one.events.size() && sink > 0;
}

bool measureMemory(const Case &one)
{
    providers::ResponseReader reader = openReader(one);
    providers::StreamEvents out;
    qint64 fed = 0;
    size_t texts = decodeInto(reader, one.stream, out);
    size_t expected = one.events.size();
    const double before = residentBytes();
    double most = before;
    while (fed < wholeStream) {
        texts += decodeInto(reader, one.stream, out);
        expected += one.events.size();
        fed += one.stream.size();
        most = std::max(most, residentBytes());
    }
    bench::print("decode", std::string(one.shape->name) + ": memory grown over 1 GB", (most - before) / 1e6, "MB");
    return texts == expected;
}

} // namespace

int main(int argc, char **argv)
{
    const std::vector<std::string> wanted(argv + 1, argv + argc);
    bool good = true;
    for (const Shape &shape : shapes) {
        if (!wanted.empty() && std::ranges::find(wanted, shape.name) == wanted.end()) {
            continue;
        }
        const auto &all = fuzz::everyProvider();
        const auto provider = std::ranges::find_if(
            all, [&](const providers::HttpProvider *one) { return one->profile().protocol == shape.protocol; });
        if (provider == all.end()) {
            std::fprintf(stderr, "no provider speaks %s\n", shape.name);
            continue;
        }
        const Case one = makeCase(shape, **provider);
        if (!measureSpeed(one) || !measureMemory(one)) {
            std::fprintf(stderr, "%s: not every event became text\n", shape.name);
            good = false;
        }
    }
    return good ? 0 : 1;
}
