// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ProviderProfile.h"

#include <QByteArray>

namespace assay::net {

// What injected faults look like on the wire: the forms that the protocols' documents give, with no model behind them.

/// `{"type":"error","error":{"type":…,"message":…}}`: Anthropic's form, whose inner object is that of all the others too.
[[nodiscard]] QByteArray errorBody(const QByteArray &type, const QByteArray &message);
/// An error inside a running stream.
[[nodiscard]] QByteArray errorEvent(core::Protocol protocol);
/// An event whose JSON breaks off.
[[nodiscard]] QByteArray malformedEvent(core::Protocol protocol);
/// A whole answer in which the model declines.
[[nodiscard]] QByteArray refusalStream(core::Protocol protocol);
/// The content type of the protocol's streams.
[[nodiscard]] QByteArray streamType(core::Protocol protocol);

} // namespace assay::net
