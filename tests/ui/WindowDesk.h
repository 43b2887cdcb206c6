// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WindowHouse.h"
#include "ui/MainWindow.h"
#include "ui/composer/Composer.h"
#include "ui/history/HistoryPanel.h"
#include "ui/panes/AnswerPane.h"
#include "ui/panes/PaneArea.h"
#include "ui/panes/PaneBoard.h"

#include <QAction>
#include <QTest>

namespace assay::test {

/// A window with answers in it, and what a user touches there.
struct WindowDesk {
    WindowDesk(WindowHouse &all, int models, const QString &answer = QStringLiteral("An answer."))
        : house(all), window(all.context())
    {
        house.fillVault();
        house.provider("groq").answerWith(answer);
        window.resize(1400, 900);
        window.show();
        std::ignore = QTest::qWaitForWindowActive(&window);
        area = window.findChild<ui::PaneArea *>();
        composer = window.findChild<ui::Composer *>();
        window.setContestants(lineUp(models));
    }

    static QList<core::Contestant> lineUp(int models)
    {
        QList<core::Contestant> contestants;
        for (int at = 0; at < models; ++at) {
            core::Contestant contestant;
            contestant.route = *core::Route::fromString(QStringLiteral("groq/model-%1").arg(at));
            contestants.append(contestant);
        }
        return contestants;
    }

    /// Sends a prompt and waits until all have answered.
    [[nodiscard]] bool ask(const QString &prompt)
    {
        window.setPrompt(prompt);
        if (!composer->obstacle().isEmpty()) {
            qWarning() << "cannot be sent:" << composer->obstacle();
            return false;
        }
        window.send();
        return QTest::qWaitFor([this] { return !window.isRunning(); }, 10'000);
    }
    QAction *action(const char *name) { return window.findChild<QAction *>(QString::fromLatin1(name)); }
    void trigger(const char *name) { action(name)->trigger(); }
    [[nodiscard]] ui::AnswerPane &pane(int position) const { return *area->pane(position); }
    /// Positions of the panes that are to be seen, as they stand.
    [[nodiscard]] QList<int> seen() const
    {
        QList<int> positions;
        for (const ui::PanePlan::Place &place : area->board()->plan().places) {
            positions.append(place.position);
        }
        return positions;
    }

    WindowHouse &house;
    ui::MainWindow window;
    ui::PaneArea *area;
    ui::Composer *composer;
};

} // namespace assay::test
