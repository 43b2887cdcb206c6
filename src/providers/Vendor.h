// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace assay::providers {

/// Whose house rules hold, where providers of one protocol differ: the meaning of statuses, above all.
enum class Vendor { Anthropic, OpenRouter, OpenAi, Gemini, Groq, Together, Ollama, Compatible };

} // namespace assay::providers
