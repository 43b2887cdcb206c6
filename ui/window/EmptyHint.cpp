// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/EmptyHint.h"

#include "ui/theme/Theme.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>

namespace assay::ui {

EmptyHint::EmptyHint(const QList<QAction *> &actions, QWidget *parent) : QWidget(parent)
{
    auto *text = new QLabel(tr("Answers appear here, side by side."), this);
    text->setFont(Theme::scaled(font(), 1.15));
    text->setForegroundRole(QPalette::PlaceholderText);
    text->setAlignment(Qt::AlignCenter);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    for (int row = 0; row < actions.size(); ++row) {
        const QAction *action = actions.at(row);
        auto *name = new QLabel(action->text().remove(QLatin1Char('&')).remove(QStringLiteral("…")), this);
        auto *keys = new QLabel(action->shortcut().toString(QKeySequence::NativeText), this);
        for (QLabel *label : {name, keys}) {
            label->setForegroundRole(QPalette::PlaceholderText);
        }
        keys->setFont(Theme::scaled(font(), 0.92));
        grid->addWidget(name, row, 0, Qt::AlignTrailing);
        grid->addWidget(keys, row, 1, Qt::AlignLeading);
    }
    auto *centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addLayout(grid);
    centred->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(text);
    layout->addSpacing(8);
    layout->addLayout(centred);
    layout->addStretch(3);
}

} // namespace assay::ui
