// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/Vendor.h"

namespace assay::providers {

/// Where providers of the Chat Completions protocol differ.
struct ChatDialect {
    Vendor vendor = Vendor::Compatible;

    // What is sent.
    enum class Reasoning {
        Effort,            ///< `reasoning_effort`; a budget as `thinking_token_budget` (vLLM)
        Object,            ///< `reasoning:{effort | max_tokens}` (OpenRouter)
        TemplateArguments, ///< `chat_template_kwargs:{enable_thinking}` (Qwen and others on llama.cpp, vLLM)
        Thinking,          ///< `thinking:{type, budget_tokens}` (DeepSeek, Z.ai)
    };
    Reasoning reasoning = Reasoning::Effort;
    bool maxCompletionTokens = false; ///< else `max_tokens`
    bool streamOptions = true;        ///< `stream_options.include_usage`; without it some send no usage at all
    bool developerRole = false;       ///< the system prompt as `developer`; at OpenAI only for models that reason
    bool countedLogprobs = false;     ///< `logprobs` is how many, at least one (Together AI), not whether
    bool strictTools = false;         ///< knows `strict` in a tool
    bool switchesOff = false;         ///< effort `none` is `reasoning:{enabled:false}` (Together AI)
    bool parsedReasoning = false;     ///< `reasoning_format: parsed` goes with the effort (Groq)
    bool refusesOverflow = false;  ///< `context_length_exceeded_behavior: error` (Together AI), else prompts are cut silently
    bool cacheMarks = false;       ///< `cache_control`, as Anthropic's (OpenRouter)
    bool returnsReasoning = false; ///< `reasoning_details` go back in the assistant message

    // What is read.
    bool splitsThinking = false; ///< content may begin with `<think>`
    enum class CacheWrite { FiveMinutes, ThirtyMinutes };
    CacheWrite cacheWrite = CacheWrite::FiveMinutes; ///< lifetime of `cache_write_tokens`
};

} // namespace assay::providers
