// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/AnswerState.h"

#include "ui/DetourText.h"
#include "ui/ErrorText.h"
#include "ui/theme/Theme.h"

namespace assay::ui {

using core::Outcome;
using engine::AnswerSession;

AnswerState AnswerState::of(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Complete:
        return {tr("complete"), QStringLiteral("check"), Theme::success()};
    case Outcome::Capped:
        return {tr("capped"), QStringLiteral("warning"), Theme::warning()};
    case Outcome::Refused:
        return {tr("refused"), QStringLiteral("warning"), Theme::warning()};
    case Outcome::Filtered:
        return {tr("filtered"), QStringLiteral("warning"), Theme::warning()};
    case Outcome::ToolCall:
        return {tr("asks for a tool"), QStringLiteral("tool"), Theme::success()};
    case Outcome::Cut:
        return {tr("cut"), QStringLiteral("warning"), Theme::danger()};
    case Outcome::Failed:
        return {tr("failed"), QStringLiteral("error"), Theme::danger()};
    case Outcome::Stopped:
        return {tr("stopped"), QStringLiteral("stop"), Theme::secondaryText()};
    }
    return {};
}

AnswerState AnswerState::of(const AnswerSession &session, std::chrono::steady_clock::time_point now)
{
    switch (session.state()) {
    case AnswerSession::State::Waiting:
        return {tr("waiting"), QStringLiteral("clock"), Theme::secondaryText()};
    case AnswerSession::State::Connecting:
        return {tr("connecting"), QStringLiteral("clock"), Theme::secondaryText()};
    case AnswerSession::State::Streaming:
        return {tr("streaming"), QString(), Theme::accent()};
    case AnswerSession::State::Retrying: {
        const auto left = session.retryAt() ? std::chrono::ceil<std::chrono::seconds>(*session.retryAt() - now).count() : 0;
        const QString why = session.retryReason() ? ErrorText::inShort(*session.retryReason()) : tr("error");
        const QString word = left > 0 ? tr("%1, retry in %2 s", "an HTTP status or short reason; seconds").arg(why).arg(left)
                                      : tr("%1, retrying").arg(why);
        return {word, QStringLiteral("warning"), Theme::warning()};
    }
    case AnswerSession::State::Done:
        break;
    }
    return of(session.answer().outcome.value_or(Outcome::Stopped));
}

QString AnswerState::reasonOf(const core::Answer &answer)
{
    if (!answer.outcome) {
        return {};
    }
    switch (*answer.outcome) {
    case Outcome::Capped:
        return tr("The model reached its output limit or the end of its context window; the answer may be incomplete.");
    case Outcome::Refused:
        return answer.finish.detail.isEmpty() ? tr("The model declined to answer.") : answer.finish.detail;
    case Outcome::Filtered:
        return answer.finish.detail.isEmpty() ? tr("A filter of the provider stopped the answer.") : answer.finish.detail;
    case Outcome::ToolCall:
        return tr("The answer ends with a call of a tool, which Assay does not run.");
    default:
        return {};
    }
}

QString AnswerState::historyOf(const core::Answer &answer)
{
    QStringList lines;
    if (const QString reason = reasonOf(answer); !reason.isEmpty()) {
        lines.append(reason);
    }
    lines.append(answer.warnings);
    if (const QString way = DetourText::summary(answer); !way.isEmpty()) {
        lines.append(way);
        lines.append(DetourText::attempts(answer));
    }
    return lines.join(u'\n');
}

} // namespace assay::ui
