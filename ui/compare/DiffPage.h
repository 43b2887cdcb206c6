// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/AnswerDiff.h"
#include "ui/panes/PaneIdentity.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace assay::ui {

class DiffView;

/// Two answers of a comparison against each other: who, how alike they are, and where they differ.
class DiffPage final : public QWidget {
    Q_OBJECT
public:
    /// An answer as it can be chosen.
    struct Side {
        PaneIdentity identity;
        QString markdown;
    };

    explicit DiffPage(QWidget *parent = nullptr);

    /// Shows two of the answers; nothing changes while the same two stand there with the same texts.
    void setAnswers(const QList<Side> &answers, int left, int right);
    [[nodiscard]] DiffView *view() const { return m_view; }
    /// "87 % in common · 4 differences"; empty while it is being compared.
    [[nodiscard]] QString summary() const;

    /// How long a comparison may take before it is told as it stands.
    static constexpr int patience = 2000;

Q_SIGNALS:
    void closed();
    /// The difference that was asked for is shown.
    void compared();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void compare();
    void show(const AnswerDiff &diff);
    void showSummary();
    void swap();

    QList<Side> m_answers;
    QComboBox *m_left;
    QComboBox *m_right;
    QLabel *m_summary;
    QToolButton *m_only;
    DiffView *m_view;
    int m_generation = 0; ///< of the comparison that is on its way
};

} // namespace assay::ui
