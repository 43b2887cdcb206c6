// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace assay::ui {

class AnswerPane;
class FindBar;

/// Looks for a text in all panes that are to be seen: counts in each header and in total, and goes from pane to pane.
class PaneFinder final : public QObject {
    Q_OBJECT
public:
    explicit PaneFinder(FindBar *bar, QObject *parent = nullptr);

    /// In the order in which they are gone through.
    void setPanes(const QList<AnswerPane *> &panes);
    /// What find begins with, and where it goes on.
    void setCurrent(AnswerPane *pane) { m_current = pane; }
    [[nodiscard]] AnswerPane *current() const { return m_current; }
    /// Marks a text and goes to its first occurrence in each pane. Returns how often it occurs. An empty text ends it.
    int find(const QString &text);
    /// Goes on, from pane to pane.
    void findNext(bool backwards);
    /// An answer has grown: the counts follow soon.
    void refresh();

Q_SIGNALS:
    /// An occurrence in it was gone to.
    void reached(assay::ui::AnswerPane *pane);

private:
    void count();
    void tell();

    FindBar *m_bar;
    QList<AnswerPane *> m_panes;
    AnswerPane *m_current = nullptr;
    QString m_text;
    QTimer m_countSoon;
};

} // namespace assay::ui
