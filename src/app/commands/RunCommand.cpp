// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/RunCommand.h"

#include "app/AnswerLines.h"
#include "app/Invocation.h"
#include "app/PlainReport.h"
#include "engine/ComparisonEngine.h"
#include "providers/Registry.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int flushMs = 5000;

} // namespace

RunCommand::RunCommand(RunPlan plan, QString dataFolder) : m_plan(std::move(plan)), m_dataFolder(std::move(dataFolder))
{
    connect(&m_signals, &SignalWatch::interrupted, this, &RunCommand::interrupt);
}

RunCommand::~RunCommand() = default;

void RunCommand::say(const QString &sentence)
{
    m_error.write("assay: "_L1 + sentence + u'\n');
}

void RunCommand::print(const QByteArray &bytes)
{
    // A reader that has gone away wants no more: what came is kept, and nothing more is bought.
    if (!m_output.write(bytes) && m_run && m_run->isRunning()) {
        m_run->stopAll();
    }
}

int RunCommand::execute()
{
    if (!compose()) {
        return ExitUsage;
    }
    m_parts->awaitCatalogue();
    if (objects()) {
        return ExitUsage;
    }
    if (m_interrupted) {
        return ExitInterrupted;
    }
    watchStore();
    start();
    return QCoreApplication::exec();
}

bool RunCommand::compose()
{
    auto parts = Composition::make({.dataFolder = m_dataFolder,
                                    .demo = m_plan.demo,
                                    .store = m_plan.store,
                                    .keepSettings = false,
                                    .baseUrls = m_plan.baseUrls,
                                    .timeout = m_plan.timeout});
    if (!parts) {
        say(parts.error());
        return false;
    }
    m_parts = *std::move(parts);
    if (const QString objection = objectionTo(m_plan.comparison, m_parts->providers()); !objection.isEmpty()) {
        say(objection);
        return false;
    }
    return true;
}

bool RunCommand::objects()
{
    bool refused = false;
    const QList<engine::Objection> objections = m_parts->engine().check(m_plan.comparison);
    for (const engine::Objection &objection : objections) {
        const bool known = objection.position >= 0 && objection.position < m_plan.comparison.contestants.size();
        const QString route = known ? m_plan.comparison.contestants[objection.position].route.toString() + ": "_L1 : QString();
        say(route + objection.message.english());
        refused = refused || objection.refusal;
    }
    return refused;
}

void RunCommand::watchStore()
{
    core::RunStore *store = m_parts->store();
    if (!store) {
        return;
    }
    const auto warn = [this](const core::StoreError &error) {
        if (!m_storeWarned) {
            m_storeWarned = true;
            say(tr("This comparison cannot be stored: %1").arg(error.message));
        }
    };
    connect(store, &core::RunStore::failed, this, warn);
    if (const auto problem = store->problem()) {
        warn(*problem);
    }
}

void RunCommand::start()
{
    m_run = m_parts->engine().start(m_plan.comparison);
    const QList<engine::AnswerSession *> sessions = m_run->sessions();
    m_streamsText = !m_plan.json && sessions.size() == 1;
    connect(m_run.get(), &engine::ComparisonRun::sessionAdded, this, &RunCommand::watch);
    connect(m_run.get(), &engine::ComparisonRun::finished, this, &RunCommand::finish);
    for (engine::AnswerSession *session : sessions) {
        watch(session);
    }
}

int RunCommand::indexOf(const core::Answer &answer) const
{
    return answer.position * m_plan.comparison.repeats + answer.repeat;
}

void RunCommand::watch(engine::AnswerSession *session)
{
    connect(session, &engine::AnswerSession::finished, this, [this, session] { endAnswer(session); });
    connect(session, &engine::AnswerSession::attemptFinished, this,
            [this, session](const core::Attempt &attempt) { tellAttempt(session, attempt); });
    if (m_plan.json) {
        const int index = indexOf(session->answer());
        print(startLine(index, session->answer().contestant.route));
        connect(session, &engine::AnswerSession::eventApplied, this,
                [this, index](const core::StreamEvent &event) { print(deltaLine(index, event)); });
    } else if (m_streamsText) {
        connect(session, &engine::AnswerSession::textAppended, this, [this](const QString &delta) {
            print(delta.toUtf8());
            m_lineOpen = !delta.endsWith(u'\n');
        });
    }
}

void RunCommand::tellAttempt(engine::AnswerSession *session, const core::Attempt &attempt)
{
    if (!attempt.error) {
        return;
    }
    if (m_plan.json) {
        print(attemptLine(indexOf(session->answer()), attempt));
    } else if (!attempt.next.isEmpty()) {
        say(u"%1: %2 → %3"_s.arg(attempt.route.toString(), sentenceOf(*attempt.error), attempt.next));
    }
}

void RunCommand::endAnswer(engine::AnswerSession *session)
{
    const core::Answer &answer = session->answer();
    m_done.append(answer);
    if (m_plan.json) {
        print(answerLine(indexOf(answer), answer));
        return;
    }
    if (m_streamsText) {
        QString rest = m_lineOpen ? u"\n"_s : QString();
        for (const core::ToolCall &call : answer.toolCalls) {
            rest += toolCallText(call);
        }
        print(rest.toUtf8());
    } else {
        print((headingOf(answer, m_plan.comparison.repeats) + bodyOf(answer) + u'\n').toUtf8());
    }
    if (const QString complaint = complaintOf(answer); !complaint.isEmpty()) {
        m_error.write("assay: "_L1 + complaint);
    }
}

void RunCommand::interrupt()
{
    if (m_interrupted || !m_run) {
        // Twice means: at once.
        m_interrupted = true;
        QCoreApplication::exit(ExitInterrupted);
        return;
    }
    m_interrupted = true;
    m_run->stopAll();
}

void RunCommand::finish()
{
    if (!m_plan.json) {
        std::ranges::sort(m_done, {}, [this](const core::Answer &answer) { return indexOf(answer); });
        m_error.write(u'\n' + summaryOf(m_done) + detoursOf(m_done));
    }
    core::RunStore *store = m_parts->store();
    if (store && !store->problem() && !store->flush(flushMs) && !m_storeWarned) {
        say(tr("The comparison could not be stored in time."));
    }
    QCoreApplication::exit(status());
}

int RunCommand::status() const
{
    if (m_interrupted) {
        return ExitInterrupted;
    }
    const auto good = [](const core::Answer &answer) {
        return answer.outcome && *answer.outcome != core::Outcome::Failed && *answer.outcome != core::Outcome::Cut
               && *answer.outcome != core::Outcome::Stopped;
    };
    return std::ranges::all_of(m_done, good) ? ExitGood : ExitFailed;
}

} // namespace assay::app
