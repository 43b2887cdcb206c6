// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Journal.h"

namespace assay::store {

/// What an answer's journal is kept as when it ends: when each piece came, to a 60th of a second, which is what a screen can show.
///
/// Format 2 of the table `replay`. The pieces' text is not in it a second time where it is the answer's own: `text` and `reasoning` are
/// that of the answer, all its parts in a row. Format 1, of the first schema, had all text and microseconds.
inline constexpr int recordingFormat = 2;
inline constexpr qint64 recordingTickUs = 16'000;

[[nodiscard]] QByteArray packRecording(const QList<JournalRun> &runs, const QString &text, const QString &reasoning);
/// nullopt for what is damaged or of a format that is not known.
[[nodiscard]] std::optional<QList<JournalRun>> unpackRecording(int format, const QByteArray &packed, const QString &text,
                                                               const QString &reasoning);

} // namespace assay::store
