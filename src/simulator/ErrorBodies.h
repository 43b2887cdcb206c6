// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Asked.h"
#include "simulator/Fault.h"

namespace assay::simulator {

/// An error as the face's provider writes it.
[[nodiscard]] QByteArray errorBody(Target target, const Complaint &complaint);
/// The complaint that usually comes with a status; its message is in the provider's manner.
[[nodiscard]] Complaint complaintOf(int status);
/// The same with what the fault says of waiting.
[[nodiscard]] Complaint complaintOf(int status, const Fault &fault);
/// A key that is wrong; Google calls it an invalid argument.
[[nodiscard]] Complaint wrongKey(Face face);

} // namespace assay::simulator
