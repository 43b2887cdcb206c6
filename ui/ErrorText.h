// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ProviderError.h"

#include <QCoreApplication>
#include <QString>

namespace assay::ui {

/// An error as people read it: what happened and why, what to do about it, and the particulars for those who want them.
///
/// The only place where kinds of errors become sentences.
struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(assay::ui::ErrorText)
public:
    enum class Remedy { None, OpenSettings, TryAgain };

    QString what;   ///< one sentence: "OpenRouter refused the key (401)."
    QString advice; ///< one or two sentences; may be empty
    Remedy remedy = Remedy::None;
    QString details; ///< status, the provider's own words, request id; one a line

    /// `provider` is the provider's name as people write it.
    [[nodiscard]] static ErrorText of(const core::ProviderError &error, const QString &provider);
    /// In a few words for a line of state: "429, retry in 4 s" is made of it.
    [[nodiscard]] static QString inShort(const core::ProviderError &error);

private:
    void describeRefusal(const core::ProviderError &error, const QString &provider, const QString &status);
    void describeTrouble(const core::ProviderError &error, const QString &provider, const QString &status);
};

} // namespace assay::ui
