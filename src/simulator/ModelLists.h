// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Catalogue.h"
#include "simulator/SimulatedModel.h"

namespace assay::simulator {

/// The list of models as the face's provider gives it. Only OpenRouter and Together list prices, as in life.
[[nodiscard]] QByteArray modelListBody(Face face, const QList<SimulatedModel> &models);
/// Gemini's list, which comes in pages: `pageSize` (50) and `pageToken` of the query.
[[nodiscard]] QByteArray geminiListBody(const QList<SimulatedModel> &models, const QHash<QString, QString> &query);
/// What Ollama tells of one model.
[[nodiscard]] QByteArray showBody(const SimulatedModel &model);
/// Ollama's own list.
[[nodiscard]] QByteArray tagsBody(const QList<SimulatedModel> &models);

/// Everything that the simulator serves, as if it had shipped with Assay: models and prices under the simulated providers' ids, each
/// marked simulated.
[[nodiscard]] core::Seed seed();

} // namespace assay::simulator
