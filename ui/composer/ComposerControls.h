// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Contestant.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace assay::core {
class SettingsStore;
}

namespace assay::ui {

struct Context;
class IconButton;
class TokenTally;

/// The line of the composer that acts: mode, attachments, parameters, saved line-ups, how long it is, what it can cost, and Send.
class ComposerControls final : public QWidget {
    Q_OBJECT
public:
    explicit ComposerControls(const Context &context, QWidget *parent = nullptr);

    /// For saving it under a name.
    void setLineUp(const QList<core::Contestant> &contestants) { m_lineUp = contestants; }
    void setModesVisible(bool visible);
    void setFollowUp(bool followUp);
    [[nodiscard]] bool isFollowUp() const;
    /// Whom a follow-up can go to; `target` is the one it goes to, −1: all of them.
    void setTargets(const QStringList &names, int target);
    /// How many are asked, for the text of the Send button.
    void setAsked(int count) { m_asked = count; }
    void setSummary(const QString &parameters);
    /// `obstacle`: why nothing can be sent; empty: it can.
    void showSend(bool running, const QString &obstacle);
    void showCost(const QString &text, const QString &tip);
    /// Whose prompt the tokens are counted of; an empty one shows nothing.
    [[nodiscard]] TokenTally *tokens() const { return m_tokens; }
    [[nodiscard]] QToolButton *parametersButton() const { return m_parameters; }

    /// As wide as everything that it can show.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void modeChanged(bool followUp);
    void targetChosen(int target);
    void attachRequested();
    void parametersRequested();
    void lineUpChosen(const QList<assay::core::Contestant> &contestants);
    void sendClicked();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void fit();
    void fillLineUpMenu();
    void fillTargetMenu();
    void saveLineUp();

    core::SettingsStore &m_settings;
    QList<core::Contestant> m_lineUp;
    QStringList m_targets;
    int m_target = -1;
    int m_asked = 0;
    QWidget *m_modes;
    QToolButton *m_newMode;
    QToolButton *m_followMode;
    IconButton *m_attach;
    QToolButton *m_parameters;
    IconButton *m_lineUps;
    TokenTally *m_tokens;
    QWidget *m_tally; ///< the room of m_tokens, which gives way where there is too little
    QLabel *m_cost;
    QPushButton *m_send;
};

} // namespace assay::ui
