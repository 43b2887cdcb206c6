// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace assay::ui {

struct Actions;
class ComparePage;
class Desk;
class PaneArea;

/// Ties the actions that concern answers to the panes, and keeps what they say and whether they can be chosen true.
class AnswersWiring final : public QObject {
    Q_OBJECT
public:
    AnswersWiring(const Actions &actions, ComparePage *page, Desk *desk, QObject *parent);

    /// What can be done has changed.
    void refresh();

Q_SIGNALS:
    /// Something was done that the user should know of, as a sentence.
    void said(const QString &text);

private:
    void connectLayout();
    void connectReading();

    const Actions &m_actions;
    ComparePage *m_page;
    PaneArea *m_panes;
    Desk *m_desk;
};

} // namespace assay::ui
