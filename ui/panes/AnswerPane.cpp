// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/AnswerPane.h"

#include "ui/Format.h"
#include "ui/LimitsText.h"
#include "ui/panes/LinkQuestion.h"
#include "ui/panes/MetricsLine.h"
#include "ui/panes/NoticePanel.h"
#include "ui/panes/PaneHeader.h"
#include "ui/panes/PictureFile.h"
#include "ui/panes/Replay.h"
#include "ui/panes/Skeleton.h"
#include "ui/theme/Theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QScrollArea>
#include <QTimerEvent>
#include <QVBoxLayout>

namespace assay::ui {

namespace {

using engine::AnswerSession;

constexpr int refreshInterval = 250;
constexpr int patience = 300;
constexpr int leastNotice = 60;
constexpr qsizetype charactersPerToken = 4; // for an estimate that says it is one

} // namespace

AnswerPane::AnswerPane(PaneIdentity identity, const core::Clock &clock, FrameClock &frames, const Grammars &grammars,
                       QWidget *parent)
    : QWidget(parent),
      m_identity(std::move(identity)),
      m_clock(clock),
      m_header(new PaneHeader(m_identity, this)),
      m_view(new AnswerView(frames, grammars, this)),
      m_notice(new NoticePanel(this)),
      m_noticeRoom(new QScrollArea(this)),
      m_metrics(new MetricsLine(this)),
      m_skeleton(new Skeleton(m_view->viewport()))
{
    m_view->setAccessibleName(tr("Answer %1").arg(m_identity.number));
    m_view->setAccessibleDescription(QStringLiteral("%1, %2").arg(m_identity.name, m_identity.provider));
    m_view->installEventFilter(this);
    // A notice takes what it needs of a short pane, which the text then leaves.
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_noticeRoom->setFrameShape(QFrame::NoFrame);
    m_noticeRoom->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_noticeRoom->setFocusPolicy(Qt::NoFocus);
    m_noticeRoom->setWidgetResizable(true);
    m_noticeRoom->setWidget(m_notice);
    m_notice->installEventFilter(this);
    m_notice->hide();
    m_noticeRoom->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_noticeRoom);
    layout->addWidget(m_metrics);
    makeMenu();

    connect(m_view, &AnswerView::saveRequested, this, [this](const QByteArray &bytes) { savePicture(bytes, this); });
    connect(m_view, &AnswerView::linkActivated, this, [this](const QUrl &address) { askToOpen(address, this); });
    connect(m_header, &PaneHeader::copyRequested, this, &AnswerPane::copyAnswer);
    connect(m_header, &PaneHeader::expandRequested, this, &AnswerPane::expandRequested);
    const auto onSession = [this](void (AnswerSession::*act)()) {
        return [this, act] {
            if (m_session) {
                (m_session->*act)();
            }
        };
    };
    connect(m_header, &PaneHeader::stopRequested, this, onSession(&AnswerSession::stop));
    connect(m_header, &PaneHeader::retryRequested, this, onSession(&AnswerSession::retry));
    connect(m_notice, &NoticePanel::retryRequested, this, onSession(&AnswerSession::retry));
    connect(m_notice, &NoticePanel::settingsRequested, this, [this] { Q_EMIT settingsRequested(m_identity.route.provider); });
}

AnswerPane::~AnswerPane() = default;

void AnswerPane::makeMenu()
{
    QMenu *menu = m_header->menu();
    menu->addAction(tr("Copy as Markdown"), this, [this] { QApplication::clipboard()->setText(m_view->markdown()); });
    menu->addAction(tr("Copy as plain text"), this, [this] { QApplication::clipboard()->setText(m_view->plainText()); });
    menu->addAction(tr("Copy figures"), this, [this] { QApplication::clipboard()->setText(metricsText()); });
    menu->addSeparator();
    menu->addAction(tr("Wrap or unwrap code"), m_view, &AnswerView::wrapAllCode);
    menu->addAction(tr("Select all"), this, [this] {
        m_view->setFocus(Qt::OtherFocusReason);
        m_view->selectAll();
    });
}

