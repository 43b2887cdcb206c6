// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/MainWindow.h"
#include "ui/window/Actions.h"

class QSplitter;
class QStackedWidget;

namespace assay::ui {

class AnswersWiring;
class ComparePage;
class Desk;
class ExperimentsPage;
class GoingOn;
class HistoryPanel;
class ModelPicker;
class ModelsPage;
class SettingsDialog;
class SpendPage;
class StatusLine;
class StoreBanner;

/// What the window is made of and how its parts are wired.
class MainWindow::Private final {
public:
    Private(MainWindow *window, Context given);
    ~Private();

    void build();
    void connectAll();
    void restore();
    void save() const;
    /// Asks the vault for every key, then decides whether this is a first start.
    void warmUp();
    void arrange();

    void send();
    [[nodiscard]] bool mayClose();
    // Pages that are made when they are first wanted: together they would be a tenth of the time of a start.
    [[nodiscard]] ModelsPage &models();
    [[nodiscard]] SpendPage &spend();
    [[nodiscard]] ExperimentsPage &experiments();

    Context context;
    MainWindow *q;
    Actions actions;
    Desk *desk;
    HistoryPanel *history = nullptr;
    ComparePage *page = nullptr;
    StatusLine *status = nullptr;
    QSplitter *splitter = nullptr;
    QStackedWidget *pages = nullptr;
    AnswersWiring *answers = nullptr;
    GoingOn *goingOn = nullptr;

private:
    void connectActions();
    void connectComposer();
    void connectHistory();
    void connectStart();
    void connectAnswers();
    /// A model is to be picked that answers in that position of the comparison on the screen.
    void pickSwap(int position);
    void swapModel(int position, const core::Route &route);
    void branch(int position);
    /// The recording of the last answer in that position, as it came.
    void replay(int position, double speed);
    void replayAll();
    /// Looks up what answers cost that broke off.
    void watchBills();
    void compareRuns(const core::ComparisonId &one, const core::ComparisonId &other);
    void showProgress();
    void decideStart();
    void begin(const QList<core::Contestant> &lineUp);
    void startDemo();
    void startProvider(const core::ProviderId &id);
    void newComparison();
    void pick(int position);
    void openSettings(const core::ProviderId &provider = {});
    void openGoTo();
    void openShortcuts();
    void openAbout();
    /// Fills the composer in: with the line-up that it had, or with the one that stands there.
    void rerun(const core::ComparisonId &id, bool keepLineUp = false);
    void showPage(QAction *action);
    void showHistory(bool shown);
    [[nodiscard]] bool anyKeyKnown() const;

    ModelsPage *modelsPage = nullptr;
    SpendPage *spendPage = nullptr;
    ExperimentsPage *experimentsPage = nullptr;
    StoreBanner *banner = nullptr;
    ModelPicker *picker = nullptr;
    SettingsDialog *settings = nullptr;
    int pickPosition = -1;
    bool picksSwap = false; ///< pickPosition is one of the comparison on the screen, not of the line-up
    int keysAsked = 0;
    bool historyWanted = true;
    bool awaitingFirstModels = false;
    core::ProviderId awaited;
};

} // namespace assay::ui
