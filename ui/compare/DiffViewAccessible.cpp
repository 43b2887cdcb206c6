// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/DiffViewAccessible.h"

#include "ui/compare/DiffView.h"
#include "ui/markdown/AccessibleChildren.h"

#include <QAccessibleWidget>
#include <QPointer>

namespace assay::ui {

namespace {

/// One row. It tells what stands at its place when it is asked.
class RowAccessible final : public QAccessibleInterface {
public:
    RowAccessible(DiffView *view, qsizetype row) : m_view(view), m_row(row) {}

    [[nodiscard]] bool isValid() const override { return m_view && m_row < m_view->rowCount(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? m_view->rowText(m_row) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid()) {
            return {};
        }
        const QRect row = m_view->rectOfRow(m_row);
        return {m_view->viewport()->mapToGlobal(row.topLeft()), row.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        state.invalid = !isValid();
        state.offscreen = isValid() && !m_view->viewport()->rect().intersects(m_view->rectOfRow(m_row));
        return state;
    }

private:
    QPointer<DiffView> m_view;
    qsizetype m_row;
};

class DiffViewAccessible final : public QAccessibleWidget {
public:
    explicit DiffViewAccessible(DiffView *view)
        : QAccessibleWidget(view, QAccessible::List),
          m_children([view](qsizetype row) -> QAccessibleInterface * { return new RowAccessible(view, row); })
    {
    }

    [[nodiscard]] int childCount() const override { return int(view()->rowCount()); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        return index < 0 || index >= childCount() ? nullptr : m_children.at(index);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override { return int(m_children.indexOf(child)); }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int row = 0; row < childCount(); ++row) {
            if (child(row)->rect().contains(x, y)) {
                return child(row);
            }
        }
        return nullptr;
    }

private:
    [[nodiscard]] DiffView *view() const { return static_cast<DiffView *>(widget()); }

    AccessibleChildren m_children;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<DiffView *>(object);
    return view == nullptr ? nullptr : new DiffViewAccessible(view);
}

} // namespace

void installDiffViewAccessible()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace assay::ui