void AnswerPane::addSession(AnswerSession *session, const QString &prompt)
{
    endReplay();
    const int turn = m_view->beginTurn(prompt);
    m_shown.append({session, prompt});
    // Repeats wait for one another: the first of them that is not done is the one to look at.
    if (!m_session || m_session->state() == AnswerSession::State::Done) {
        makeCurrent(session, turn);
    }
    follow(session, turn);
    fill(session, turn);
    if (session->state() == AnswerSession::State::Done && session->answer().repeat == 0) {
        m_view->readFrom(turn);
    }
    m_patience.start(patience, this);
    if (m_folded && turn > 0) {
        rebuild();
    }
    showState();
    showMetrics();
}

void AnswerPane::fill(AnswerSession *session, int turn)
{
    const core::Answer &answer = session->answer();
    m_view->useTurn(turn);
    if (const QString reasoning = answer.reasoningText(); !reasoning.isEmpty()) {
        m_view->appendReasoning(reasoning);
        showReasoning(*session, turn);
    }
    if (!answer.text.isEmpty()) {
        m_view->appendText(answer.text);
    }
    if (!answer.toolCalls.isEmpty()) {
        m_view->setToolCalls(answer.toolCalls);
    }
    if (!answer.pictures.isEmpty()) {
        m_view->setPictures(answer.pictures);
    }
    if (!answer.citations.isEmpty()) {
        m_view->setCitations(answer.citations);
    }
    if (session->state() == AnswerSession::State::Done) {
        m_view->finishTurn();
    }
}

void AnswerPane::follow(AnswerSession *session, int turn)
{
    const auto onTurn = [this, turn] { m_view->useTurn(turn); };
    connect(session, &AnswerSession::textAppended, this, [this, onTurn](const QString &delta) {
        onTurn();
        m_view->appendText(delta);
        showSkeleton();
    });
    connect(session, &AnswerSession::reasoningAppended, this, [this, onTurn](const QString &delta) {
        onTurn();
        m_view->appendReasoning(delta);
        showSkeleton();
    });
    connect(session, &AnswerSession::toolCallChanged, this, [this, onTurn, session] {
        onTurn();
        m_view->setToolCalls(session->answer().toolCalls);
        showSkeleton();
    });
    connect(session, &AnswerSession::pictureAdded, this, [this, onTurn, session] {
        onTurn();
        m_view->setPictures(session->answer().pictures);
        showSkeleton();
    });
    connect(session, &AnswerSession::citationAdded, this, [this, onTurn, session] {
        onTurn();
        m_view->setCitations(session->answer().citations);
    });
    connect(session, &AnswerSession::cleared, this, [this, onTurn] {
        endReplay();
        onTurn();
        m_view->restartTurn();
        m_patience.start(patience, this);
    });
    connect(session, &AnswerSession::stateChanged, this, [this, session, turn] {
        if (session->state() == AnswerSession::State::Connecting && session != m_session) {
            endReplay();
            makeCurrent(session, turn);
            if (m_folded) {
                rebuild();
            }
        }
        if (session == m_session) {
            showState();
        }
    });
    connect(session, &AnswerSession::metricsChanged, this, [this] {
        if (!m_refresh.isActive()) {
            m_refresh.start(refreshInterval, this);
        }
    });
    connect(session, &AnswerSession::finished, this, [this, onTurn, session, turn] {
        onTurn();
        m_view->finishTurn();
        showReasoning(*session, turn);
        if (session == m_session) {
            showState();
            showMetrics();
            announce();
        }
    });
}

void AnswerPane::showReasoning(const AnswerSession &session, int turn)
{
    const QString text = session.answer().reasoningText();
    if (text.isEmpty()) {
        return;
    }
    const auto known = session.metrics().usage.reasoning;
    const bool done = session.state() == AnswerSession::State::Done;
    const QString tokens =
        known && done ? Format::tokens(*known) : QStringLiteral("≈ ") + Format::tokens(text.size() / charactersPerToken + 1);
    m_view->useTurn(turn);
    m_view->setReasoningLabel(tr("Reasoning · %1", "number of tokens").arg(tokens));
}

void AnswerPane::showState()
{
    if (!m_session) {
        return;
    }
    const bool running = m_session->state() != AnswerSession::State::Done;
    AnswerState state = AnswerState::of(*m_session, m_clock.now());
    state.word = repeatWord(state.word);
    if (m_replay) {
        state = {.word = tr("replay", "state of an answer"), .icon = {}, .colour = Theme::accent()};
    }
    m_header->setState(state, AnswerState::historyOf(m_session->answer()));
    const core::Attempt *last = m_session->answer().lastAttempt();
    m_header->setFallback(last != nullptr && last->route != m_identity.route ? last->route : core::Route());
    m_header->setRunning(running, m_session->canRetry());
    if (m_session->state() == AnswerSession::State::Retrying) {
        m_second.start(500, this);
    } else {
        m_second.stop();
    }
    showNotice();
    showSkeleton();
}

