// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/FaultBytes.h"

namespace assay::net {

using core::Protocol;

QByteArray errorBody(const QByteArray &type, const QByteArray &message)
{
    return R"({"type":"error","error":{"type":")" + type + R"(","message":")" + message + R"("}})";
}

QByteArray errorEvent(Protocol protocol)
{
    constexpr const char *message = "Injected fault: an error inside the stream.";
    switch (protocol) {
    case Protocol::AnthropicMessages:
        return "event: error\ndata: " + errorBody("overloaded_error", message) + "\n\n";
    case Protocol::Responses:
        return QByteArray("event: error\ndata: {\"type\":\"error\",\"code\":\"server_error\",\"message\":\"") + message
               + "\",\"param\":null}\n\n";
    case Protocol::Gemini:
        return QByteArray("data: {\"error\":{\"code\":503,\"status\":\"UNAVAILABLE\",\"message\":\"") + message + "\"}}\n\n";
    case Protocol::OllamaChat:
        return QByteArray("{\"error\":\"") + message + "\"}\n";
    case Protocol::ChatCompletions:
        break;
    }
    return "data: " + errorBody("server_error", message) + "\n\n";
}

QByteArray malformedEvent(Protocol protocol)
{
    switch (protocol) {
    case Protocol::AnthropicMessages:
        return "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":\n\n";
    case Protocol::Responses:
        return "event: response.output_text.delta\ndata: {\"type\":\"response.output_text.delta\",\"delta\":\n\n";
    case Protocol::OllamaChat:
        return "{\"message\":\n";
    case Protocol::Gemini:
    case Protocol::ChatCompletions:
        break;
    }
    return "data: {\"injected\":\n\n";
}

QByteArray refusalStream(Protocol protocol)
{
    switch (protocol) {
    case Protocol::AnthropicMessages:
        return "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"id\":\"msg_injected\",\"type\":\"message\","
               "\"role\":\"assistant\",\"model\":\"injected\",\"content\":[],\"stop_reason\":null,\"usage\":{\"input_tokens\":0,"
               "\"output_tokens\":0}}}\n\n"
               "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"refusal\","
               "\"stop_sequence\":null},\"usage\":{\"output_tokens\":0}}\n\n"
               "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n";
    case Protocol::Responses:
        return "event: response.refusal.delta\ndata: {\"type\":\"response.refusal.delta\",\"item_id\":\"injected\","
               "\"output_index\":0,\"content_index\":0,\"delta\":\"Injected fault: the model declines.\"}\n\n"
               "event: response.completed\ndata: {\"type\":\"response.completed\",\"response\":{\"id\":\"injected\","
               "\"status\":\"completed\",\"output\":[{\"type\":\"message\",\"id\":\"injected\",\"role\":\"assistant\","
               "\"content\":[{\"type\":\"refusal\",\"refusal\":\"Injected fault: the model declines.\"}]}]}}\n\n";
    case Protocol::Gemini:
        return "data: {\"candidates\":[{\"content\":{\"parts\":[],\"role\":\"model\"},\"finishReason\":\"SAFETY\",\"index\":0}]}\n\n";
    case Protocol::OllamaChat:
        return "{\"model\":\"injected\",\"message\":{\"role\":\"assistant\",\"content\":\"I cannot help with that.\"},"
               "\"done\":true,\"done_reason\":\"stop\"}\n";
    case Protocol::ChatCompletions:
        break;
    }
    return "data: {\"id\":\"injected\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\","
           "\"refusal\":\"Injected fault: the model declines.\"},\"finish_reason\":null}]}\n\n"
           "data: {\"id\":\"injected\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
           "data: [DONE]\n\n";
}

QByteArray streamType(Protocol protocol)
{
    return protocol == Protocol::OllamaChat ? "application/x-ndjson" : "text/event-stream";
}

} // namespace assay::net
