// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "engine/ComparisonEngine.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class QBoxLayout;

namespace assay::ui {

struct Context;
class AttachmentStrip;
class BeginningLine;
class ComposerControls;
class LineUpBar;
class ParametersEditor;
class Popover;
class PromptEdit;
class RepeatsRow;
class SystemPromptLine;
class TroubleLine;

/// Where a comparison is written: prompt, system prompt, attachments, parameters, contestants; what it can cost and what stands
/// against it are said before it is sent.
class Composer final : public QWidget {
    Q_OBJECT
public:
    enum class Mode { NewComparison, FollowUp };

    explicit Composer(const Context &context, QWidget *parent = nullptr);
    ~Composer() override;

    [[nodiscard]] core::Comparison plan() const;
    /// Takes over prompt, system prompt, parameters and line-up of a comparison, to be sent again or changed.
    void setPlan(const core::Comparison &comparison);
    [[nodiscard]] QString prompt() const;
    void setPrompt(const QString &prompt);
    void setSystemPrompt(const QString &system);
    /// Only the line-up is another; what is written stays.
    void takeLineUp(const QList<core::Contestant> &contestants);
    /// What stands there was sent: it is no draft any more.
    void markSent();
    /// As setPlan(), but a draft that was not sent stays.
    void takeOver(const core::Comparison &comparison);
    /// Empties prompt and attachments; the line-up stays.
    void clear();
    [[nodiscard]] LineUpBar *lineUp() const { return m_lineUp; }
    void focusPrompt();

    void setRunning(bool running);
    /// Whether the comparison on the screen can be followed up; shows the choice between the two modes.
    void setFollowUpPossible(bool possible);
    [[nodiscard]] Mode mode() const;
    void setMode(Mode mode);
    /// Whom a follow-up goes to: a position, or −1 for all.
    [[nodiscard]] int followUpTarget() const { return mode() == Mode::FollowUp ? m_target : -1; }
    void setFollowUpTarget(int position);
    /// Says that what is sent goes on with an earlier conversation; empty: it does not.
    void setBeginning(const QString &said);
    /// Why nothing can be sent, as a sentence; empty: it can.
    [[nodiscard]] QString obstacle() const;
    /// The greatest height of the whole, in pixels.
    void setGreatestHeight(int pixels);

    void attachFiles(const QStringList &paths);
    void chooseFiles();
    void openParameters();

Q_SIGNALS:
    void sendRequested();
    void stopRequested();
    /// A model is to be picked for that position; −1: one more.
    void pickRequested(int position);
    void settingsRequested(const assay::core::ProviderId &provider);
    /// The user wants to begin without the earlier conversation.
    void beginningDropped();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void arrange();
    void connectAll();
    void reconsider();
    void judge();
    void showSend();
    void showCost(const core::Comparison &plan);
    void showTrouble();
    void showParameters();
    void changeMode(bool followUp);
    void showTarget();
    [[nodiscard]] int askedCount() const;
    void addMissingKeys(const core::Comparison &plan);

    const Context &m_context;
    BeginningLine *m_beginning;
    SystemPromptLine *m_system;
    PromptEdit *m_prompt;
    AttachmentStrip *m_attachments;
    LineUpBar *m_lineUp;
    TroubleLine *m_trouble;
    ComposerControls *m_controls;
    QBoxLayout *m_foot;
    Popover *m_popover = nullptr;
    ParametersEditor *m_parametersEditor = nullptr;
    RepeatsRow *m_repeatsRow = nullptr;
    core::Parameters m_parameters;
    QList<engine::Objection> m_objections;
    QString m_fileTrouble;
    QSet<core::ProviderId> m_keyless; ///< providers of the line-up that want a key and have none
    QString m_sent;
    QTimer m_judgeSoon;
    int m_pastedImages = 0;
    int m_repeats = 1;
    int m_target = -1;
    bool m_running = false;
    bool m_followUpPossible = false;
};

} // namespace assay::ui
