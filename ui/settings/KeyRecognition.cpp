// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/KeyRecognition.h"

#include <QCoreApplication>

namespace assay::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("assay::ui::KeyRecognition", text);
}

} // namespace

std::optional<core::ProviderProfile> KeyRecognition::providerOf(const QString &key,
                                                                const QList<core::ProviderProfile> &profiles)
{
    const QString trimmed = key.trimmed();
    const core::ProviderProfile *best = nullptr;
    for (const core::ProviderProfile &profile : profiles) {
        const bool fits =
            !profile.keyPrefix.isEmpty() && trimmed.size() > profile.keyPrefix.size() && trimmed.startsWith(profile.keyPrefix);
        if (fits && (!best || profile.keyPrefix.size() > best->keyPrefix.size())) {
            best = &profile;
        }
    }
    return best ? std::optional(*best) : std::nullopt;
}

QString KeyRecognition::describe(core::KeySource source, const core::ProviderProfile &profile)
{
    switch (source) {
    case core::KeySource::Session:
        return say(QT_TRANSLATE_NOOP("assay::ui::KeyRecognition", "for this session only"));
    case core::KeySource::Environment:
        return say(QT_TRANSLATE_NOOP("assay::ui::KeyRecognition", "from %1")).arg(profile.keyVariable);
    case core::KeySource::Keychain:
        return say(QT_TRANSLATE_NOOP("assay::ui::KeyRecognition", "in the keychain"));
    case core::KeySource::None:
        break;
    }
    return profile.needsKey ? say(QT_TRANSLATE_NOOP("assay::ui::KeyRecognition", "no key"))
                            : say(QT_TRANSLATE_NOOP("assay::ui::KeyRecognition", "needs no key"));
}

} // namespace assay::ui
