// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ShortcutList.h"

#include "core/SettingsStore.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QGridLayout>
#include <QJsonObject>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QScrollArea>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

const auto settingName = u"shortcuts"_s;

QString titleOf(const QAction *action)
{
    return action->text().remove(u'&').remove(u'…');
}

} // namespace

ShortcutList::ShortcutList(const QList<QAction *> &actions, core::SettingsStore &settings, QWidget *parent)
    : QDialog(parent), m_actions(actions), m_settings(settings), m_conflict(new QLabel(this))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(520, 600);
    auto *rows = new QWidget;
    auto *grid = new QGridLayout(rows);
    grid->setContentsMargins(24, 16, 24, 16);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    for (QAction *action : std::as_const(m_actions)) {
        addRow(grid, action);
    }
    auto *scroll = new QScrollArea(this);
    scroll->setProperty("assayBare", true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(rows);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Theme::danger());
    m_conflict->setPalette(colours);
    m_conflict->setContentsMargins(24, 8, 24, 8);
    m_conflict->setWordWrap(true);
    m_conflict->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_conflict);
}

void ShortcutList::addRow(QGridLayout *grid, QAction *action)
{
    const int row = grid->rowCount();
    auto *label = new QLabel(titleOf(action));
    auto *edit = new QKeySequenceEdit(action->shortcut());
    edit->setMaximumSequenceLength(1);
    edit->setClearButtonEnabled(true);
    edit->setMaximumWidth(180);
    edit->setAccessibleName(tr("Keys for %1").arg(titleOf(action)));
    label->setBuddy(edit);
    grid->addWidget(label, row, 0);
    grid->addWidget(edit, row, 1);
    connect(edit, &QKeySequenceEdit::editingFinished, this, [this, action, edit] { change(action, edit->keySequence()); });
}

void ShortcutList::change(QAction *action, const QKeySequence &keys)
{
    if (keys == action->shortcut()) {
        return;
    }
    for (const QAction *other : std::as_const(m_actions)) {
        if (other != action && !keys.isEmpty() && other->shortcuts().contains(keys)) {
            showConflict(other, keys);
            return;
        }
    }
    m_conflict->hide();
    action->setShortcut(keys);
    QJsonObject kept = m_settings.value(settingName).toObject();
    kept.insert(action->objectName(), keys.toString(QKeySequence::PortableText));
    m_settings.setValue(settingName, kept);
}

void ShortcutList::showConflict(const QAction *action, const QKeySequence &keys)
{
    m_conflict->setText(
        tr("%1 is taken by “%2”. Change that one first.").arg(keys.toString(QKeySequence::NativeText), titleOf(action)));
    m_conflict->show();
}

void ShortcutList::restore(const QList<QAction *> &actions, const core::SettingsStore &settings)
{
    const QJsonObject kept = settings.value(settingName).toObject();
    for (QAction *action : actions) {
        if (const QJsonValue keys = kept.value(action->objectName()); keys.isString()) {
            action->setShortcut(QKeySequence::fromString(keys.toString(), QKeySequence::PortableText));
        }
    }
}

} // namespace assay::ui
