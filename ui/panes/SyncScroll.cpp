// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/SyncScroll.h"

#include "ui/markdown/AnswerView.h"
#include "ui/panes/Outline.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace assay::ui {

namespace {

/// A stretch of an answer between two headings that both answers have, or its ends.
struct Section {
    double from = 0;
    double to = 0;
};

/// The sections of both answers in which `y` of the first stands.
std::pair<Section, Section> sectionsAt(const AnswerView &leader, const AnswerView &other, double y)
{
    const QList<Outline::Entry> mine = Outline::of(leader, Outline::Kind::Headings);
    const QList<Outline::Entry> theirs = Outline::of(other, Outline::Kind::Headings);
    std::pair<Section, Section> found{{0, leader.scene().height()}, {0, other.scene().height()}};
    qsizetype from = 0;
    for (const Outline::Entry &entry : mine) {
        const auto twin = std::find_if(theirs.begin() + from, theirs.end(),
                                       [&entry](const Outline::Entry &candidate) { return candidate.text == entry.text; });
        if (twin == theirs.end()) {
            continue;
        }
        if (entry.top > y) {
            found.first.to = entry.top;
            found.second.to = twin->top;
            break;
        }
        found.first.from = entry.top;
        found.second.from = twin->top;
        // Headings that come again are taken in order.
        from = twin - theirs.begin() + 1;
    }
    return found;
}

} // namespace

void SyncScroll::watch(AnswerView *view)
{
    m_views.append(view);
    for (QObject *part : {static_cast<QObject *>(view), static_cast<QObject *>(view->viewport()),
                          static_cast<QObject *>(view->verticalScrollBar())}) {
        part->installEventFilter(this);
    }
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, view] {
        if (m_enabled && !m_moving && view == m_leader) {
            follow(view);
        }
    });
    connect(view, &QObject::destroyed, this, [this, view] { m_views.removeOne(view); });
}

void SyncScroll::forgetAll()
{
    for (AnswerView *view : std::as_const(m_views)) {
        view->verticalScrollBar()->disconnect(this);
        view->disconnect(this);
    }
    m_views.clear();
    m_leader = nullptr;
}

void SyncScroll::setEnabled(bool enabled)
{
    m_enabled = enabled;
    if (enabled && m_leader) {
        follow(m_leader);
    }
}

bool SyncScroll::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Wheel:
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::FocusIn:
    case QEvent::TouchBegin:
        for (AnswerView *view : std::as_const(m_views)) {
            if (watched == view || watched == view->viewport() || watched == view->verticalScrollBar()) {
                m_leader = view;
            }
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

int SyncScroll::placeIn(const AnswerView &other, const AnswerView &leader)
{
    const QScrollBar *mine = leader.verticalScrollBar();
    const QScrollBar *theirs = other.verticalScrollBar();
    // The ends meet the ends, whatever stands there.
    if (mine->value() == mine->minimum()) {
        return theirs->minimum();
    }
    if (mine->value() == mine->maximum()) {
        return theirs->maximum();
    }
    const auto [own, foreign] = sectionsAt(leader, other, mine->value());
    const double part = own.to > own.from ? (mine->value() - own.from) / (own.to - own.from) : 0;
    return std::clamp(int(std::round(foreign.from + part * (foreign.to - foreign.from))), theirs->minimum(), theirs->maximum());
}

void SyncScroll::follow(AnswerView *leader)
{
    m_moving = true;
    for (AnswerView *view : std::as_const(m_views)) {
        if (view != leader && view->isVisible()) {
            view->verticalScrollBar()->setValue(placeIn(*view, *leader));
        }
    }
    m_moving = false;
}

} // namespace assay::ui
