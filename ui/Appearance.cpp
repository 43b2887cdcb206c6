// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Appearance.h"

#include "core/SettingsStore.h"

#include <QApplication>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

const auto schemeName = u"appearance.scheme"_s;

} // namespace

Scheme Appearance::schemeOf(const core::SettingsStore &settings)
{
    const QString word = settings.value(schemeName).toString();
    return word == "light"_L1 ? Scheme::Light : word == "dark"_L1 ? Scheme::Dark : Scheme::System;
}

void Appearance::setScheme(core::SettingsStore &settings, Scheme scheme)
{
    settings.setValue(schemeName, scheme == Scheme::Light ? u"light"_s : scheme == Scheme::Dark ? u"dark"_s : u"system"_s);
    Theme::apply(*qApp, scheme);
}

} // namespace assay::ui
