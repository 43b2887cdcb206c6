// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <optional>

namespace assay::ui {

class AnswerView;

/// Scrolls all answers along with the one that the user scrolls: to the same heading where both have it, and as far below it; else to the
/// same part of the whole.
class SyncScroll final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void watch(AnswerView *view);
    void forgetAll();
    void setEnabled(bool enabled);
    [[nodiscard]] bool isEnabled() const { return m_enabled; }

    /// Where `other` has to stand for what `leader` shows at its top.
    [[nodiscard]] static int placeIn(const AnswerView &other, const AnswerView &leader);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(AnswerView *leader);

    QList<AnswerView *> m_views;
    QPointer<AnswerView> m_leader; ///< the one that the user's hand was on last
    bool m_enabled = false;
    bool m_moving = false;
};

} // namespace assay::ui
