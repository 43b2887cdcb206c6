// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/AnswerView.h"

#include <QAccessible>
#include <QPointer>

namespace assay::ui {

/// A link or a button in a block of an answer; pressing it does what a click does.
class HotSpotAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    HotSpotAccessible(AnswerView *view, qsizetype item, int spot) : m_view(view), m_item(item), m_spot(spot) {}

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    [[nodiscard]] HotSpot spot() const;

    QPointer<AnswerView> m_view;
    qsizetype m_item;
    int m_spot;
};

} // namespace assay::ui