void AnswerPane::showNotice()
{
    const core::Answer &answer = m_session->answer();
    const bool done = m_session->state() == AnswerSession::State::Done;
    const QString remark = AnswerState::reasonOf(answer);
    if (done && answer.error && answer.outcome != core::Outcome::Stopped) {
        ErrorText text = ErrorText::of(*answer.error, m_identity.provider);
        if (const QString bite = LimitsText::bite(m_session->limits(), m_clock.utcNow()); !bite.isEmpty()) {
            text.advice.prepend(bite + u' ');
        }
        m_notice->showError(text);
    } else if (done && !remark.isEmpty() && answer.outcome != core::Outcome::ToolCall) {
        m_notice->showRemark(remark);
    }
    m_notice->setVisible(done && answer.outcome != core::Outcome::Stopped
                         && (answer.error || (!remark.isEmpty() && answer.outcome != core::Outcome::ToolCall)));
    m_noticeRoom->setVisible(!m_notice->isHidden());
    fitNotice();
}

void AnswerPane::fitNotice()
{
    if (!m_notice->isHidden()) {
        const int wanted = m_notice->heightForWidth(width());
        const int room = height() - m_header->sizeHint().height() - m_metrics->heightForWidth(width());
        m_noticeRoom->setFixedHeight(qMax(qMin(wanted, room), leastNotice));
    }
}

void AnswerPane::showMetrics()
{
    if (!m_session) {
        return;
    }
    const bool done = m_session->state() == AnswerSession::State::Done;
    m_metrics->setWay(m_session->answer());
    m_metrics->setMetrics(m_session->metrics(), done);
    if (!done) {
        showReasoning(*m_session, m_turn);
    }
}

void AnswerPane::showSkeleton()
{
    const bool waits =
        m_session && m_session->state() != AnswerSession::State::Done && m_view->isEmpty() && !m_patience.isActive();
    if (waits == m_skeleton->isVisibleTo(m_view->viewport())) {
        return;
    }
    m_skeleton->setGeometry(m_view->viewport()->rect());
    m_skeleton->setVisible(waits);
}

void AnswerPane::announce()
{
    const QString state = stateWord();
    QAccessibleAnnouncementEvent event(this, tr("Answer %1, %2: %3").arg(m_identity.number).arg(m_identity.name, state));
    QAccessible::updateAccessibility(&event);
}

void AnswerPane::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_second.timerId()) {
        showState();
    } else if (event->timerId() == m_refresh.timerId()) {
        m_refresh.stop();
        showMetrics();
    } else if (event->timerId() == m_patience.timerId()) {
        m_patience.stop();
        showSkeleton();
    }
}

void AnswerPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_skeleton->setGeometry(m_view->viewport()->rect());
    fitNotice();
}

bool AnswerPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        m_header->setViewFocused(event->type() == QEvent::FocusIn);
    } else if (watched == m_notice && event->type() == QEvent::LayoutRequest) {
        fitNotice();
    }
    return QWidget::eventFilter(watched, event);
}

void AnswerPane::copyAnswer()
{
    QApplication::clipboard()->setText(m_session ? m_session->answer().text : QString());
}

void AnswerPane::setMarks(bool fastest, bool cheapest)
{
    m_metrics->setMarks(fastest, cheapest);
}

void AnswerPane::setExpanded(bool expanded)
{
    m_header->setExpanded(expanded);
}

QString AnswerPane::stateWord() const
{
    return m_header->stateWord();
}

QString AnswerPane::metricsText() const
{
    return m_metrics->text();
}

QString AnswerPane::routeText() const
{
    return m_header->routeText();
}

QString AnswerPane::noticeText() const
{
    return m_notice->isHidden() ? QString() : m_notice->text();
}

QList<QWidget *> AnswerPane::stops() const
{
    return m_header->stops() + QList<QWidget *>{m_view} + m_notice->stops();
}

} // namespace assay::ui
