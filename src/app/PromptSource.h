// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arguments.h"
#include "core/Prompt.h"

#include <expected>

namespace assay::app {

inline constexpr qsizetype longestPrompt = 32 * 1024 * 1024;

/// The prompt of `run`: `--prompt`, `--prompt-file`, `-`, or what is piped in. The error is a sentence for people.
[[nodiscard]] std::expected<QString, QString> promptFrom(const Arguments &arguments);
/// `--prompt` or `--prompt-file` alone, for the window; empty where neither is given.
[[nodiscard]] std::expected<QString, QString> promptOptionFrom(const Arguments &arguments);
/// A file that goes with the prompt; its media type is told by content and name.
[[nodiscard]] std::expected<core::Attachment, QString> attachmentFrom(const QString &path);
/// A file's bytes, or why they cannot be had.
[[nodiscard]] std::expected<QByteArray, QString> bytesOf(const QString &path, qsizetype limit = longestPrompt);

} // namespace assay::app
