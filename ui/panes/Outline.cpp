// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/Outline.h"

#include "ui/markdown/AnswerView.h"

#include <QScrollBar>

#include <algorithm>

namespace assay::ui {

namespace {

constexpr int closeBelow = 24; // a heading that starts so near the top is the one that is read
constexpr int air = 16;        // above what was jumped to: as much as there is above the first block

} // namespace

QList<Outline::Entry> Outline::of(const AnswerView &view, Kind kind)
{
    QList<Entry> entries;
    const AnswerScene &scene = view.scene();
    for (qsizetype index = 0; index < scene.count(); ++index) {
        const Item &item = scene.item(index);
        const int level = item.headingLevel();
        if (kind == Kind::Headings && level > 0) {
            entries.append({index, level, false, item.text().simplified().toCaseFolded(), scene.top(index)});
        } else if (kind == Kind::Code && item.isCode()) {
            entries.append({index, 0, true, {}, scene.top(index)});
        }
    }
    return entries;
}

bool Outline::jump(AnswerView &view, Kind kind, bool backwards)
{
    const QList<Entry> entries = of(view, kind);
    QScrollBar *bar = view.verticalScrollBar();
    const int now = bar->value() + air;
    if (backwards) {
        const auto found =
            std::find_if(entries.rbegin(), entries.rend(), [now](const Entry &entry) { return entry.top < now - 2; });
        if (found == entries.rend()) {
            return false;
        }
        bar->setValue(int(found->top) - air);
        return true;
    }
    const auto found = std::ranges::find_if(entries, [now](const Entry &entry) { return entry.top > now + closeBelow; });
    if (found == entries.end() || bar->value() == bar->maximum()) {
        return false;
    }
    bar->setValue(int(found->top) - air);
    return true;
}

} // namespace assay::ui
