// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace assay::keys {

/// Whether a way to the system's keychain can exist at all. Where it is reached over D-Bus, that takes a session bus: asked for a keychain
/// without one, the libraries below would start a bus of their own, or look for a display to do it. Costs nothing and asks nobody.
[[nodiscard]] bool canReachKeychain();

} // namespace assay::keys
