// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/Entities.h"

#include "ui/markdown/TextCleaner.h"

#include <QFile>
#include <QHash>

#include <string>

// Q_INIT_RESOURCE must not stand in a namespace.
void initialiseAssayEntities()
{
    Q_INIT_RESOURCE(assay_markdown);
}

namespace assay::ui {

namespace {

using Points = QHash<QByteArray, std::u32string>;

/// The names of HTML, 2,125 of them, read when the first one is met: most answers hold none.
const Points &namedPoints()
{
    static const Points points = [] {
        initialiseAssayEntities();
        Points read;
        QFile file(QStringLiteral(":/markdown/entities.txt"));
        if (!file.open(QIODevice::ReadOnly)) {
            return read;
        }
        while (!file.atEnd()) {
            const QList<QByteArray> words = file.readLine().trimmed().split(' ');
            const QList<QByteArray> codes = words.value(1).split('+');
            std::u32string text;
            for (const QByteArray &code : codes) {
                text += char32_t(code.toUInt(nullptr, 16));
            }
            read.insert(words.constFirst(), text);
        }
        return read;
    }();
    return points;
}

std::u32string pointsOf(QByteArrayView name)
{
    if (!name.startsWith('#')) {
        return namedPoints().value(name.toByteArray());
    }
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    bool good = false;
    const uint point = name.sliced(hex ? 2 : 1).toUInt(&good, hex ? 16 : 10);
    const bool exists = good && point > 0 && point <= 0x10ffff && (point < 0xd800 || point >= 0xe000);
    return std::u32string(1, exists ? char32_t(point) : U'\ufffd');
}

} // namespace

QString textOfEntity(QByteArrayView entity)
{
    if (entity.size() < 3) {
        return QString::fromUtf8(entity);
    }
    const std::u32string points = pointsOf(entity.sliced(1, entity.size() - 2));
    return points.empty() ? QString::fromUtf8(entity) : TextCleaner().clean(QString::fromStdU32String(points));
}

} // namespace assay::ui
