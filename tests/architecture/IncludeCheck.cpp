// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/IncludeCheck.h"

#include <QDir>
#include <QRegularExpression>

IncludeCheck::IncludeCheck(Arrows arrows, const QString &qtHeaders, const QString &libraries) : m_arrows(std::move(arrows))
{
    const QStringList modules = QDir(qtHeaders).entryList({QStringLiteral("Qt*")}, QDir::Dirs);
    for (const QString &module : modules) {
        const QStringList headers = QDir(qtHeaders + u'/' + module).entryList(QDir::Files);
        for (const QString &header : headers) {
            m_modules.insert(header, module);
        }
    }
    const QStringList lines = libraries.split(u'\n');
    for (const QString &line : lines) {
        const QString content = line.section(u'#', 0, 0);
        const QStringList prefixes = content.section(u':', 1).simplified().split(u' ', Qt::SkipEmptyParts);
        for (const QString &prefix : prefixes) {
            m_prefixes.append({prefix, content.section(u':', 0, 0).trimmed()});
        }
    }
}

QStringList IncludeCheck::findingsIn(const QString &room, const QString &source) const
{
    static const QRegularExpression include(QStringLiteral(R"re(^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>))re"));
    QStringList findings;
    const QStringList lines = source.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRegularExpressionMatch match = include.match(lines.at(i));
        if (!match.hasMatch()) {
            continue;
        }
        const bool quoted = match.hasCaptured(1) && !match.captured(1).isEmpty();
        const QString finding = findingFor(room, match.captured(quoted ? 1 : 2), quoted);
        if (!finding.isEmpty()) {
            findings.append(QStringLiteral("line %1: %2").arg(i + 1).arg(finding));
        }
    }
    return findings;
}

QString IncludeCheck::findingFor(const QString &room, const QString &header, bool quoted) const
{
    if (m_arrows.room(room).banned.contains(header.section(u'/', -1))) {
        return QStringLiteral("%1 may not include %2").arg(room, header);
    }
    return quoted ? roomFinding(room, header) : libraryFinding(room, header);
}

QString IncludeCheck::roomFinding(const QString &room, const QString &header) const
{
    if (!header.contains(u'/')) {
        const bool generated = header.startsWith(u"ui_") || header.startsWith(u"moc_") || header.endsWith(u".moc");
        return generated ? QString() : QStringLiteral("\"%1\" has to name its room: \"room/%1\"").arg(header);
    }
    const QString other = header.section(u'/', 0, 0);
    if (!m_arrows.has(other)) {
        return QStringLiteral("%1 includes %2, which is of no room").arg(room, header);
    }
    if (other != room && !m_arrows.room(room).rooms.contains(other)) {
        return QStringLiteral("%1 has no arrow to %2, yet includes %3").arg(room, other, header);
    }
    return {};
}

QString IncludeCheck::libraryFinding(const QString &room, const QString &header) const
{
    static const QRegularExpression standard(QStringLiteral("^[a-z_0-9]+$"));
    static const QRegularExpression ofC(QStringLiteral("^(stdint|stddef|string|math|limits|time|stdio|stdlib)\\.h$"));
    const QStringList libraries = librariesOf(header);
    for (const QString &library : libraries) {
        if (m_arrows.room(room).libraries.contains(library)) {
            return {};
        }
    }
    if (!libraries.isEmpty()) {
        return QStringLiteral("%1 has no arrow to %2, yet includes %3").arg(room, libraries.first(), header);
    }
    if (standard.match(header).hasMatch() || ofC.match(header).hasMatch()) {
        return {};
    }
    if (m_arrows.has(header.section(u'/', 0, 0))) {
        return QStringLiteral("<%1> is a room's: write \"%1\"").arg(header);
    }
    return QStringLiteral("%1 includes %2, which is of no known library").arg(room, header);
}

QStringList IncludeCheck::librariesOf(const QString &header) const
{
    const QString folder = header.section(u'/', 0, -2);
    if (folder.startsWith(u"Qt")) {
        return {folder.section(u'/', 0, 0)};
    }
    if (folder.isEmpty() && m_modules.contains(header)) {
        return m_modules.values(header);
    }
    for (const auto &[prefix, library] : m_prefixes) {
        if (header.startsWith(prefix)) {
            return {library};
        }
    }
    return {};
}
