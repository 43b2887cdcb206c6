// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/Arrows.h"

#include <QMultiHash>

/// Reads the #include lines of one file and says which of them have no arrow.
class IncludeCheck final {
public:
    /// `qtHeaders` is the folder that holds QtCore, QtGui, …; `libraries` the text of libraries.txt.
    IncludeCheck(Arrows arrows, const QString &qtHeaders, const QString &libraries);

    /// Sentences, one for each include that breaks a rule: "line 3: ui may not include core/…".
    [[nodiscard]] QStringList findingsIn(const QString &room, const QString &source) const;

private:
    [[nodiscard]] QString findingFor(const QString &room, const QString &header, bool quoted) const;
    [[nodiscard]] QString roomFinding(const QString &room, const QString &header) const;
    [[nodiscard]] QString libraryFinding(const QString &room, const QString &header) const;
    [[nodiscard]] QStringList librariesOf(const QString &header) const;

    Arrows m_arrows;
    QMultiHash<QString, QString> m_modules; ///< Qt header to the modules that have one of this name
    QList<std::pair<QString, QString>> m_prefixes;
};
